import { Button, NativeSelect, Textarea } from '@mantine/core';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { type FormEvent, useRef, useState } from 'react';
import { useWrite } from '../../graphql/use-write';
import { useToast } from '../../ui/toast';
import { useCommands } from '../../ui/use-commands';
import classes from './goals.module.css';
import { AddTargetsDocument, type GoalShownFragment, RemoveTargetDocument, type TargetKind } from './goals.generated';
import { Suggestions } from './suggestions';
import { TARGET_KINDS, wordOfTarget } from './words';

/** What the goal aims at: each can be taken away, and any number added at once. */
export function TargetEditor({ goal }: { readonly goal: GoalShownFragment }) {
  const [kind, setKind] = useState<TargetKind>('COMPANY');
  const [text, setText] = useState('');
  const add = useWrite(AddTargetsDocument);
  const remove = useWrite(RemoveTargetDocument);
  const say = useToast();
  const field = useRef<HTMLTextAreaElement>(null);
  useCommands([{ key: 't', says: 'Add targets', run: () => field.current?.focus() }]);
  const aim = (words: string) =>
    add({ goal: goal.id, targets: [{ kind, text: words }] }).then((answer) => answer !== null && setText(''));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') void aim(text);
  };
  return (
    <div className={classes.targets}>
      <ul className={classes.chips} aria-label="Targets">
        {goal.targets.map((target) => (
          <li key={target.id} className={classes.chip}>
            {target.kind !== 'COMPANY' && <span className="quiet">{wordOfTarget(target.kind)}</span>}
            {target.text}
            <button
              type="button"
              aria-label={`Take ${target.text} away`}
              onClick={() => {
                void remove({ id: target.id });
                say({
                  says: `No longer aimed at ${target.text}.`,
                  undo: () => void add({ goal: goal.id, targets: [{ kind: target.kind, text: target.text }] }),
                });
              }}
            >
              <IconX size={12} />
            </button>
          </li>
        ))}
      </ul>
      <form className={classes.addTargets} onSubmit={submit}>
        <NativeSelect
          aria-label="Kind of target"
          data={TARGET_KINDS.map((one) => ({ value: one.kind, label: one.plural }))}
          value={kind}
          onChange={(event) => {
            const chosen = TARGET_KINDS.find((one) => one.kind === event.currentTarget.value);
            if (chosen !== undefined) setKind(chosen.kind);
          }}
        />
        <Textarea
          ref={field}
          aria-label="Add targets"
          placeholder="Add targets: one a line, or with commas"
          autosize
          minRows={1}
          maxRows={8}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) submit(event);
          }}
        />
        <Button type="submit" variant="default" disabled={text.trim() === ''}>
          Add
        </Button>
      </form>
      {text !== '' && <Suggestions kind={kind} text={text.includes('\n') ? '' : text} pick={(words) => void aim(words)} />}
    </div>
  );
}

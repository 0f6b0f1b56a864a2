import { ActionIcon, Button, Modal, NumberInput, TextInput } from '@mantine/core';
import IconArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs';
import IconArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { type FormEvent, useState } from 'react';
import { useWrite } from '../../graphql/use-write';
import { useToast } from '../../ui/toast';
import { ArrangeStagesDocument } from './opportunities.generated';
import classes from './opportunities.module.css';
import type { BoardShown } from './use-moves';

interface ArrangeStagesProps {
  readonly board: BoardShown;
  readonly close: () => void;
}

interface Draft {
  /** Tells rows apart while they are moved about. */
  readonly row: number;
  readonly key: string | null;
  readonly name: string;
  readonly winPercent: number;
  readonly typicalDays: number;
}

const STAGES_MAX = 12;

/** The stages of a board in their order, and what the owner believes of each before there is a history. */
export function ArrangeStages({ board, close }: ArrangeStagesProps) {
  const [drafts, setDrafts] = useState<readonly Draft[]>(() => board.stages.map((stage, row) => draftOf(stage, row)));
  const arrange = useWrite(ArrangeStagesDocument);
  const say = useToast();
  const change = (row: number, words: Partial<Draft>) =>
    setDrafts(drafts.map((draft) => (draft.row === row ? { ...draft, ...words } : draft)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const stages = drafts.map(({ key, name, winPercent, typicalDays }) => ({
      key,
      name,
      winRate: winPercent / 100,
      typicalDays,
    }));
    void arrange({ kind: board.kind, stages }).then((answer) => {
      if (answer === null) return;
      say({ says: 'The board is arranged anew.' });
      close();
    });
  };
  const add = () => {
    const row = Math.max(0, ...drafts.map((draft) => draft.row)) + 1;
    setDrafts([...drafts, { row, key: null, name: '', winPercent: 20, typicalDays: 30 }]);
  };
  return (
    <Modal opened onClose={close} size="lg" title="Stages of this board" closeButtonProps={{ 'aria-label': 'Close' }}>
      <form className={classes.form} onSubmit={submit}>
        <p className="quiet">
          The win rate and the days to a win are what you believe before there is a history. From the third decided opportunity
          on, your own history counts for more.
        </p>
        <ol className={classes.stages}>
          {drafts.map((draft, place) => (
            <li key={draft.row} className={classes.stage}>
              <TextInput
                label="Stage"
                required
                withAsterisk={false}
                maxLength={40}
                value={draft.name}
                onChange={(event) => change(draft.row, { name: event.currentTarget.value })}
              />
              <NumberInput
                label="Won, %"
                hideControls
                min={1}
                max={99}
                value={draft.winPercent}
                onChange={(value) => change(draft.row, { winPercent: Number(value) })}
              />
              <NumberInput
                label="Days"
                hideControls
                min={1}
                max={999}
                value={draft.typicalDays}
                onChange={(value) => change(draft.row, { typicalDays: Number(value) })}
              />
              <div className={classes.stageActions}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`${draft.name} earlier`}
                  disabled={place === 0}
                  onClick={() => setDrafts(swapped(drafts, place, place - 1))}
                >
                  <IconArrowUp size={14} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`${draft.name} later`}
                  disabled={place === drafts.length - 1}
                  onClick={() => setDrafts(swapped(drafts, place, place + 1))}
                >
                  <IconArrowDown size={14} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`Remove ${draft.name}`}
                  disabled={drafts.length === 1}
                  onClick={() => setDrafts(drafts.filter(({ row }) => row !== draft.row))}
                >
                  <IconX size={14} />
                </ActionIcon>
              </div>
            </li>
          ))}
        </ol>
        <div className={classes.inline}>
          <Button type="submit">Keep</Button>
          <Button variant="default" disabled={drafts.length >= STAGES_MAX} onClick={add}>
            Add a stage
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function draftOf({ key, name, believedRate, typicalDays }: BoardShown['stages'][number], row: number): Draft {
  return { row, key, name, winPercent: Math.round(believedRate * 100), typicalDays: Math.round(typicalDays) };
}

function swapped(drafts: readonly Draft[], one: number, other: number): readonly Draft[] {
  const [left, right] = [drafts[one], drafts[other]];
  if (left === undefined || right === undefined) return drafts;
  return drafts.map((draft, place) => (place === one ? right : place === other ? left : draft));
}

import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useWrite } from '../../graphql/use-write';
import { Level } from '../../ui/level';
import { Section } from '../../ui/page';
import { useToast } from '../../ui/toast';
import { useCommands } from '../../ui/use-commands';
import { ChangeContactDocument, type Closeness } from './contact.generated';
import type { ContactShown } from './contact-shown';
import classes from './contact.module.css';
import { STEPS, stepOf } from './strength-words';

/** How strong the tie is: the reasons first, and a way to disagree. */
export function StrengthPanel({ contact }: { readonly contact: ContactShown }) {
  const { strength } = contact;
  const { level, word } = stepOf(strength.step);
  return (
    <Section title="Strength">
      <p className={classes.strength}>
        <Level level={level} word={strength.isOverridden ? `${word}, as you said` : word} />
        {strength.percent !== null && <span className="quiet">{strength.percent} of 100</span>}
      </p>
      <ul className={classes.reasons}>
        {strength.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <Override contact={contact} />
    </Section>
  );
}

function Override({ contact }: { readonly contact: ContactShown }) {
  const change = useWrite(ChangeContactDocument);
  const say = useToast();
  const before = contact.closeness;
  const [isOpen, setOpen] = useState(false);
  useCommands([{ key: 's', says: 'Say how close you are', run: () => setOpen(true) }]);
  const set = (closeness: Closeness | null, says: string) => {
    void change({ id: contact.id, input: { closeness } }).then((answer) => {
      if (answer === null) return;
      say({ says, undo: () => void change({ id: contact.id, input: { closeness: before } }) });
    });
  };
  return (
    <Menu position="bottom-start" opened={isOpen} onChange={setOpen}>
      <Menu.Target>
        <Button size="compact-sm" variant="default">
          That’s not right
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>We are</Menu.Label>
        {STEPS.map(({ step, level, word }) =>
          step === 'NONE' ? null : (
            <Menu.Item key={step} onClick={() => set(step, `${contact.name}: ${word}, as you said.`)}>
              <Level level={level} word={word} />
            </Menu.Item>
          ),
        )}
        {before !== null && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => set(null, 'Strength follows the record again.')}>Follow the record again</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

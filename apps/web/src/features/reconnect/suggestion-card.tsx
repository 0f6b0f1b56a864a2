import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Initials } from '../../ui/initials';
import { Keycap } from '../../ui/keycap';
import { LastExchange } from './last-exchange';
import { OpeningLine } from './opening-line';
import type { SuggestionCardFragment } from './reconnect.generated';
import classes from './reconnect.module.css';
import { SnoozeButton } from './snooze-button';
import type { Decide } from './use-decide';

interface SuggestionCardProps {
  readonly suggestion: SuggestionCardFragment;
  readonly isChosen: boolean;
  readonly decide: Decide;
  readonly isSnoozing: boolean;
  readonly setSnoozing: (isSnoozing: boolean) => void;
  readonly choose: () => void;
}

/** One person to write to: why now, what was said last, how to begin. */
export function SuggestionCard({ suggestion, isChosen, decide, isSnoozing, setSnoozing, choose }: SuggestionCardProps) {
  const { contact, reasons, summary } = suggestion;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isChosen) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const work = [contact.role, contact.company].filter(Boolean).join(', ');
  return (
    <article ref={card} className={classes.card} data-chosen={isChosen || undefined} aria-label={contact.name} onClick={choose}>
      <header className={classes.cardHeader}>
        <Initials name={contact.name} />
        <div className={classes.who}>
          <h2 className={classes.name}>
            <Link to="/contacts/$contactId" params={{ contactId: contact.id }}>
              {contact.name}
            </Link>
          </h2>
          {work !== '' && <span className="quiet">{work}</span>}
        </div>
        <span className={classes.summary}>{summary}</span>
      </header>
      <dl className={classes.facts}>
        <dt>Why now</dt>
        <dd>
          {reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        </dd>
        <dt>Last</dt>
        <dd>
          <LastExchange exchange={suggestion.lastExchange} name={contact.name} />
        </dd>
        <dt>Start</dt>
        <dd>
          <OpeningLine suggestion={suggestion} />
        </dd>
      </dl>
      <footer className={classes.decisions}>
        <Button size="compact-md" leftSection={<Keycap>e</Keycap>} onClick={() => decide.done(suggestion)}>
          Done
        </Button>
        <SnoozeButton isOpen={isSnoozing} setOpen={setSnoozing} snooze={(days) => decide.snooze(suggestion, days)} />
        <Button size="compact-md" variant="default" leftSection={<Keycap>n</Keycap>} onClick={() => decide.notNow(suggestion)}>
          Not now
        </Button>
        <Button size="compact-md" variant="default" leftSection={<Keycap>x</Keycap>} onClick={() => decide.never(suggestion)}>
          Never
        </Button>
        <Button
          size="compact-md"
          variant="subtle"
          leftSection={<Keycap>o</Keycap>}
          renderRoot={(props) => <Link {...props} to="/contacts/$contactId" params={{ contactId: contact.id }} />}
        >
          Open
        </Button>
      </footer>
    </article>
  );
}

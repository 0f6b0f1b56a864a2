import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useKeys } from '../../ui/use-keys';
import { DecidedRow } from './decided-row';
import type { ReconnectQuery } from './reconnect.generated';
import classes from './reconnect.module.css';
import { chosenOf, isOpen, stepFrom } from './slate-progress';
import { SuggestionCard } from './suggestion-card';
import { useDecide } from './use-decide';

type SlateOfWeek = NonNullable<ReconnectQuery['slate']>;

/** This week's people: open ones as cards, decided ones as lines beneath. */
export function Slate({ slate }: { readonly slate: SlateOfWeek }) {
  const { suggestions } = slate;
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [snoozing, setSnoozing] = useState<string | null>(null);
  const decide = useDecide();
  const navigate = useNavigate();
  const chosen = chosenOf(suggestions, chosenId);
  const step = (steps: 1 | -1) => setChosenId(stepFrom(suggestions, chosen, steps)?.contact.id ?? null);

  useKeys(
    chosen === null
      ? {}
      : {
          e: () => decide.done(chosen),
          s: () => setSnoozing(chosen.contact.id),
          n: () => decide.notNow(chosen),
          x: () => decide.never(chosen),
          o: () => void navigate({ to: '/contacts/$contactId', params: { contactId: chosen.contact.id } }),
          j: () => step(1),
          k: () => step(-1),
        },
  );

  const decided = suggestions.filter((suggestion) => !isOpen(suggestion));
  return (
    <>
      {suggestions.filter(isOpen).map((suggestion) => (
        <SuggestionCard
          key={suggestion.contact.id}
          suggestion={suggestion}
          isChosen={suggestion === chosen}
          choose={() => setChosenId(suggestion.contact.id)}
          decide={decide}
          isSnoozing={snoozing === suggestion.contact.id}
          setSnoozing={(isSnoozing) => setSnoozing(isSnoozing ? suggestion.contact.id : null)}
        />
      ))}
      {decided.length > 0 && (
        <ul className={classes.decidedList} aria-label="Decided this week">
          {decided.map((suggestion) => (
            <DecidedRow key={suggestion.contact.id} suggestion={suggestion} reopen={() => decide.reopen(suggestion)} />
          ))}
        </ul>
      )}
    </>
  );
}

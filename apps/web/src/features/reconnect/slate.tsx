import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommands } from '../../ui/use-commands';
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

  useCommands(
    chosen === null
      ? []
      : [
          { key: 'e', says: `${chosen.contact.name}: done`, run: () => decide.done(chosen) },
          { key: 's', says: `${chosen.contact.name}: snooze`, run: () => setSnoozing(chosen.contact.id) },
          { key: 'n', says: `${chosen.contact.name}: not now`, run: () => decide.notNow(chosen) },
          { key: 'x', says: `${chosen.contact.name}: never`, run: () => decide.never(chosen) },
          {
            key: 'o',
            says: `${chosen.contact.name}: open`,
            run: () => void navigate({ to: '/contacts/$contactId', params: { contactId: chosen.contact.id } }),
          },
          { key: 'j', says: 'Next person', run: () => step(1) },
          { key: 'k', says: 'Person before', run: () => step(-1) },
        ],
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

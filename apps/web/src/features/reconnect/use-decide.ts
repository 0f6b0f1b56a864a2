import { dayAfter, dayIn, exactDay } from '../../ui/dates';
import { useClock } from '../../ui/now';
import { useToast } from '../../ui/toast';
import { useWrite } from '../../graphql/use-write';
import { DecideSuggestionDocument, ReopenSuggestionDocument, type SuggestionCardFragment } from './reconnect.generated';

export interface Decide {
  done(suggestion: SuggestionCardFragment): void;
  notNow(suggestion: SuggestionCardFragment): void;
  never(suggestion: SuggestionCardFragment): void;
  snooze(suggestion: SuggestionCardFragment, days: number): void;
  reopen(suggestion: SuggestionCardFragment): void;
}

/** The four words about a suggestion; each takes effect at once and can be taken back. */
export function useDecide(): Decide {
  const write = useWrite(DecideSuggestionDocument);
  const rewrite = useWrite(ReopenSuggestionDocument);
  const say = useToast();
  const { now, zone } = useClock();

  const reopen = ({ slateId, contact }: SuggestionCardFragment) => void rewrite({ slate: slateId, contact: contact.id });
  const decide = (
    suggestion: SuggestionCardFragment,
    decision: 'DONE' | 'NOT_NOW' | 'NEVER' | 'SNOOZE',
    says: string,
    until?: string,
  ) => {
    void write({ slate: suggestion.slateId, contact: suggestion.contact.id, decision, until });
    say({ says, undo: () => reopen(suggestion) });
  };

  return {
    reopen,
    done: (suggestion) => decide(suggestion, 'DONE', `${suggestion.contact.name}: done.`),
    notNow: (suggestion) => decide(suggestion, 'NOT_NOW', `${suggestion.contact.name}: not this week.`),
    never: (suggestion) => decide(suggestion, 'NEVER', `${suggestion.contact.name} will not be suggested again.`),
    snooze(suggestion, days) {
      const until = dayAfter(dayIn(now, zone), days);
      decide(suggestion, 'SNOOZE', `${suggestion.contact.name}: snoozed until ${exactDay(until)}.`, until);
    },
  };
}

import { count, exactDay } from '../../ui/dates';
import type { SuggestionCardFragment } from './reconnect.generated';

type Decidable = Pick<SuggestionCardFragment, 'state'>;

export const isOpen = ({ state }: Decidable): boolean => state === 'OPEN';

/** "week of 23 November · 2 of 5 done · about 20 minutes left". */
export function progressOf(week: string, suggestions: readonly Decidable[], minutesLeft: number): string {
  const done = suggestions.filter((suggestion) => !isOpen(suggestion)).length;
  const parts = [`week of ${exactDay(week).replace(/ \d{4}$/, '')}`, `${done} of ${suggestions.length} done`];
  if (done < suggestions.length && minutesLeft > 0) parts.push(`about ${count(minutesLeft, 'minute')} left`);
  return parts.join(' · ');
}

interface Listed extends Decidable {
  readonly contact: { readonly id: string };
}

/** Who has the keyboard: whom the owner chose while still open, else the first who is. */
export function chosenOf<Item extends Listed>(suggestions: readonly Item[], chosen: string | null): Item | null {
  const open = suggestions.filter(isOpen);
  return open.find(({ contact }) => contact.id === chosen) ?? open[0] ?? null;
}

/** The open suggestion so many places on, staying at the ends. */
export function stepFrom<Item extends Listed>(suggestions: readonly Item[], chosen: Item | null, steps: 1 | -1): Item | null {
  const open = suggestions.filter(isOpen);
  const at = open.findIndex((suggestion) => suggestion === chosen);
  return open[Math.min(Math.max(at + steps, 0), open.length - 1)] ?? null;
}

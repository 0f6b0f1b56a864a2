import { dayIn, exactMoment } from '../../ui/dates';

interface Dated {
  readonly at: string;
}

export interface Month<Item> {
  /** `2026-03`, in the owner’s zone. */
  readonly key: string;
  /** "March 2026". */
  readonly title: string;
  readonly items: readonly Item[];
}

/** A timeline in its own order, cut where another month begins in the owner’s zone. */
export function byMonth<Item extends Dated>(items: readonly Item[], zone: string): readonly Month<Item>[] {
  const months: { key: string; title: string; items: Item[] }[] = [];
  for (const item of items) {
    const moment = new Date(item.at);
    const key = dayIn(moment, zone).slice(0, 7);
    const last = months.at(-1);
    if (last?.key === key) last.items.push(item);
    else months.push({ key, title: exactMoment(moment, zone, 'MONTH'), items: [item] });
  }
  return months;
}

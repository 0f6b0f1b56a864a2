import type { Guest, GuestList, Presence } from '../events/guest.js';
import { cellsByName, guestValues } from '../events/guest-columns.js';
import { isoMoment } from '../text/moment-of.js';

/** `approved` are guests; everybody else asked, was asked, or was refused. */
const PRESENCE: ReadonlyMap<string, Presence> = new Map<string, Presence>([
  ['approved', 'going'],
  ['going', 'going'],
  ['declined', 'said no'],
  ['not_going', 'said no'],
]);
const OWN_COLUMNS = ['guest id', 'api id', 'checked in at', 'qr code url', 'ticket name', 'ticket type id', 'custom source'];

/** The guests of an event on Luma. */
export const LUMA_LIST: GuestList = {
  platform: 'luma',
  isHeader: (names) =>
    names.includes('approval status') &&
    (names.includes('name') || names.includes('first name') || names.includes('email')) &&
    OWN_COLUMNS.some((name) => names.includes(name)),
  reader(headers) {
    const cellOf = cellsByName(headers);
    const valuesOf = guestValues(headers, (name) =>
      /^(?:survey|eth|solana|custom source|ticket) ?/.test(name) ? 'ignore' : undefined,
    );
    return (cells): Guest => {
      const at = isoMoment(cellOf(cells, ['checked in at']));
      const said = PRESENCE.get(cellOf(cells, ['approval status']).toLowerCase()) ?? 'undecided';
      return {
        presence: said === 'going' && at !== null ? 'came' : said,
        id: cellOf(cells, ['guest id', 'api id']) || null,
        accounts: [],
        values: valuesOf(cells),
        headline: null,
        buyer: null,
        event: { id: null, name: null },
        at,
      };
    };
  },
};

import type { ColumnRole } from '../csv-mapping/column-role.js';
import { normalizedHeader } from '../csv-mapping/header-signature.js';
import { roleOfHeader } from '../csv-mapping/header-words.js';
import { eventMoment } from '../events/event-moment.js';
import type { Guest, GuestList, Presence } from '../events/guest.js';
import { cellsByName, guestValues } from '../events/guest-columns.js';
import { folded } from '../text/tidy.js';
import { CAME, EVENTBRITE_COLUMNS, type EventbriteColumn, SAID_NO } from './eventbrite-words.js';

/** Every attendee's own columns may carry the word in front, in whatever language. */
const OF_ATTENDEE = /^(?:attendee|participant|teilnehmer|asistente|participante|partecipante|deelnemer) (?=\S)/;
const OF_BUYER = /\b(?:buyer|purchaser|kaufers?|acheteur|comprador|acquirente|koper)\b/;
/** Words of Eventbrite's that would be taken for something about the person. */
const NOT_OF_A_PERSON = /^(?:group|gruppe|groupe|grupo|gruppo|groep|notes?|notizen|remarques|title|prefix)$/;

const NAMES = new Map(
  Object.entries(EVENTBRITE_COLUMNS).map(([column, words]) => [column as EventbriteColumn, words.split('|')]),
);

/** The attendees of events on Eventbrite: columns are the host's choice, and in the host's language. */
export const EVENTBRITE_LIST: GuestList = {
  platform: 'eventbrite',
  isHeader(names) {
    const has = (column: EventbriteColumn) => namesOf(column).some((name) => names.includes(name));
    const own = (['status', 'attendee', 'fees'] as const).filter(has).length;
    const others = (['order', 'ticket', 'begins'] as const).filter(has).length;
    return own > 0 && own + others > 1 && names.some((name) => isOfPerson(name.replace(OF_ATTENDEE, '')));
  },
  reader(headers) {
    const cellOf = cellsByName(headers);
    const cell = (cells: readonly string[], column: EventbriteColumn) => cellOf(cells, namesOf(column));
    const valuesOf = guestValues(headers, roleOfColumn);
    return (cells): Guest => {
      const presence = presenceOf(cell(cells, 'status'));
      const cameAt = eventMoment(cell(cells, 'cameAt'));
      const ids = [cell(cells, 'eventId'), cell(cells, 'order'), cell(cells, 'attendee')];
      const buyer = [cell(cells, 'buyerGiven'), cell(cells, 'buyerFamily')].filter((part) => part !== '').join(' ');
      return {
        presence: presence === 'going' && cameAt !== null ? 'came' : presence,
        id: ids[2] === '' ? null : ids.filter((id) => id !== '').join(':'),
        accounts: [],
        values: valuesOf(cells),
        headline: null,
        buyer: cell(cells, 'buyer') || buyer || null,
        event: { id: ids[0] || null, name: cell(cells, 'eventName') || null },
        at: eventMoment(cell(cells, 'begins')) ?? cameAt,
      };
    };
  },
};

function namesOf(column: EventbriteColumn): readonly string[] {
  return NAMES.get(column) ?? [];
}

function isOfPerson(name: string): boolean {
  const role = OF_BUYER.test(name) ? null : roleOfHeader(name);
  return role === 'email' || role === 'fullName' || role === 'givenName' || role === 'familyName';
}

function roleOfColumn(name: string): ColumnRole | undefined {
  if (OF_BUYER.test(name) || NOT_OF_A_PERSON.test(name) || [...NAMES.values()].some((names) => names.includes(name)))
    return 'ignore';
  const bare = name.replace(OF_ATTENDEE, '');
  return bare === name ? undefined : (roleOfHeader(normalizedHeader(bare)) ?? undefined);
}

/** A list without the column holds those who come. */
function presenceOf(status: string): Presence {
  const words = folded(status);
  if (SAID_NO.test(words)) return 'said no';
  return CAME.test(words) ? 'came' : 'going';
}

import type { ColumnRole } from '../csv-mapping/column-role.js';
import type { Guest, GuestList, Presence } from '../events/guest.js';
import { cellsByName, guestValues } from '../events/guest-columns.js';
import { tidy } from '../text/tidy.js';

const OWN_COLUMNS = ['rsvp', 'rsvped on', 'url of member profile', 'joined group on', 'total rsvps', 'event host', 'member id'];
const OWN_COLUMNS_MIN = 2;
/** Everything else of the list is about the group, such as `Title`: "Co-Organizer". */
const ROLES: ReadonlyMap<string, ColumnRole> = new Map<string, ColumnRole>([
  ['name', 'fullName'],
  ['location', 'location'],
]);

/** Those who answered to an event on Meetup, or the members of a group. */
export const MEETUP_LIST: GuestList = {
  platform: 'meetup',
  isHeader: (names) =>
    names.includes('name') &&
    (names.includes('user id') || names.includes('member id')) &&
    OWN_COLUMNS.filter((name) => names.includes(name)).length >= OWN_COLUMNS_MIN,
  reader(headers) {
    const cellOf = cellsByName(headers);
    const valuesOf = guestValues(headers, (name) => ROLES.get(name) ?? 'ignore');
    return (cells): Guest => {
      const id = memberId(cellOf(cells, ['user id']), cellOf(cells, ['member id']), cellOf(cells, ['url of member profile']));
      return {
        presence: presenceOf(cellOf(cells, ['rsvp']), cellOf(cells, ['attendance', 'attended'])),
        id,
        accounts: id === null ? [] : [{ kind: 'meetup', value: id }],
        values: valuesOf(cells),
        headline: tidy(cellOf(cells, ['intro'])) || null,
        buyer: null,
        event: { id: null, name: null },
        at: null,
      };
    };
  },
};

/** `user 12537919`, a bare number, or the end of a profile's address. */
function memberId(user: string, member: string, url: string): string | null {
  return (
    /^(?:user\s+)?(\d{1,20})$/.exec(user)?.[1] ??
    /^(\d{1,20})$/.exec(member)?.[1] ??
    /\/members\/(\d{1,20})\b/.exec(url)?.[1] ??
    null
  );
}

function presenceOf(rsvp: string, attendance: string): Presence {
  if (/^(?:no[ -]?show|absent|no|did not attend)\b/i.test(attendance)) return 'no show';
  if (/^(?:yes|attended|present|checked)\b/i.test(attendance)) return 'came';
  if (/^(?:no|not|declined|cancell?ed)\b/i.test(rsvp)) return 'said no';
  return /^(?:wait|maybe|pending)/i.test(rsvp) ? 'undecided' : 'going';
}

import type { Direction } from '#vocabulary';
import { folded } from '../text/tidy.js';
import { kept, linkedInFile, problem, repeated, setAside, unreadableDate, type Cells } from './linkedin-file.js';
import { linkedInMoment } from './linkedin-moment.js';
import type { LinkedInReading } from './linkedin-reading.js';
import { mentionOf } from './mention.js';
import { nameOfText } from './person-name.js';
import { profileSlug } from './profile-slug.js';

export const INVITATION_COLUMNS = {
  from: 'from',
  to: 'to',
  sentAt: 'sentat',
  message: 'message',
  direction: 'direction',
  inviterUrl: 'inviterprofileurl',
  inviteeUrl: 'inviteeprofileurl',
};
export type InvitationColumn = keyof typeof INVITATION_COLUMNS;

/** Who asked whom to connect. An invitation is an exchange with whoever is not the owner. */
export const invitations = linkedInFile<InvitationColumn>({
  names: ['invitations'],
  columns: INVITATION_COLUMNS,
  required: ['from', 'to', 'sentAt'],
  isTold: 'by header',
  read(cells, reading) {
    const at = linkedInMoment(cells('sentAt'));
    if (at === null) return unreadableDate(cells('sentAt'));
    const direction = invitationDirection(cells, reading);
    if (direction === null) return problem('DIRECTION_UNREADABLE', 'The row does not say whether the invitation came or went.');
    const isOut = direction === 'out';
    const name = cells(isOut ? 'to' : 'from');
    const slug = profileSlug(cells(isOut ? 'inviteeUrl' : 'inviterUrl'));
    const mention = mentionOf(slug, name);
    if (mention === null) return setAside('NOBODY_NAMED', 'The other member has left LinkedIn.');
    if (slug !== null && mention.name !== null) reading.learnName(slug, mention.name.full);
    // The name, not the address: exports before 2023 have no addresses, and both must give one key.
    const who = folded(mention.name?.full ?? mention.personas[0]?.value ?? '');
    const sourceKey = `linkedin:invitation:${direction}:${who}:${at.at.toISOString().slice(0, 16)}`;
    if (reading.isRepeated(sourceKey)) return repeated();
    const text = cells('message') || null;
    const exchange = { channel: 'invitation', threadKey: null, subject: null } as const;
    return kept([
      { kind: 'interaction', sourceKey, at, direction, counterparts: [mention], text, ...exchange },
      ...reading.ownerRecord(),
    ]);
  },
});

function invitationDirection(cells: Cells<InvitationColumn>, reading: LinkedInReading): Direction | null {
  const told = cells('direction').toUpperCase();
  if (told === 'OUTGOING') return 'out';
  if (told === 'INCOMING') return 'in';
  if (reading.isOwner(profileSlug(cells('inviterUrl')), nameOfText(cells('from'))?.full ?? null)) return 'out';
  return reading.isOwner(profileSlug(cells('inviteeUrl')), nameOfText(cells('to'))?.full ?? null) ? 'in' : null;
}

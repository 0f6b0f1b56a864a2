import type { Endorsement, Invitation, Recommendation } from '../gestures/gesture.js';
import { jobAt, lastNameOf, nameOf, type SamplePerson } from '../people/person.js';
import type { SampleFile } from '../sample-file.js';
import { plainTable } from './csv-file.js';
import { minutePadded, minuteUnpadded, secondUtc, secondWithSlashes } from './date-shapes.js';
import { type ExportView, profileUrl } from './export-view.js';

/** Invitations, endorsements, recommendations and, since 2026, notes. */
export function gestureFiles(view: ExportView): SampleFile[] {
  const { endorsements, recommendations } = view.network.gestures;
  return [
    invitationsFile(view),
    ...[false, true].flatMap((isGiven) => [
      endorsementsFile(view, told(endorsements, view, isGiven), isGiven),
      recommendationsFile(view, told(recommendations, view, isGiven), isGiven),
    ]),
    ...(view.era === '2026' ? [notesFile(view)] : []),
  ];
}

function told<Gesture extends { readonly at: number; readonly isGiven: boolean }>(
  gestures: readonly Gesture[],
  view: ExportView,
  isGiven: boolean,
): Gesture[] {
  return gestures.filter((gesture) => gesture.at <= view.exportedAt && gesture.isGiven === isGiven).reverse();
}

function personOf(view: ExportView, index: number): SamplePerson {
  const person = view.network.people[index];
  if (person === undefined) throw new RangeError('A gesture is of nobody in the network.');
  return person;
}

function invitationsFile(view: ExportView): SampleFile {
  const isTold = ({ sentAt, other }: Invitation) =>
    sentAt <= view.exportedAt && (typeof other !== 'number' || personOf(view, other).connectedAt <= view.exportedAt);
  const rows = view.network.gestures.invitations
    .filter(isTold)
    .reverse()
    .map((invitation) => invitationCells(invitation, view));
  const header = ['From', 'To', 'Sent At', 'Message', 'Direction'];
  if (view.era === '2021')
    return plainTable(
      'Invitations.csv',
      header,
      rows.map((row) => row.slice(0, header.length)),
    );
  return plainTable('Invitations.csv', [...header, 'inviterProfileUrl', 'inviteeProfileUrl'], rows);
}

function invitationCells({ sentAt, other, direction, message }: Invitation, view: ExportView): string[] {
  const { owner } = view.network;
  const stranger = typeof other === 'number' ? personOf(view, other) : { ...other, credentials: null, decoration: null };
  const ends = [
    { name: `${owner.given} ${owner.family}`, url: profileUrl(owner.slug) },
    { name: nameOf(stranger), url: profileUrl(stranger.slug) },
  ];
  const [inviter, invitee] = direction === 'OUTGOING' ? ends : ends.toReversed();
  const cells = [inviter?.name ?? '', invitee?.name ?? '', minuteUnpadded(sentAt), message, direction];
  return [...cells, inviter?.url ?? '', invitee?.url ?? ''];
}

function endorsementsFile(view: ExportView, endorsements: readonly Endorsement[], isGiven: boolean): SampleFile {
  const [name, who] = isGiven ? ['Endorsement_Given_Info.csv', 'Endorsee'] : ['Endorsement_Received_Info.csv', 'Endorser'];
  const hasUrl = view.era === '2026';
  const rows = endorsements.map(({ at, person, skill }) => {
    const other = personOf(view, person);
    // This file leaves out the scheme.
    const url = hasUrl ? [profileUrl(other.slug).replace('https://', '')] : [];
    return [secondWithSlashes(at), skill, other.given, lastNameOf(other), ...url, 'ACCEPTED'];
  });
  const url = hasUrl ? [`${who} Public Url`] : [];
  const header = ['Endorsement Date', 'Skill Name', `${who} First Name`, `${who} Last Name`, ...url, 'Endorsement Status'];
  return plainTable(name ?? '', header, rows);
}

function recommendationsFile(view: ExportView, recommendations: readonly Recommendation[], isGiven: boolean): SampleFile {
  const name = isGiven ? 'Recommendations_Given.csv' : 'Recommendations_Received.csv';
  const header = ['First Name', 'Last Name', 'Company', 'Job Title', 'Text', 'Creation Date', 'Status'];
  const rows = recommendations.map(({ at, person, text }) => {
    const other = personOf(view, person);
    const job = jobAt(other, view.exportedAt);
    return [other.given, lastNameOf(other), job?.company ?? '', job?.role ?? '', text, minutePadded(at), 'VISIBLE'];
  });
  return plainTable(name, header, rows);
}

function notesFile(view: ExportView): SampleFile {
  const start = ['Connection First Name', 'Connection Last Name', 'Connection Profile URL'];
  const rows = view.network.gestures.notes
    .filter((note) => note.at <= view.exportedAt)
    .reverse()
    .map(({ at, person, text }) => {
      const other = personOf(view, person);
      return [other.given, lastNameOf(other), profileUrl(other.slug), text, secondUtc(at), ''];
    });
  return plainTable('Notes.csv', [...start, 'Note', 'Created On', 'Edited On'], rows);
}

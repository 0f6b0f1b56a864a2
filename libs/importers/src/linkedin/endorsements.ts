import type { Direction } from '#vocabulary';
import { folded, tidy } from '../text/tidy.js';
import { kept, linkedInFile, repeated, setAside, unreadableDate, type LinkedInFile } from './linkedin-file.js';
import { linkedInMoment } from './linkedin-moment.js';
import { nameOfParts } from './person-name.js';
import { profileSlug } from './profile-slug.js';

/** Skills others vouched for. */
export const endorsementsReceived = endorsements('in', 'endorser', ['endorsementreceivedinfo', 'endorsementsreceived']);
/** Skills of others the owner vouched for. */
export const endorsementsGiven = endorsements('out', 'endorsee', ['endorsementgiveninfo', 'endorsementsgiven']);

function endorsements(direction: Direction, who: 'endorser' | 'endorsee', names: readonly string[]): LinkedInFile {
  return linkedInFile({
    names,
    columns: {
      date: 'endorsementdate',
      skill: 'skillname',
      firstName: `${who}firstname`,
      lastName: `${who}lastname`,
      url: `${who}publicurl`,
    },
    required: ['date', 'skill', 'firstName'],
    isTold: 'by header',
    read(cells, reading) {
      const at = linkedInMoment(cells('date'));
      if (at === null) return unreadableDate(cells('date'));
      const name = nameOfParts(cells('firstName'), cells('lastName'));
      const slug = profileSlug(cells('url'));
      if (name === null && slug === null) return setAside('NOBODY_NAMED', 'The other member has left LinkedIn.');
      if (name !== null && slug !== null) reading.learnName(slug, name.full);
      const skill = tidy(cells('skill'));
      // The name, not the address: exports before 2023 have no addresses, and both must give one key.
      const about = `${at.at.toISOString().slice(0, 19)}:${folded(name?.full ?? slug ?? '')}:${folded(skill)}`;
      const sourceKey = `linkedin:endorsement:${direction}:${about}`;
      if (reading.isRepeated(sourceKey)) return repeated();
      const personas = slug === null ? [] : [{ kind: 'linkedin', value: slug } as const];
      const exchange = { channel: 'endorsement', threadKey: null, subject: skill === '' ? null : skill, text: null } as const;
      const counterparts = [{ personas, name, company: null }] as const;
      return kept([{ kind: 'interaction', sourceKey, at, direction, counterparts, ...exchange }]);
    },
  });
}

import type { Direction } from '#vocabulary';
import { folded, tidy } from '../text/tidy.js';
import { kept, linkedInFile, repeated, setAside, unreadableDate, type LinkedInFile } from './linkedin-file.js';
import { linkedInMoment } from './linkedin-moment.js';
import { nameOfParts } from './person-name.js';

/** What others wrote for the owner. Both files have one header, so only the name tells them apart. */
export const recommendationsReceived = recommendations('in', ['recommendationsreceived', 'recommendationreceived']);
/** What the owner wrote for others. */
export const recommendationsGiven = recommendations('out', ['recommendationsgiven', 'recommendationgiven']);

function recommendations(direction: Direction, names: readonly string[]): LinkedInFile {
  return linkedInFile({
    names,
    columns: {
      firstName: 'firstname',
      lastName: 'lastname',
      company: 'company',
      jobTitle: 'jobtitle',
      text: 'text|recommendationbody',
      date: 'creationdate|recommendationdate',
    },
    required: ['firstName', 'lastName', 'text', 'date'],
    isTold: 'by name',
    read(cells, reading) {
      const at = linkedInMoment(cells('date'));
      if (at === null) return unreadableDate(cells('date'));
      const name = nameOfParts(cells('firstName'), cells('lastName'));
      if (name === null) return setAside('NOBODY_NAMED', 'The other member has left LinkedIn.');
      const about = `${at.at.toISOString().slice(0, 16)}:${folded(name.full)}`;
      const sourceKey = `linkedin:recommendation:${direction}:${about}`;
      if (reading.isRepeated(sourceKey)) return repeated();
      const counterparts = [{ personas: [], name, company: tidy(cells('company')) || null }] as const;
      const exchange = { channel: 'recommendation', threadKey: null, subject: null, text: cells('text') || null } as const;
      return kept([{ kind: 'interaction', sourceKey, at, direction, counterparts, ...exchange }]);
    },
  });
}

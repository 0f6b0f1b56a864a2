import type { ArchiveFile } from '../archive-file.js';
import { textOf } from '../json/json-value.js';
import { lookIntoJson } from '../json/read-json.js';
import { contactOf } from './contact-of-monica.js';
import { ENTRIES, entriesOf, entryKind, fullNameOf } from './monica-entry.js';
import type { FieldType, MonicaReading } from './monica-reading.js';

/** Kinds of address stand at the end of the file, and whoever refers to a contact may stand before it: two looks ahead. */
export async function surveyMonica(file: ArchiveFile, reading: MonicaReading): Promise<void> {
  const places = ['account.instance.contact_field_types[]', 'account.properties.contact_field_types[]', ENTRIES];
  for await (const { path, value } of lookIntoJson(file, places)) {
    if (path === ENTRIES) reading.ownContact ??= textOf(value, 'properties', 'me_contact') || null;
    else reading.fieldTypes.set(textOf(value, 'uuid'), fieldTypeOf(value));
  }
  for await (const { value } of lookIntoJson(file, [ENTRIES])) {
    if (entryKind(value) !== 'contact') continue;
    reading.names.set(textOf(value, 'uuid'), fullNameOf(value));
    const contact = contactOf(value, reading);
    if (contact.kind === 'left out') continue;
    reading.people.set(textOf(value, 'uuid'), contact.mention);
    for (const activity of entriesOf(value, 'activity')) {
      const uuid = textOf(activity) || textOf(activity, 'uuid');
      reading.inActivity.set(uuid, [...(reading.inActivity.get(uuid) ?? []), contact.mention]);
    }
  }
}

function fieldTypeOf(value: unknown): FieldType {
  return { name: textOf(value, 'properties', 'name'), type: textOf(value, 'properties', 'type') };
}

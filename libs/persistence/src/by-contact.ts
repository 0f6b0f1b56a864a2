import type { ContactId } from '#vocabulary';

/** Rows of several contacts, each contact's in the order they came. */
export function byContact<Row extends { readonly contactId: ContactId }>(rows: readonly Row[]): Map<ContactId, Row[]> {
  const groups = new Map<ContactId, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.contactId);
    if (group === undefined) groups.set(row.contactId, [row]);
    else group.push(row);
  }
  return groups;
}

/** What `npm start` tells its parts once the database is up. */
export interface DatabaseAddress {
  readonly kind: 'database';
  readonly url: string;
}

/**
 * The database of a part that `npm start` started while the database was still coming up.
 *
 * @returns null for a process nobody started that way; otherwise waits until the starter tells.
 */
export function addressFromStarter(): Promise<string | null> {
  if (process.send === undefined) return Promise.resolve(null);
  return new Promise((resolve) => {
    process.once('message', (told: DatabaseAddress) => {
      resolve(told.url);
    });
  });
}

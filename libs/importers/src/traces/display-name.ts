import type { PersonName } from '#vocabulary';
import { tidy } from '../text/tidy.js';

/** What stands behind a comma without being a given name. */
const BEHIND_A_NAME = /^(?:Ph\.?\s?D|M\.?\s?D|M\.?\s?Sc|B\.?\s?Sc|Dr|Prof|Jr|Sr|Esq|MBA|CPA|CFA|PMP|II|III|IV)\b\.?/i;
/** Firms, which have commas too. */
const FIRM = /^(?:Inc|Ltd|LLC|GmbH|AG|Corp|S\.?A|Co)\b\.?/i;

/**
 * The name somebody is shown under in mail and calendars: `Müller, Jörg` the other way round, quotes and what stands in
 * brackets behind it off, `Ann Lee via Docs` without the service. Null for an address, a number or nothing.
 */
export function displayName(text: string): PersonName | null {
  const bare = tidy(text.slice(0, 400).replace(/[\\"]/g, ''))
    .replace(/^'(.*)'$/, '$1')
    .replace(/\s+(?:via|über|par l’intermédiaire de)\s+\S.*$/i, '')
    .replace(/\s*[([][^)\]]*[)\]]$/, '')
    .trim();
  if (!/\p{L}/u.test(bare) || bare.includes('@')) return null;
  const [family = '', given = '', ...more] = bare.split(',').map((part) => part.trim());
  if (given === '') return { full: family, given: null, family: null, credentials: null };
  if (BEHIND_A_NAME.test(given)) {
    return { full: family, given: null, family: null, credentials: [given, ...more].join(', ') };
  }
  if (more.length > 0 || FIRM.test(given)) return { full: bare, given: null, family: null, credentials: null };
  return { full: `${given} ${family}`, given, family, credentials: null };
}

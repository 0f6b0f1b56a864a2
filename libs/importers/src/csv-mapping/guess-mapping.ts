import { emailAddress } from '../traces/email-address.js';
import { personaOfUrl } from '../traces/persona-of-url.js';
import type { ColumnMapping, ColumnRole } from './column-role.js';
import { headerSignature, normalizedHeader } from './header-signature.js';
import { roleOfHeader } from './header-words.js';

/**
 * Guesses what each column means: by its name where we know the name, else by what its cells look like (addresses and
 * profile links only; nothing else is certain enough). A column we cannot read is `ignore`, for the owner to correct.
 *
 * @param sampleRows a few rows, in the order of `headers`
 */
export function guessMapping(headers: readonly string[], sampleRows: readonly (readonly string[])[]): ColumnMapping {
  const names = headers.map(normalizedHeader);
  const known = new Set(names);
  const columns = headers.map((header, index) => {
    const name = names[index] ?? '';
    const role = inContext(name, roleOfHeader(name), known) ?? roleOfCells(sampleRows.map((row) => row[index] ?? ''));
    return { header, role: role ?? 'ignore' };
  });
  return { signature: headerSignature(headers), columns: withOpportunity(withoutFormOfAddress(columns)) };
}

/** Outlook's `Titre` before the names is "Mme" and its `Titre` behind them the job; only the second says what somebody does. */
function withoutFormOfAddress(columns: ColumnMapping['columns']): ColumnMapping['columns'] {
  const firstName = columns.findIndex(({ role }) => role === 'givenName' || role === 'familyName');
  if (!columns.slice(firstName).some(({ role }) => role === 'role')) return columns;
  return columns.map((column, index) => (column.role === 'role' && index < firstName ? { ...column, role: 'ignore' } : column));
}

/** Beside these, a role is the job's and an address on the web leads to it, where nobody is named. */
const OF_JOBS: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'appliedOn',
  'opportunityStage',
  'opportunityUrl',
  'opportunityTitle',
]);
const OF_PEOPLE: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['fullName', 'givenName', 'familyName', 'email', 'linkedin']);
const IN_JOBS: ReadonlyMap<ColumnRole, ColumnRole> = new Map<ColumnRole, ColumnRole>([
  ['role', 'opportunityTitle'],
  ['website', 'opportunityUrl'],
  ['note', 'opportunityDetails'],
]);

const NAMES_IN_JOBS: ReadonlyMap<string, ColumnRole> = new Map<string, ColumnRole>([
  ['status', 'opportunityStage'],
  ['stage', 'opportunityStage'],
  ['link', 'opportunityUrl'],
  ['posting', 'opportunityUrl'],
]);

/** A list of jobs has columns with the names of others: its `Position` is what the job is called, its `Status` how it stands. */
function withOpportunity(columns: ColumnMapping['columns']): ColumnMapping['columns'] {
  const has = (roles: ReadonlySet<ColumnRole>) => columns.some(({ role }) => roles.has(role));
  const ownRoles = columns.map(({ header }) => NAMES_IN_JOBS.get(normalizedHeader(header)));
  const namesPeople = has(OF_PEOPLE);
  if (!has(OF_JOBS) && (namesPeople || !has(WORK) || !ownRoles.includes('opportunityStage'))) {
    return columns.map((column) => (MEANINGLESS_ALONE.has(column.role) ? { ...column, role: 'ignore' } : column));
  }
  const isTitled = columns.some(({ role }) => role === 'opportunityTitle');
  return columns.map((column, index) => {
    const other = ownRoles[index] ?? (namesPeople ? undefined : IN_JOBS.get(column.role));
    return other === undefined || (other === 'opportunityTitle' && isTitled) ? column : { ...column, role: other };
  });
}

const WORK: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['role']);

/** A salary in a list of people is no opportunity. */
const MEANINGLESS_ALONE: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['opportunityAmount', 'opportunityDetails']);

/** Some names mean another thing beside others: Outlook's `Title` is "Dr." and its job title has a column of its own. */
function inContext(name: string, role: ColumnRole | null, known: ReadonlySet<string>): ColumnRole | null {
  if (name === 'title' && known.has('job title')) return 'ignore';
  if (name === 'titre' && known.has('profession')) return 'ignore';
  if (name === 'name' && (known.has('last name') || known.has('family name') || known.has('given name'))) return 'fullName';
  if (name === 'nombre' && !known.has('apellido') && !known.has('apellidos')) return 'fullName';
  if (name === 'nome' && !['cognome', 'sobrenome', 'apelido', 'ultimo nome'].some((word) => known.has(word))) return 'fullName';
  if (name === 'nom' && !known.has('prenom')) return 'fullName';
  if (name === 'name' && known.has('vorname')) return 'familyName';
  return role;
}

function roleOfCells(cells: readonly string[]): ColumnRole | null {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length === 0) return null;
  if (filled.every((cell) => !cell.includes(' ') && emailAddress(cell) !== null)) return 'email';
  const kinds = new Set(filled.map((cell) => personaOfUrl(cell)?.kind ?? null));
  const [kind] = kinds;
  if (kinds.size !== 1) return null;
  if (kind === 'linkedin' || kind === 'github') return kind;
  return kind === 'x-handle' ? 'x' : null;
}

import { emailAddress, personaOfUrl, phoneNumber } from '#importers';
import type { NewContact, OwnersWord } from '#persistence';
import { isRefusal, type PersonaKey, refused, type Refusal } from '#vocabulary';
import { saidText } from '../graphql/said-text.js';
import type { ChangeContactInput, CreateContactInput } from './owners-word.input.js';

const FIELD_LENGTH_MAX = 200;
const NOTE_LENGTH_MAX = 20_000;
const LABEL_LENGTH_MAX = 60;
const LABELS_MAX = 20;
const CADENCE_DAYS_MAX = 3_650;

type TextRefusal = Refusal<'TEXT_MISSING' | 'TOO_LONG'>;

/**
 * A contact the owner types in, with what they typed normalised as imports normalise it.
 *
 * @param phoneCountry where numbers without a country are dialled; null knows none
 */
export function newContact(
  input: CreateContactInput,
  phoneCountry: string | null,
): NewContact | TextRefusal | Refusal<'BAD_ADDRESS' | 'BAD_PHONE' | 'BAD_PROFILE'> {
  const name = saidText(input.name, FIELD_LENGTH_MAX);
  if (isRefusal(name)) return name;
  const fields = { company: input.company, role: input.role, location: input.location };
  const said = checkedFields(fields);
  if (isRefusal(said)) return said;
  const note = optionalText(input.note, NOTE_LENGTH_MAX);
  if (isRefusal(note)) return note;
  const traces = tracesOf(input, phoneCountry);
  if (isRefusal(traces)) return traces;
  const { company = null, role = null, location = null } = said;
  return { name, company, role, location, traces, note };
}

function tracesOf(
  { email, phone, linkedin }: CreateContactInput,
  phoneCountry: string | null,
): PersonaKey[] | Refusal<'BAD_ADDRESS' | 'BAD_PHONE' | 'BAD_PROFILE'> {
  const traces: PersonaKey[] = [];
  if (email?.trim()) {
    const value = emailAddress(email);
    if (value === null) return refused('BAD_ADDRESS', `"${email}" is not an e-mail address.`);
    traces.push({ kind: 'email', value });
  }
  if (phone?.trim()) {
    const value = phoneNumber(phone, phoneCountry);
    if (value === null)
      return refused('BAD_PHONE', `"${phone}" is not a full telephone number. Begin it with + and the country.`);
    traces.push({ kind: 'phone', value });
  }
  if (linkedin?.trim()) {
    const profile = linkedinProfile(linkedin.trim());
    if (profile === null) return refused('BAD_PROFILE', `"${linkedin}" is not the address of a LinkedIn profile.`);
    traces.push(profile);
  }
  return traces;
}

function linkedinProfile(text: string): PersonaKey | null {
  const address = /^[\p{L}\p{N}%_-]{3,100}$/u.test(text) ? `https://www.linkedin.com/in/${text}` : text;
  const profile = personaOfUrl(address);
  return profile?.kind === 'linkedin' ? profile : null;
}

/** The owner's word about a contact. An empty text is no word. */
export function ownersWord(input: ChangeContactInput): OwnersWord | TextRefusal | Refusal<'OUT_OF_RANGE'> {
  const { closeness, cadenceDays, isNever, snoozedUntil, ...texts } = input;
  const said = checkedFields(texts);
  if (isRefusal(said)) return said;
  if (typeof cadenceDays === 'number' && (cadenceDays < 1 || cadenceDays > CADENCE_DAYS_MAX)) {
    return refused('OUT_OF_RANGE', `Being in touch can be wished for every 1 to ${CADENCE_DAYS_MAX} days.`);
  }
  return { ...said, closeness, cadenceDays, snoozedUntil, isNever: isNever === null ? false : isNever };
}

const FIELDS = ['name', 'company', 'role', 'location'] as const;
type Texts = { [Field in (typeof FIELDS)[number]]?: string | null };

function checkedFields(texts: Texts): Texts | TextRefusal {
  const checked: Texts = {};
  for (const field of FIELDS) {
    if (texts[field] === undefined) continue;
    const said = optionalText(texts[field], FIELD_LENGTH_MAX);
    if (isRefusal(said)) return said;
    checked[field] = said;
  }
  return checked;
}

function optionalText(text: string | null | undefined, lengthMax: number): string | null | TextRefusal {
  return text?.trim() ? saidText(text, lengthMax) : null;
}

/** Labels as they are kept, each once. */
export function checkedLabels(labels: readonly string[]): readonly string[] | TextRefusal | Refusal<'TOO_MANY'> {
  if (labels.length > LABELS_MAX) return refused('TOO_MANY', `At most ${LABELS_MAX} labels go on or off at once.`);
  const checked = new Set<string>();
  for (const label of labels) {
    const said = saidText(label.replace(/\s+/g, ' '), LABEL_LENGTH_MAX);
    if (isRefusal(said)) return said;
    checked.add(said);
  }
  return [...checked];
}

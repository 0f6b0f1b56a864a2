import { type Answers, answerTo, type ColumnMapping, type ColumnRole, headerSignature, type ImportQuestion } from '#importers';
import { refused, type Refusal } from '#vocabulary';

const FILES_MAX = 1_000;
const NAME_LENGTH_MAX = 1_000;
/** More than any export anyone has shown us, and less than a disk. */
const BYTES_MAX = 8 * 1024 ** 3;

export interface ImportToBegin {
  readonly title: string;
  readonly commitsWhenRead: boolean;
  readonly files: readonly { readonly name: string; readonly size: number }[];
}

/** @returns the import as it may begin */
export function checkImport(wanted: ImportToBegin): ImportToBegin | Refusal<'NAME_MISSING' | 'TOO_LONG' | 'OUT_OF_RANGE'> {
  const title = wanted.title.trim();
  if (title === '' || wanted.files.some((file) => file.name.trim() === '')) {
    return refused('NAME_MISSING', 'An import and each of its files need a name.');
  }
  if ([title, ...wanted.files.map((file) => file.name)].some((name) => name.length > NAME_LENGTH_MAX)) {
    return refused('TOO_LONG', `A name may have at most ${NAME_LENGTH_MAX} characters.`);
  }
  if (wanted.files.length === 0 || wanted.files.length > FILES_MAX) {
    return refused('OUT_OF_RANGE', `An import has between 1 and ${FILES_MAX} files. Pack more into a ZIP.`);
  }
  const bytes = wanted.files.reduce((sum, file) => sum + file.size, 0);
  if (wanted.files.some((file) => !Number.isSafeInteger(file.size) || file.size < 0) || bytes > BYTES_MAX) {
    return refused('OUT_OF_RANGE', `An import may have at most ${BYTES_MAX / 1024 ** 3} GB.`);
  }
  return { ...wanted, title };
}

/** @returns what the owner says of every column of a table, in the table's order; null when that is another table */
export function mappingOf(
  guess: readonly { readonly header: string }[],
  choices: readonly { readonly header: string; readonly role: ColumnRole }[],
): ColumnMapping | null {
  const chosen = new Map(choices.map(({ header, role }) => [header, role]));
  const headers = guess.map(({ header }) => header);
  if (headers.some((header) => !chosen.has(header))) return null;
  return {
    signature: headerSignature(headers),
    columns: headers.map((header) => ({ header, role: chosen.get(header) ?? 'ignore' })),
  };
}

/** @returns the owner's answers by the key of their question; null unless each question has one of its own */
export function answersOf(
  questions: readonly ImportQuestion[],
  answers: readonly { readonly key: string; readonly value: string }[],
): Answers | null {
  const given = Object.fromEntries(answers.map(({ key, value }) => [key, value]));
  if (questions.length === 0 || questions.some((question) => answerTo(question, given) === null)) return null;
  return Object.fromEntries(questions.map(({ key }) => [key, given[key] ?? '']));
}

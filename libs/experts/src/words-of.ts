const BETWEEN_WORDS = /[^\p{L}\p{N}+#]+/u;
const LETTERS_MIN = 2;
const STEM_LETTERS_MIN = 5;
const ENDING = /(?:ing|ed|s)$/;
/** Words of English that are in every text and tell nobody apart. */
const EVERYWHERE = new Set(
  (
    'the an of to in is it and or for on with that this as are be you by at from not but have has was can if do my how what which ' +
    'there they we so'
  ).split(' '),
);

/** The words of a text as they are looked up: lower case, without accents, common words and English endings. */
export function wordsOf(text: string): string[] {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(BETWEEN_WORDS);
  return words.filter((word) => word.length >= LETTERS_MIN && !EVERYWHERE.has(word)).map(stemOf);
}

function stemOf(word: string): string {
  return word.length >= STEM_LETTERS_MIN ? word.replace(ENDING, '') : word;
}

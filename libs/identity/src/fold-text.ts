const PLAIN = /^[a-z0-9 ]*$/;
const MARKS = /\p{M}+/gu;
/** Between words: all that is no letter, digit or apostrophe of one. */
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;
const APOSTROPHES = /['’‘ʼ`´]/g;
const FOREIGN = /[^a-z0-9 ]/g;

/** Letters that carry no separable accent, Cyrillic and Greek: the usual spelling of each in Latin letters. */
const LATIN: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i', ŋ: 'n', ſ: 's', ə: 'e' },
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o' },
  ...{ п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '' },
  ...{ э: 'e', ю: 'yu', я: 'ya', і: 'i', є: 'ye', ґ: 'g', ђ: 'dj', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', џ: 'dz' },
  ...{ α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x' },
  ...{ ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o' },
};

/**
 * Text as it is compared: lower case, without accents, emoji, punctuation or decorative Unicode ("𝓙𝓪𝓷𝓮" is "jane"),
 * Cyrillic and Greek in Latin letters, words parted by single spaces. Other scripts stay as they are.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower.trim().replace(/ {2,}/g, ' ');
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(APOSTROPHES, '')
    .replace(BETWEEN_WORDS, ' ')
    .replace(FOREIGN, (letter) => LATIN[letter] ?? letter)
    .normalize('NFC')
    .trim();
}

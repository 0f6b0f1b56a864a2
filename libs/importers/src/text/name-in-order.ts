const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・\s]+$/u;

/** A name of its parts as its people write it: the family's first where both parts are Chinese, Japanese or Korean. */
export function nameInOrder(family: string, given: string, middle: string): string {
  const isEastAsian = family !== '' && given !== '' && EAST_ASIAN.test(family) && EAST_ASIAN.test(given);
  return (isEastAsian ? [family, given, middle] : [given, middle, family]).filter((part) => part !== '').join(' ');
}

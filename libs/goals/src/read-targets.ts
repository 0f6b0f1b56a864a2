/** At commas, names of companies may go on: "Contoso, Inc." is one. */
const LEGAL_FORM =
  /^(?:inc|incorporated|llc|llp|lp|ltd|limited|plc|corp|co|gmbh|ag|kg|se|sa|sas|sarl|srl|spa|sl|bv|nv|oy|ab|as)\b/iu;
/** What lists begin their lines with: bullets, dashes, "1.", "2)". */
const BULLET = /^\s*(?:[-–—*•·▪●]|\d{1,3}[.)])\s+/u;

/**
 * What the owner aims at, out of what they typed or pasted: one a line, a cell or a semicolon; on a single line commas part
 * as well. Bullets and numbers of lists fall away; the same words twice are once.
 */
export function readTargets(text: string): string[] {
  const lines = text
    .split(/[\r\n\t;]+/u)
    .map((line) => line.replace(BULLET, '').trim())
    .filter((line) => line !== '');
  const [only] = lines;
  const read = lines.length === 1 && only !== undefined ? atCommas(only) : lines.map((line) => line.replace(/,$/u, ''));
  const seen = new Set<string>();
  return read.filter((words) => {
    const key = words.toLowerCase();
    return words !== '' && !seen.has(key) && seen.add(key);
  });
}

function atCommas(line: string): string[] {
  const names: string[] = [];
  for (const part of line.split(/[,、،]/u).map((piece) => piece.trim())) {
    const before = names.at(-1);
    if (before !== undefined && LEGAL_FORM.test(part)) names[names.length - 1] = `${before}, ${part}`;
    else names.push(part);
  }
  return names;
}

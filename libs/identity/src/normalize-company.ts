import { foldText } from './fold-text.js';

const LEGAL_FORMS = new Set(
  (
    'inc incorporated llc llp lp ltd limited plc corp corporation co company gmbh mbh ag kg kgaa ohg ug ev eg se sa sas sarl ' +
    'sasu srl spa sl slu bv nv oy oyj ab as asa aps sro zrt kft doo pte pty pvt private kk ooo ao zao the und'
  ).split(' '),
);

/** Words people put where a company is asked for; agreeing on one says nothing. */
const NO_COMPANY = new Set(
  (
    'self employed,selfemployed,freelance,freelancer,freelancing,independent,independent consultant,consultant,contractor,' +
    'stealth,stealth startup,stealth mode,stealth mode startup,startup,confidential,confidential company,student,retired,' +
    'unemployed,none,n a,na,not available,various,private,home,looking for opportunities,open to work,between jobs,' +
    'selbstandig,selbststandig,freiberuflich,freiberufler,independant,autonomo,zzp'
  ).split(','),
);

/** @returns the name without its legal form, folded; null when it names no company ("self-employed"). */
export function normalizeCompany(company: string): string | null {
  const folded = foldText(company);
  if (folded === '' || NO_COMPANY.has(folded)) return null;
  const words = SINGLE_LETTER.test(folded) ? joinLetters(folded.split(' ')) : folded.split(' ');
  let end = words.length;
  while (end > 1 && LEGAL_FORMS.has(words[end - 1] ?? '')) end -= 1;
  const start = end > 1 && words[0] === 'the' ? 1 : 0;
  const key = words.slice(start, end).join(' ');
  return NO_COMPANY.has(key) ? null : key;
}

const SINGLE_LETTER = /(?:^| )\S(?: |$)/;

/** "S.p.A." folds to "s p a": runs of single letters are one abbreviation. */
function joinLetters(words: readonly string[]): string[] {
  const joined: string[] = [];
  let inRun = false;
  for (const word of words) {
    const last = joined.at(-1);
    if (word.length === 1 && inRun && last !== undefined) joined[joined.length - 1] = last + word;
    else joined.push(word);
    inRun = word.length === 1;
  }
  return joined;
}

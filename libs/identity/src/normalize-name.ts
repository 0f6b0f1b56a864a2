import { foldText } from './fold-text.js';

/** A person's name as it is compared. */
export interface NormalizedName {
  /** Words in the order given, family before comma put last, titles and credentials gone. Never empty. */
  readonly words: readonly string[];
  /** The words joined by spaces: equal keys are the same name. */
  readonly key: string;
}

const TITLES = new Set(
  'mr mrs ms miss mx dr prof professor sir dame madam herr frau ing mag dipl rev fr hon pd univ capt lt col gen maj sgt'.split(
    ' ',
  ),
);

/** What follows a name without being part of it. Generational words ("jr", "iii") are part of it: they tell father from son. */
const CREDENTIALS = new Set(
  (
    'mba emba phd dphil md dds jd llm llb bsc msc ba ma bs ms beng meng mph mpa edd dba cpa cfa cfp cissp cism cisa ceh oscp ccna ' +
    'ccnp ccie pmp prince2 csm cspo psm safe itil togaf rn pe esq frsa fcca acca mcse mct shrm scp sphr phr cipd cipp crisc ' +
    'cka ckad mvp he him his she her hers they them ing dipl hons'
  ).split(' '),
);

/** What exports put where a name is missing. Nobody is told apart by these. */
const NOBODY = new Set(
  (
    'linkedin member,linkedin user,facebook user,instagram user,telegram user,deleted account,deleted user,unknown,unknown user,' +
    'unknown sender,no name,not available,anonymous,private,test,test user,test test,user,admin,administrator,info,support,' +
    'noreply,no reply,none,null,undefined,n a,first last,first name last name,john doe,jane doe,max mustermann,' +
    'erika mustermann,member,contact,me,self'
  ).split(','),
);

/** A name ends where a slogan begins: "Jane Doe | Cloud", "Jane Doe - hiring". */
const SLOGAN = /\s*(?:[|•·–—]|\s[-/]\s).*$/su;
const PARENTHESES = /\s*[([{"“][^)\]}"”]*[)\]}"”]/gu;
const CONTACT_WORDS_MAX = 8;

/** @returns null when the text names nobody: empty, a placeholder ("LinkedIn Member"), or titles alone. */
export function normalizeName(full: string): NormalizedName | null {
  const words = wordsOf(full);
  if (words.length === 0) return null;
  const key = words.join(' ');
  return NOBODY.has(key) ? null : { words, key };
}

function wordsOf(full: string): string[] {
  if (/^[A-Za-z ]+$/.test(full)) return withoutTitles(foldText(full).split(' '));
  const bare = full.replace(PARENTHESES, ' ').trim();
  const name = (bare === '' ? full : bare).replace(SLOGAN, '');
  const [head = '', ...rest] = name.split(/[,;、]/u);
  const before = withoutTitles(split(head));
  const after = withoutTitles(rest.flatMap(split));
  // "Lindt, Mara" puts the family first; "Mara Lindt, MBA" adds nothing, and two words before a comma are a whole name.
  return before.length >= 2 && after.length > before.length ? before : [...after, ...before];
}

function split(text: string): string[] {
  // Dotted abbreviations are one word: "Ph.D." is "phd".
  const folded = foldText(text.replace(/\b(\p{L}{1,2})\.(?=\p{L}\b)/gu, '$1').replace(/\bPh\.? ?D\b\.?/giu, 'PhD'));
  return folded === '' ? [] : folded.split(' ').slice(0, CONTACT_WORDS_MAX);
}

function withoutTitles(words: readonly string[]): string[] {
  let start = 0;
  let end = words.length;
  while (start < end && TITLES.has(words[start] ?? '')) start += 1;
  while (end > start + 1 && end > 2 && CREDENTIALS.has(words[end - 1] ?? '')) end -= 1;
  const kept = words.slice(start, end).filter((word) => word !== '');
  return kept.every((word) => CREDENTIALS.has(word)) ? [] : kept;
}

import { folded, tidy } from '../text/tidy.js';
import { emailAddress } from '../traces/email-address.js';
import { GIVEN_NAMES } from './given-names.js';

/** Words of titles and of those who write together; no person has one in their name. */
const NO_NAME = new Set(
  (
    'a about academy admin administrator agency and anonymous archive archives articles association atom author blog blogger blogs books bulletin bureau ' +
    'by celebration center centre chronicle city club college comics community company contributor contributors corp council daily department design desk ' +
    'development digest editor editorial editors feed feeds for foundation from gallery gazette gmbh group guardian guest guide herald home homepage how in ' +
    'inc institute international journal journals labs letter letters library limited llc ltd magazine media music my network networks news ' +
    'newsletter newsroom notes of office official on online our photo photography photos podcast podcasts post posts press programming project ' +
    'publications publishing radio record recipes report reports research review reviews rss school science service services shop show site society ' +
    'software solutions sponsor sponsors staff stories story studio studios support systems team tech technologies technology the times today tribune ' +
    'tv university update updates user video videos web weblog webmaster website week weekly wire world writings your'
  ).split(' '),
);
const PARTICLE = /^(?:de|del|della|der|den|di|da|do|dos|du|van|von|vom|zu|zur|la|le|el|al|bin|ibn|ben|ter|ten|y)$/;
const WORD = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
/** A family name of China or Korea in front; without one, two words of Han characters. */
const EAST_ASIAN =
  /^(?:[王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何林高羅罗鄭郑梁謝谢宋唐許许鄧邓馮冯韓韩曹曾彭蕭萧蔡潘田董袁余葉叶杜蘇苏魏呂吕丁沈任姚盧卢傅鍾钟崔汪范石廖賈贾方鄒邹熊白孟秦邱侯江尹薛段雷黎史龍龙陶賀贺顧顾毛郝龔龚邵萬万錢钱嚴严武戴莫孔向湯汤金朴][\p{Script=Han}]{1,2}|[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추]\p{Script=Hangul}{2}|\p{Script=Han}{1,3} \p{Script=Han}{1,3})$/u;
const WORDS_MAX = 4;

/** Somebody as a feed names them in one text: `jane@example.com (Jane Doe)`, `Jane Doe <jane@example.com>`, a name, an address. */
export interface NamedAuthor {
  readonly name: string | null;
  readonly email: string | null;
}

/** Whether a text in a field for authors can be a person's name: two to four words with capitals, and none of a group's. */
export function isPersonsName(text: string): boolean {
  if (EAST_ASIAN.test(text)) return true;
  const words = text.split(' ');
  if (words.length < 2 || words.length > WORDS_MAX || /[\d@/:]/.test(text)) return false;
  const areNames = words.every((word) => WORD.test(word) || PARTICLE.test(word)) && WORD.test(words[0] ?? '');
  // A name may begin with initials; what ends in capitals is a firm, or shouted.
  const last = words.at(-1) ?? '';
  const isShouted = last.length > 1 && last === last.toUpperCase() && last !== last.toLowerCase();
  return areNames && !isShouted && !words.some((word) => NO_NAME.has(folded(word).replace(/[.,'’]+s?$/, '')));
}

/** Whether somebody of this name is told from a publication of it: by a given name, where the title holds the whole name. */
export function isToldFrom(title: string, name: string): boolean {
  return !folded(title).includes(folded(name)) || GIVEN_NAMES.has(folded(name.split(' ')[0] ?? ''));
}

/** The authors a text names: several with commas or "and" between them, where each of them is a name. */
export function authorsIn(text: string): NamedAuthor[] {
  const bare = tidy(text.slice(0, 500));
  const email = emailAddress(bare);
  if (email !== null) {
    const name = tidy((/\(([^)]*)\)/.exec(bare)?.[1] ?? /^([^<@]+)</.exec(bare)?.[1] ?? '').replace(/^["']|["']$/g, ''));
    return [{ name: isPersonsName(name) ? name : null, email }];
  }
  const signed = bare.replace(/^by /i, '').replace(/\s*\([^)]*\)$/, '');
  const names = signed.split(/\s*(?:,|;|&|\band\b|\bund\b|\bet\b)\s*/);
  if (names.every(isPersonsName)) return names.map((name) => ({ name, email: null }));
  return isPersonsName(signed) ? [{ name: signed, email: null }] : [];
}

/** What titles put around the name of whom they are about. */
const AROUND_A_NAME: readonly RegExp[] = [
  /^(?:the )?(?:personal )?(?:blog|weblog|site|website|home ?page|newsletter|notes|stories|writings?|posts|articles) (?:of|by|from) /i,
  /^by /i,
  / on (?:medium|substack|svbtle|tumblr|wordpress|github|adobe|dev)$/i,
  /(?:[’']s?)?(?: (?:personal|tech|dev|own))* (?:blog|weblog|site|website|home ?page|newsletter|notes|feed|journal|podcast)$/i,
];

/**
 * The person a title names, by a given name in front: `Jane Doe`, `Jane Doe’s Blog`, `Weblog of Jane Doe`, `Jane Doe: notes`,
 * `Jane Doe on Medium`.
 *
 * @returns null for every other title: that of a publication, or of a blog that does not say whose it is
 */
export function nameInTitle(title: string): string | null {
  const bare = tidy(title.slice(0, 300)).replace(/\s*\([^)]*\).*$/, '');
  const parts = [bare, ...bare.split(/\s*[|:•·—–]\s*|\s+-\s+|,\s+/)];
  const candidates = parts.flatMap((part) => [part, AROUND_A_NAME.reduce((rest, words) => rest.replace(words, ''), part)]);
  return candidates.find((name) => isPersonsName(name) && GIVEN_NAMES.has(folded(name.split(' ')[0] ?? ''))) ?? null;
}

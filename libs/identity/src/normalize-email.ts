/** An e-mail address as it is compared. */
export interface NormalizedEmail {
  /** Equal keys are one mailbox. */
  readonly key: string;
  readonly local: string;
  readonly domain: string;
  /** Anyone can have an address there, so that sharing the domain says nothing. */
  readonly isPublicProvider: boolean;
}

const SHAPE = /^[^\s@"<>(),;:]+@[^\s@"<>(),;:]+\.[^\s@.]{2,}$/u;

const PUBLIC_PROVIDERS = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com rocketmail.com icloud.com me.com mac.com ' +
    'aol.com gmx.de gmx.net gmx.com gmx.at gmx.ch web.de t-online.de freenet.de arcor.de mail.de posteo.de mailbox.org ' +
    'proton.me protonmail.com pm.me tutanota.com tuta.io fastmail.com fastmail.fm zoho.com hey.com mail.com mail.ru yandex.ru ' +
    'yandex.com bk.ru list.ru inbox.ru rambler.ru ukr.net qq.com 163.com 126.com sina.com naver.com hanmail.net daum.net ' +
    'orange.fr free.fr laposte.net wanadoo.fr sfr.fr libero.it virgilio.it tiscali.it alice.it wp.pl o2.pl onet.pl interia.pl ' +
    'seznam.cz centrum.cz bluewin.ch btinternet.com sky.com virginmedia.com comcast.net verizon.net att.net sbcglobal.net ' +
    'cox.net charter.net bellsouth.net shaw.ca rogers.com bigpond.com optusnet.com.au uol.com.br bol.com.br terra.com.br ' +
    'rediffmail.com telenet.be skynet.be ziggo.nl kpnmail.nl xs4all.nl home.nl abv.bg'
  ).split(' '),
);
/** The same provider under one name in every country: yahoo.fr, hotmail.co.uk, live.nl, outlook.de. */
const PUBLIC_FAMILIES = /^(?:yahoo|hotmail|live|outlook|gmx)\.(?:[a-z]{2}|com?\.[a-z]{2})$/;

/** Providers where `name+anything` reaches `name`. */
const WITH_PLUS = /^(?:gmail|outlook|hotmail|live|icloud|me|mac|fastmail|protonmail|proton|pm|hey|zoho)\./;

/** Addresses of nobody and of whole offices: no two people are one for sharing them. */
const NOT_A_PERSON = new Set(
  (
    'noreply no-reply no_reply donotreply do-not-reply do_not_reply mailer-daemon postmaster hostmaster webmaster abuse root nobody ' +
    'none null na n.a unknown test test1 testing tester asdf asd qwerty foo foobar email e-mail mail mymail name yourname your.name ' +
    'first.last firstname.lastname user username someone somebody anonymous admin administrator info information contact ' +
    'kontakt contacto office hello hallo hi sales support help helpdesk service kundenservice customerservice billing accounts ' +
    'accounting invoice invoices marketing press presse media pr hr jobs careers career recruiting recruitment bewerbung team ' +
    'news newsletter notifications notification notify alerts updates welcome events reply'
  ).split(' '),
);
const DOMAIN_OF_NOBODY =
  /(?:^|\.)(?:invalid|localhost|test)$|^(?:noreply|no-reply|none|test|email|domain|mailinator|yopmail)\.[a-z]+$/;

/** @returns null for what is no address of one person: malformed, a placeholder, or an office's ("info@…"). */
export function normalizeEmail(address: string): NormalizedEmail | null {
  const lower = address.trim().toLowerCase();
  if (lower.length > 254 || !SHAPE.test(lower)) return null;
  const at = lower.lastIndexOf('@');
  const written = lower.slice(at + 1);
  const domain = written === 'googlemail.com' ? 'gmail.com' : written;
  const local = mailboxOf(lower.slice(0, at), domain);
  if (local === '' || NOT_A_PERSON.has(local) || DOMAIN_OF_NOBODY.test(domain)) return null;
  return { key: `${local}@${domain}`, local, domain, isPublicProvider: isPublicProvider(domain) };
}

function mailboxOf(local: string, domain: string): string {
  const base = WITH_PLUS.test(domain) ? local.replace(/\+.*$/, '') : local;
  return domain === 'gmail.com' ? base.replaceAll('.', '') : base;
}

function isPublicProvider(domain: string): boolean {
  return PUBLIC_PROVIDERS.has(domain) || PUBLIC_FAMILIES.test(domain);
}

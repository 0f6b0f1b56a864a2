import {
  type Account,
  type ContactRepository,
  type Letter,
  type OccasionRepository,
  type OwnerSettings,
  type Slate,
  type SlateRepository,
} from '#persistence';
import { type DigestEntry, renderDigest, summaryOf } from '#reconnect';
import { strengthAt } from '#strength';
import { calendarDateIn } from '#vocabulary';

export interface LetterSources {
  readonly slates: SlateRepository;
  readonly contacts: ContactRepository;
  readonly occasions: OccasionRepository;
}

/**
 * The e-mail of a slate as it reads at a moment: those the owner has not decided on yet.
 *
 * @param url where the slate is decided on; null leaves the link out
 * @returns null when everything is decided.
 */
export async function slateLetter(
  sources: LetterSources,
  account: Account,
  settings: OwnerSettings,
  slate: Slate,
  now: Date,
  url: string | null,
): Promise<Letter | null> {
  const open = (await sources.slates.suggestions(account.id, [slate.id])).filter(({ state }) => state === 'open');
  if (open.length === 0) return null;
  const ids = open.map(({ contactId }) => contactId);
  const [contacts, exchanges] = await Promise.all([
    sources.contacts.findMany(account.id, ids),
    sources.occasions.lastExchanges(account.id, ids),
  ]);
  const today = calendarDateIn(now, settings.zone);
  const entries = open.flatMap(({ contactId, reasons, openingLine }): DigestEntry[] => {
    const contact = contacts.find(({ id }) => id === contactId);
    if (contact === undefined) return [];
    const { name, role, company, tie, closeness } = contact;
    const lastExchangeOn = tie === null ? null : calendarDateIn(tie.lastAt, settings.zone);
    const said = exchanges.find((exchange) => exchange.contactId === contactId);
    const lastExchange =
      said === undefined || said.text === null || said.text === ''
        ? null
        : { text: said.text, on: calendarDateIn(said.at, settings.zone), isTheirs: said.direction === 'in' };
    const summary = summaryOf({ step: strengthAt(tie, closeness, now).step, lastExchangeOn }, today);
    return [{ name, role, company, summary, reasons, lastExchange, openingLine }];
  });
  const rendered = renderDigest({ ownerName: account.name, week: slate.week, today, entries, url });
  return { recipient: settings.digestAddress ?? account.email, ...rendered };
}

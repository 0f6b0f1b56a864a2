import type { Environment } from '#environment';
import {
  AccountRepository,
  CandidateRepository,
  ContactRepository,
  Database,
  migrate,
  OccasionRepository,
  SlateRepository,
} from '#persistence';
import { SlateMaker } from '#slates';
import { standingsOn } from '#standings';
import { isRefusal, type OwnerId, refused, type Refusal } from '#vocabulary';
import { commandOptions } from '../installation/command-options.js';
import { onDatabase } from '../installation/on-database.js';
import { type SuggestedPerson, suggestionsAsText, type WeekInWords } from './suggestions-as-text.js';

const CONNECTIONS_MAX = 2;

/** `tieline suggest --account EMAIL [--json]`: whom to write to this week, and why; the same slate the web client shows. */
export async function suggest(args: readonly string[], environment: Environment): Promise<number> {
  const { account, isJson } = commandOptions(args);
  if (account === null) {
    console.error('Say for whom: npm run tieline -- suggest --account EMAIL [--json]');
    return 2;
  }
  const outcome = await onDatabase(environment, (url) => suggestionsFor(url, account, new Date()));
  if (isRefusal(outcome)) {
    console.error(outcome.reason);
    return 2;
  }
  console.log(isJson ? JSON.stringify(outcome, null, 2) : suggestionsAsText(outcome));
  return 0;
}

async function suggestionsFor(url: string, email: string, now: Date): Promise<WeekInWords | Refusal> {
  await migrate(url);
  const database = new Database({ url, connectionsMax: CONNECTIONS_MAX, onIdleError: () => undefined });
  try {
    const accounts = new AccountRepository(database);
    const account = await accounts.findByEmail(email.trim().toLowerCase());
    if (account === null) return refused('NO_ACCOUNT', `There is no account for ${email}.`);
    const slates = new SlateRepository(database);
    const slate = await new SlateMaker(accounts, new CandidateRepository(database), slates, standingsOn(database)).makeDue(
      account.id,
      now,
    );
    if (slate === null) return { week: null, suggestions: [] };
    return {
      week: slate.week,
      suggestions: await people(database, account.id, await slates.suggestions(account.id, [slate.id])),
    };
  } finally {
    await database.close();
  }
}

type Suggestions = Awaited<ReturnType<SlateRepository['suggestions']>>;

async function people(database: Database, owner: OwnerId, suggestions: Suggestions): Promise<SuggestedPerson[]> {
  const ids = suggestions.map(({ contactId }) => contactId);
  const [contacts, exchanges] = await Promise.all([
    new ContactRepository(database).findMany(owner, ids),
    new OccasionRepository(database).lastExchanges(owner, ids),
  ]);
  return suggestions.flatMap(({ contactId, reasons, openingLine, state }) => {
    const contact = contacts.find((one) => one.id === contactId);
    if (contact === undefined) return [];
    const last = exchanges.find((exchange) => exchange.contactId === contactId);
    return [
      { name: contact.name, role: contact.role, company: contact.company, state, reasons, last: last?.text ?? null, openingLine },
    ];
  });
}

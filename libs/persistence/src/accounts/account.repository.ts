import { type OwnerId, ownerId } from '#vocabulary';
import type { Database } from '../database.js';
import { newId } from '../identifiers.js';
import { isTaken } from '../is-taken.js';

export interface Account {
  readonly id: OwnerId;
  readonly email: string;
  readonly name: string;
  /** Null for a sample account, which nobody signs in to. */
  readonly passwordHash: string | null;
  readonly isSample: boolean;
  readonly createdAt: Date;
}

export interface OwnerSettings {
  /** An IANA zone name. */
  readonly zone: string;
  /** Monday is 1. */
  readonly weekday: number;
  readonly hour: number;
  /** Suggestions a week. */
  readonly effortBudget: number;
  /** Suggestions a week from one community. */
  readonly communityCap: number;
  readonly digestByEmail: boolean;
  readonly digestAddress: string | null;
  readonly keepsMessageText: boolean;
  /** Mail is read by its headers alone unless they say so. */
  readonly keepsMailText: boolean;
  /** Whether one place a week is drawn by lot, so that it can be told what suggesting adds. */
  readonly drawsLots: boolean;
  /** ISO 3166 country that phone numbers without a prefix belong to. */
  readonly phoneCountry: string | null;
}

const ACCOUNT = `id, email, name, password_hash "passwordHash", is_sample "isSample", created_at "createdAt"`;

const SETTINGS = `zone, weekday, hour, effort_budget "effortBudget", community_cap "communityCap",
  digest_by_email "digestByEmail", digest_address "digestAddress", keeps_message_text "keepsMessageText",
  keeps_mail_text "keepsMailText", draws_lots "drawsLots", phone_country "phoneCountry"`;

const OWNERS_PER_PAGE = 500;

export class AccountRepository {
  constructor(private readonly database: Database) {}

  /** @returns null when somebody has the address already. */
  async create(account: Omit<Account, 'id' | 'createdAt'>, settings: OwnerSettings, now: Date): Promise<OwnerId | null> {
    const id = ownerId(newId());
    return this.database.inTransaction(id, async (sql) => {
      const made = await sql.run(
        `insert into account (id, email, name, password_hash, is_sample, created_at, password_changed_at)
         values ($1, $2, $3, $4, $5, $6, $6) on conflict (email) do nothing`,
        [id, account.email, account.name, account.passwordHash, account.isSample, now],
      );
      if (made === 0) return null;
      await sql.run(
        `insert into owner_settings (owner_id, zone, weekday, hour, effort_budget, community_cap, digest_by_email,
           digest_address, keeps_message_text, keeps_mail_text, draws_lots, phone_country)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [id, ...settingsValues(settings)],
      );
      return id;
    });
  }

  find(owner: OwnerId): Promise<Account | null> {
    return this.database.beforeSignIn((sql) => sql.row<Account>(`select ${ACCOUNT} from account where id = $1`, [owner]));
  }

  findByEmail(email: string): Promise<Account | null> {
    return this.database.beforeSignIn((sql) => sql.row<Account>(`select ${ACCOUNT} from account where email = $1`, [email]));
  }

  /** Everyone who is looked after by the week, in the order of their ids; sample accounts are not. */
  async *everyone(): AsyncGenerator<OwnerId> {
    let after: OwnerId | null = null;
    do {
      const owners: OwnerId[] = await this.page(OWNERS_PER_PAGE, after);
      yield* owners;
      after = owners.at(-1) ?? null;
    } while (after !== null);
  }

  private async page(first: number, after: OwnerId | null): Promise<OwnerId[]> {
    const rows = await this.database.beforeSignIn((sql) =>
      sql.rows<{ id: OwnerId }>(
        `select id from account where not is_sample and ($2::uuid is null or id > $2::uuid) order by id limit $1`,
        [first, after],
      ),
    );
    return rows.map(({ id }) => id);
  }

  /** Whether there is an account that is nobody's sample. */
  async isAnybodyHere(): Promise<boolean> {
    return (await this.database.beforeSignIn((sql) => sql.row('select from account where not is_sample limit 1'))) !== null;
  }

  async samplesSince(moment: Date): Promise<number> {
    const row = await this.database.beforeSignIn((sql) =>
      sql.row<{ n: number }>('select count(*) n from account where is_sample and created_at >= $1', [moment]),
    );
    return row?.n ?? 0;
  }

  /** Samples older than the moment, at most twenty. */
  async samplesBefore(moment: Date): Promise<OwnerId[]> {
    const rows = await this.database.beforeSignIn((sql) =>
      sql.rows<{ id: OwnerId }>('select id from account where is_sample and created_at < $1 order by created_at limit 20', [
        moment,
      ]),
    );
    return rows.map((row) => row.id);
  }

  async settings(owner: OwnerId): Promise<OwnerSettings> {
    const settings = await this.database.asOwner(owner, (sql) =>
      sql.row<OwnerSettings>(`select ${SETTINGS} from owner_settings where owner_id = $1`, [owner]),
    );
    if (settings === null) throw new Error(`The account ${owner} has no settings.`);
    return settings;
  }

  async changeSettings(owner: OwnerId, settings: OwnerSettings): Promise<void> {
    await this.database.asOwner(owner, (sql) =>
      sql.run(
        `update owner_settings set zone = $2, weekday = $3, hour = $4, effort_budget = $5, community_cap = $6,
           digest_by_email = $7, digest_address = $8, keeps_message_text = $9, keeps_mail_text = $10,
           draws_lots = $11, phone_country = $12 where owner_id = $1`,
        [owner, ...settingsValues(settings)],
      ),
    );
  }

  async changeName(owner: OwnerId, name: string): Promise<void> {
    await this.database.beforeSignIn((sql) => sql.run('update account set name = $2 where id = $1', [owner, name]));
  }

  /** @returns false when another account has the address. */
  async changeEmail(owner: OwnerId, email: string): Promise<boolean> {
    try {
      await this.database.beforeSignIn((sql) => sql.run('update account set email = $2 where id = $1', [owner, email]));
      return true;
    } catch (fault) {
      // Only the table itself knows who came first when two want one address at once.
      if (isTaken(fault, 'account')) return false;
      throw fault;
    }
  }

  /** Ends every session but none of the API keys, in the transaction that changes the password. */
  async changePassword(owner: OwnerId, passwordHash: string, now: Date): Promise<void> {
    await this.database.inTransaction(owner, async (sql) => {
      await sql.run('update account set password_hash = $2, password_changed_at = $3 where id = $1', [owner, passwordHash, now]);
      await sql.run('delete from session where account_id = $1', [owner]);
    });
  }

  /** Leaves no row of the owner in any table. */
  async erase(owner: OwnerId): Promise<void> {
    await this.database.inTransaction(owner, async (sql) => {
      const tables = await sql.rows<{ name: string }>(
        `select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
         where a.attname = 'owner_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'audit_log'`,
      );
      const names = tables.map(({ name }) => name);
      names.sort((one, other) => ERASED_FIRST.indexOf(other) - ERASED_FIRST.indexOf(one));
      for (const name of names) await sql.client.query(`delete from ${name} where owner_id = $1`, [owner]);
      // The audit log may not be changed by this role; the account takes it along.
      await sql.run('delete from account where id = $1', [owner]);
    });
  }
}

/**
 * The last of these first. Whoever writes for the owner unasked, an import, the network or the reader of words, holds a row of one of them
 * until it has written: it is waited for, what it wrote is erased as well, and it finds nothing to go on with.
 */
const ERASED_FIRST = ['message_words_due', 'network_run', 'import_batch'];

function settingsValues(settings: OwnerSettings): unknown[] {
  return [
    settings.zone,
    settings.weekday,
    settings.hour,
    settings.effortBudget,
    settings.communityCap,
    settings.digestByEmail,
    settings.digestAddress,
    settings.keepsMessageText,
    settings.keepsMailText,
    settings.drawsLots,
    settings.phoneCountry,
  ];
}

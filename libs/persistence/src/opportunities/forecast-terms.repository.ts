import type { CalendarDate, OwnerId } from '#vocabulary';
import type { Database } from '../database.js';

/** What an owner said for their forecast. */
export interface ForecastTerms {
  /** ISO 4217. */
  readonly currency: string;
  /** Days the owner wants to work in a month, above 0. */
  readonly workDaysPerMonth: number;
  /** What one unit of another currency is worth in theirs. */
  readonly rates: Readonly<Record<string, number>>;
  /** The day they want an offer by; null: none said. */
  readonly offerBy: CalendarDate | null;
}

export class ForecastTermsRepository {
  constructor(private readonly database: Database) {}

  /** @returns null where the owner said nothing yet. */
  async of(owner: OwnerId): Promise<ForecastTerms | null> {
    const row = await this.database.asOwner(owner, (sql) =>
      sql.row<Omit<ForecastTerms, 'rates'> & { readonly rates: string }>(
        `select currency, work_days_per_month "workDaysPerMonth", rates, offer_by "offerBy" from forecast_terms where owner_id = $1`,
        [owner],
      ),
    );
    return row === null ? null : { ...row, rates: JSON.parse(row.rates) as ForecastTerms['rates'] };
  }

  async say(owner: OwnerId, terms: ForecastTerms): Promise<void> {
    await this.database.asOwner(owner, (sql) =>
      sql.run(
        `insert into forecast_terms (owner_id, currency, work_days_per_month, rates, offer_by) values ($1, $2, $3, $4, $5)
         on conflict (owner_id) do update set currency = excluded.currency, work_days_per_month = excluded.work_days_per_month,
           rates = excluded.rates, offer_by = excluded.offer_by`,
        [owner, terms.currency, terms.workDaysPerMonth, JSON.stringify(terms.rates), terms.offerBy],
      ),
    );
  }
}

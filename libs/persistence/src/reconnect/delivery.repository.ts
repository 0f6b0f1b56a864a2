import type { OwnerId, SlateId } from '#vocabulary';
import type { Database } from '../database.js';
import { newId } from '../identifiers.js';

/** `claimed`: on its way. `kept`: for the owner to read here, where no mail server is configured. */
export const DELIVERY_STATES = ['claimed', 'sent', 'kept', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** A letter as it leaves. */
export interface Letter {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface Delivery extends Letter {
  readonly id: string;
  readonly slateId: SlateId;
  readonly state: DeliveryState;
  /** The same whenever the letter is tried again, so that mailboxes can tell. */
  readonly messageId: string;
  readonly claimedAt: Date;
}

const DELIVERY = `id, slate_id "slateId", state, message_id "messageId", recipient, subject, text_body "text", html_body "html",
  claimed_at "claimedAt"`;

/** The ledger of letters: one a slate, whoever comes first. */
export class DeliveryRepository {
  constructor(private readonly database: Database) {}

  /**
   * Claims the delivery of a slate, with its letter. Of any number who try at once one succeeds. A delivery that failed can
   * be claimed again, and so can a claim older than `abandonedBefore`, whose holder died; letter and message id stay the first.
   *
   * @returns null when it is done, or somebody is at it.
   */
  claim(
    owner: OwnerId,
    slate: SlateId,
    letter: Letter,
    messageId: string,
    now: Date,
    abandonedBefore: Date,
  ): Promise<Delivery | null> {
    return this.database.asOwner(owner, (sql) =>
      sql.row<Delivery>(
        `insert into delivery (owner_id, slate_id, channel, id, state, message_id, recipient, subject, text_body, html_body, claimed_at)
         values ($1, $2, 'email', $3, 'claimed', $4, $5, $6, $7, $8, $9)
         on conflict (owner_id, slate_id, channel) do update set state = 'claimed', claimed_at = excluded.claimed_at
           where delivery.state = 'failed' or (delivery.state = 'claimed' and delivery.claimed_at < $10)
         returning ${DELIVERY}`,
        [owner, slate, newId(), messageId, letter.recipient, letter.subject, letter.text, letter.html, now, abandonedBefore],
      ),
    );
  }

  /** How a claimed delivery ended. */
  async settle(
    owner: OwnerId,
    slate: SlateId,
    state: Exclude<DeliveryState, 'claimed'>,
    now: Date,
    failure: string | null,
  ): Promise<void> {
    await this.database.asOwner(owner, (sql) =>
      sql.run(
        `update delivery set state = $3, sent_at = case when $3 = 'failed' then null else $4::timestamptz end, failure = $5
         where owner_id = $1 and slate_id = $2 and channel = 'email'`,
        [owner, slate, state, now, failure],
      ),
    );
  }

  /** Whether the slate's letter has left, or is kept. */
  async isDelivered(owner: OwnerId, slate: SlateId): Promise<boolean> {
    const row = await this.database.asOwner(owner, (sql) =>
      sql.row(`select from delivery where owner_id = $1 and slate_id = $2 and state in ('sent', 'kept')`, [owner, slate]),
    );
    return row !== null;
  }

  async count(owner: OwnerId): Promise<number> {
    const row = await this.database.asOwner(owner, (sql) =>
      sql.row<{ n: number }>('select count(*) n from delivery where owner_id = $1', [owner]),
    );
    return row?.n ?? 0;
  }

  /** Latest first, after the delivery that `after` names by moment and id. */
  page(owner: OwnerId, first: number, after: { readonly claimedAt: string; readonly id: string } | null): Promise<Delivery[]> {
    return this.database.asOwner(owner, (sql) =>
      sql.rows<Delivery>(
        `select ${DELIVERY} from delivery
         where owner_id = $1 and ($2::timestamptz is null or (date_trunc('milliseconds', claimed_at), id) < ($2::timestamptz, $3::uuid))
         order by date_trunc('milliseconds', claimed_at) desc, id desc limit $4`,
        [owner, after?.claimedAt ?? null, after?.id ?? null, first],
      ),
    );
  }
}

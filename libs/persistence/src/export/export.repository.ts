import type { OwnerId } from '#vocabulary';
import type { Database } from '../database.js';
import type { Sql } from '../sql.js';
import type { ExportedKind, ExportedRows } from './exported-rows.js';

/** Rows of one kind, page by page, as often as they are asked for. */
export type ReadExport = <Kind extends ExportedKind>(kind: Kind) => AsyncGenerator<ExportedRows[Kind]>;

const ROWS_PER_PAGE = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Everything an owner has, as of one moment, a page of rows in memory at a time. */
export class ExportRepository {
  constructor(private readonly database: Database) {}

  /** @param work may read until it returns; then the moment is over. */
  read<Result>(owner: OwnerId, work: (read: ReadExport) => Promise<Result>): Promise<Result> {
    return this.database.inTransaction(owner, async (sql) => {
      await sql.client.query('set transaction isolation level repeatable read read only');
      await sql.client.query(`set local time zone 'UTC'`);
      return work((kind) => (kind === 'exchanges' ? inOneOrder(sql, owner, kind) : pageByPage(sql, owner, kind)));
    });
  }
}

async function* pageByPage<Kind extends ExportedKind>(sql: Sql, owner: OwnerId, kind: Kind): AsyncGenerator<ExportedRows[Kind]> {
  for (let after = BEFORE_ALL; ;) {
    const page = await sql.rows<{ row: ExportedRows[Kind] }>(`${STATEMENTS[kind]} limit ${ROWS_PER_PAGE}`, [owner, after]);
    for (const { row } of page) yield row;
    const last = page.at(-1)?.row.id;
    if (last === undefined || page.length < ROWS_PER_PAGE) return;
    after = last;
  }
}

/** Lines of one exchange lie apart, so they are put in order once and then fetched piece by piece. */
async function* inOneOrder<Kind extends ExportedKind>(sql: Sql, owner: OwnerId, kind: Kind): AsyncGenerator<ExportedRows[Kind]> {
  await sql.run(`declare exported no scroll cursor for ${STATEMENTS[kind]}`, [owner]);
  for (;;) {
    const page = await sql.rows<{ row: ExportedRows[Kind] }>(`fetch ${ROWS_PER_PAGE} from exported`);
    for (const { row } of page) yield row;
    if (page.length < ROWS_PER_PAGE) break;
  }
  await sql.run('close exported');
}

const TRACE = `json_build_object('kind', p.kind, 'value', p.value)`;
const NAME = '(select card.name from contact_card card where card.owner_id = $1 and card.contact_id = ';

const EXCHANGES = `
  select json_build_object('id', e.id, 'at', e.at, 'precision', e.precision, 'zone', e.zone, 'direction', e.direction,
    'channel', e.channel, 'groupSize', e.size, 'threadKey', e.thread, 'subject', t.subject, 'text', t.body,
    'isLogged', e.logged, 'people', e.people) as row
  from (
    select i.event_key id, min(i.at) at, min(i.precision) as precision, min(i.zone) zone, min(i.direction) direction,
      min(i.channel) channel, max(i.group_size) size, min(i.thread_key::text) thread, bool_and(i.batch_id is null) logged,
      json_agg(json_build_object('contactId', p.contact_id, 'contactName', card.name, 'persona', ${TRACE})
        order by p.kind, p.value) people
    from interaction i
      join persona p on p.owner_id = i.owner_id and p.id = i.persona_id
      left join contact_card card on card.owner_id = p.owner_id and card.contact_id = p.contact_id
    where i.owner_id = $1 group by i.event_key order by i.event_key) e
    left join message_text t on t.owner_id = $1 and t.event_key = e.id
  order by e.id`;

/** One page of each kind: after an id, in the order of ids. Exchanges are all of them. */
const STATEMENTS: Record<ExportedKind, string> = {
  exchanges: EXCHANGES,
  contacts: `select json_build_object('id', c.id, 'name', card.name, 'company', card.company, 'role', card.role,
      'location', card.location, 'headline', card.headline, 'email', card.email, 'createdAt', c.created_at,
      'lastContactAt', card.last_at,
      'own', json_build_object('name', c.own_name, 'company', c.own_company, 'role', c.own_role, 'location', c.own_location,
        'closeness', c.closeness, 'cadenceDays', c.cadence_days, 'isNever', c.never, 'snoozedUntil', c.snoozed_until),
      'tags', coalesce((select json_agg(t.label order by t.label) from tag t where t.owner_id = $1 and t.contact_id = c.id), '[]'),
      'personas', coalesce((select json_agg(${TRACE} order by p.kind, p.value) from persona p
        where p.owner_id = $1 and p.contact_id = c.id), '[]'),
      'observations', coalesce((select json_agg(json_build_object('id', o.id, 'persona', ${TRACE}, 'field', o.field, 'value', o.value,
          'seenAt', o.seen_at) order by o.seen_at, o.id)
        from persona p join observation o on o.owner_id = p.owner_id and o.persona_id = p.id
        where p.owner_id = $1 and p.contact_id = c.id), '[]')) as row
    from contact c join contact_card card on card.owner_id = c.owner_id and card.contact_id = c.id
    where c.owner_id = $1 and c.id > $2 order by c.id`,
  interactions: `select json_build_object('id', i.id, 'contactId', p.contact_id, 'contactName', ${NAME} p.contact_id),
      'at', i.at, 'precision', i.precision, 'zone', i.zone, 'direction', i.direction,
      'channel', i.channel, 'groupSize', i.group_size, 'subject', t.subject, 'text', t.body) as row
    from interaction i
      join persona p on p.owner_id = i.owner_id and p.id = i.persona_id
      left join message_text t on t.owner_id = i.owner_id and t.event_key = i.event_key
    where i.owner_id = $1 and i.id > $2 order by i.id`,
  notes: `select json_build_object('id', n.id, 'contactId', n.contact_id, 'contactName', ${NAME} n.contact_id),
      'text', n.text, 'writtenAt', n.written_at, 'changedAt', n.changed_at) as row
    from note n where n.owner_id = $1 and n.id > $2 order by n.id`,
  promises: `select json_build_object('id', m.id, 'contactId', m.contact_id, 'contactName', ${NAME} m.contact_id),
      'text', m.text, 'dueOn', m.due_on, 'madeAt', m.made_at, 'keptAt', m.kept_at) as row
    from promise m where m.owner_id = $1 and m.id > $2 order by m.id`,
  opportunities: `select json_build_object('id', o.id, 'contactId', p.contact_id, 'contactName', ${NAME} p.contact_id),
      'persona', case when p.id is not null then ${TRACE} end, 'kind', o.kind, 'stage', o.stage, 'state', o.state, 'title', o.title, 'company', o.company, 'location', o.location,
      'url', o.url, 'details', o.details, 'at', o.at, 'precision', o.precision, 'zone', o.zone,
      'standing', o.standing, 'lostReason', o.lost_reason, 'enteredAt', o.entered_at, 'source', o.source, 'nextStep', o.next_step,
      'nextStepOn', o.next_step_on, 'notes', o.notes, 'amount', case when o.amount_kind is not null then
        json_build_object('kind', o.amount_kind, 'amountMinor', o.amount_minor, 'currency', o.currency, 'days', o.work_days,
          'daysPerMonth', o.days_per_month, 'months', o.months) end,
      'startsOn', o.starts_on, 'ownChance', o.own_chance, 'changedAt', o.changed_at,
      'people', coalesce((select json_agg(json_build_object('contactId', a.contact_id, 'contactName', ${NAME} a.contact_id),
          'role', a.role) order by ${NAME} a.contact_id), a.contact_id)
        from opportunity_person a where a.owner_id = $1 and a.opportunity_id = o.id), '[]'),
      'history', coalesce((select json_agg(json_build_object('at', s.at, 'standing', s.standing, 'stage', s.stage,
          'reason', s.reason, 'chance', s.chance) order by s.nth)
        from stage_change s where s.owner_id = $1 and s.opportunity_id = o.id), '[]')) as row
    from opportunity o left join persona p on p.owner_id = o.owner_id and p.id = o.persona_id
    where o.owner_id = $1 and o.id > $2 order by o.id`,
  boards: `select json_build_object('id', b.id, 'kind', b.kind, 'stages', b.stages::json) as row
    from board b where b.owner_id = $1 and b.id > $2 order by b.id`,
  aboutMe: `select json_build_object('id', s.id, 'about', s.about, 'statement', s.statement::json) as row
    from owner_statement s where s.owner_id = $1 and s.id > $2 order by s.id`,
  posts: `select json_build_object('id', o.id, 'platform', o.platform, 'at', o.at, 'precision', o.precision, 'zone', o.zone,
      'url', o.url, 'text', o.text,
      'inReplyTo', case when o.reply_to_kind is null then null
        else json_build_object('kind', o.reply_to_kind, 'value', o.reply_to_value) end) as row
    from own_post o where o.owner_id = $1 and o.id > $2 order by o.id`,
  savedViews: `select json_build_object('id', v.id, 'name', v.name, 'filter', v.filter, 'createdAt', v.created_at) as row
    from saved_view v where v.owner_id = $1 and v.id > $2 order by v.id`,
  possibleMatches: `select json_build_object('id', m.id, 'leftContactId', m.left_contact, 'rightContactId', m.right_contact,
      'probability', m.probability, 'evidence', m.evidence, 'state', m.state, 'decidedAt', m.decided_at) as row
    from possible_match m where m.owner_id = $1 and m.id > $2 order by m.id`,
  slates: `select json_build_object('id', s.id, 'week', s.week, 'madeAt', s.made_at, 'isCatchUp', s.is_catch_up,
      'suggestions', coalesce((select json_agg(json_build_object('contactId', g.contact_id, 'contactName', ${NAME} g.contact_id),
          'position', g.position, 'reasons', g.reasons, 'openingLine', g.opening_line, 'state', g.state,
          'decidedAt', g.decided_at, 'snoozedUntil', g.snoozed_until) order by g.position)
        from suggestion g where g.owner_id = $1 and g.slate_id = s.id), '[]')) as row
    from slate s where s.owner_id = $1 and s.id > $2 order by s.id`,
};

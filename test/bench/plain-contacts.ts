import Fastify from 'fastify';
import pg from 'pg';
import { ContactRepository, type ContactListing, Database, type Sql } from '#persistence';
import { ownerId } from '#vocabulary';

/** The floor of answering: the statements our API needs, their rows as JSON, and nothing else. */
const [port = '0', url = '', owner = ''] = process.argv.slice(2);

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Listens to what the repository sends, so that the floor sends the very same. */
class ListeningDatabase extends Database {
  readonly statements: Statement[] = [];

  override asOwner<Result>(of: ReturnType<typeof ownerId>, work: (sql: Sql) => Promise<Result>): Promise<Result> {
    const hear = <Row extends object>(sql: Sql) => ({
      ...sql,
      rows: (text: string, values: readonly unknown[] = []) => {
        this.statements.push({ text, values });
        return sql.rows<Row>(text, values);
      },
    });
    return super.asOwner(of, (sql) => work(hear(sql) as Sql));
  }
}

async function statementOfTheList(): Promise<Statement> {
  const database = new ListeningDatabase({ url, connectionsMax: 1, onIdleError: () => undefined });
  const listing: ContactListing = { filter: {}, text: '', sort: 'name', now: new Date('2026-03-02T10:00:00Z') };
  await new ContactRepository(database).list(ownerId(owner), listing, { first: 50, after: null });
  await database.close();
  const statement = database.statements.at(-1);
  if (statement === undefined) throw new Error('The contact list sent no statement.');
  return statement;
}

const { text, values } = await statementOfTheList();
const pool = new pg.Pool({
  connectionString: url,
  max: 10,
  options: `-c role=tieline_app -c tieline.owner_id=${owner} -c jit=off`,
});
const server = Fastify();
server.post('/graphql', () => ({ data: { __typename: 'Query' } }));
server.get('/contacts', async () => {
  const { rows } = await pool.query<Record<string, unknown>>({ name: 'contacts', text, values: [...values] });
  return rows.map(({ id, name, company, role, location, headline, email, lastContactAt }) => ({
    ...{ id, name, company, role },
    ...{ location, headline, email, lastContactAt },
  }));
});
const NESTED = `
select card.contact_id as id, card.name, (
  select coalesce(json_agg(json_build_object('at', e.at, 'channel', e.channel, 'direction', e.direction, 'text', e.body)), '[]')
  from (
    select i.at, i.channel, i.direction, t.body
    from persona p
      join interaction i on i.owner_id = p.owner_id and i.persona_id = p.id
      left join message_text t on t.owner_id = i.owner_id and t.event_key = i.event_key
    where p.owner_id = card.owner_id and p.contact_id = card.contact_id
    order by i.at desc, i.id desc limit 3) e) as exchanges
from contact_card card where card.owner_id = $1 order by card.name_key, card.contact_id limit 50`;
server.get('/contacts-with-exchanges', async () => {
  const { rows } = await pool.query<Record<string, unknown>>({ name: 'nested', text: NESTED, values: [owner] });
  return rows;
});
await server.listen({ port: Number(port), host: '127.0.0.1' });

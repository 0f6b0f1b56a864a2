// PostGraphile 5 on the tables of a Tieline database, for the GraphQL benchmark: `PORT DATABASE_URL OWNER FOLDER`, where
// FOLDER is one in which `npm install postgraphile pg graphql@16` was run. It is measured against, never shipped.
import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import { join } from 'node:path';
import process from 'node:process';

const [port, url, owner, folder] = process.argv.slice(2);

// It asks for Node 22; on Node 20 this is all it misses.
Promise.withResolvers ??= function withResolvers() {
  const made = {};
  made.promise = new this((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
};
Set.prototype.union ??= function union(other) {
  return new Set([...this, ...other.keys()]);
};

const load = createRequire(join(folder, 'here.js'));
const { Client } = load('pg');
const { postgraphile } = load('postgraphile');
const { grafserv } = load('postgraphile/grafserv/node');
const { PostGraphileAmberPreset } = load('postgraphile/presets/amber');
const { makePgService } = load('postgraphile/adaptors/pg');

// Exchanges hang on personas; the view spares it a level of nesting.
const client = new Client({ connectionString: url });
await client.connect();
await client.query(`
  create schema if not exists peer;
  create or replace view peer.card with (security_invoker = true) as select owner_id, contact_id, name, name_key from contact_card;
  create or replace view peer.exchange with (security_invoker = true) as
    select i.owner_id, p.contact_id, i.id, i.at, i.channel, i.direction, t.body as text
    from persona p join interaction i on i.owner_id = p.owner_id and i.persona_id = p.id
      left join message_text t on t.owner_id = i.owner_id and t.event_key = i.event_key;
  comment on view peer.card is E'@primaryKey owner_id,contact_id';
  comment on view peer.exchange is
    E'@primaryKey owner_id,id\\n@foreignKey (owner_id,contact_id) references peer.card (owner_id,contact_id)|@foreignFieldName exchanges';
  grant usage on schema peer to tieline_app;
  grant select on all tables in schema peer to tieline_app;`);
await client.end();

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: url, schemas: ['peer'] })],
  grafserv: { watch: false, graphiql: false },
  grafast: { explain: false, context: () => ({ pgSettings: { role: 'tieline_app', 'tieline.owner_id': owner } }) },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(Number(port), '127.0.0.1');

import type { PoolClient } from 'pg';

/** One connection, already bound to whom it works for. Statements are prepared once per connection and text. */
export interface Sql {
  rows<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** @returns null when there is none. More than one row is the statement's mistake and the first is taken. */
  row<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row | null>;
  /** @returns how many rows the statement touched. */
  run(text: string, values?: readonly unknown[]): Promise<number>;
  /** For COPY streams; nothing else reaches past this interface. */
  readonly client: PoolClient;
}

const statementNames = new Map<string, string>();

/** Statement texts are literals of the repositories, so the map stays as small as the code. */
function statementName(text: string): string {
  const known = statementNames.get(text);
  if (known !== undefined) return known;
  const name = `s${statementNames.size}`;
  statementNames.set(text, name);
  return name;
}

/** PostgreSQL text cannot hold a NUL; it is written as the replacement character, as by COPY. */
function storable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(storable);
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value;
}

export function sqlOn(client: PoolClient): Sql {
  const send = (text: string, values: readonly unknown[]) =>
    client.query({ name: statementName(text), text, values: values.map(storable) });
  return {
    client,
    async rows<Row extends object>(text: string, values: readonly unknown[] = []) {
      return (await send(text, values)).rows as Row[];
    },
    async row<Row extends object>(text: string, values: readonly unknown[] = []) {
      return ((await send(text, values)).rows[0] as Row | undefined) ?? null;
    },
    async run(text, values = []) {
      return (await send(text, values)).rowCount ?? 0;
    },
  };
}

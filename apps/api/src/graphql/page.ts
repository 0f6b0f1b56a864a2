import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { parseCalendarDate, refused } from '#vocabulary';
import { QUERY_LIMITS } from './query-limits.js';
import { RefusalError } from './refusal-error.js';

const FIRST_DEFAULT = 25;

/** The arguments of every list. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    defaultValue: FIRST_DEFAULT,
    description: `How many to return, at most ${QUERY_LIMITS.page}.`,
  })
  first: number;

  @Field(() => String, { nullable: true, description: 'The cursor after which to go on; the beginning when left out.' })
  after?: string | null;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

/** One page of a list, as Relay's cursor connections have it. */
export interface Page<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: PageInfo;
}

@ObjectType({ description: 'Where a page ends and whether the list goes on.' })
export class PageInfo {
  @Field({ description: 'Whether there is more after this page.' })
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the last one here; null on an empty page.' })
  endCursor: string | null;
}

/**
 * The connection type of a node type: `edges` and `pageInfo`. A list that can be counted adds `totalCount` itself.
 *
 * @param name what the schema calls the node, where the class is called otherwise
 */
export function connectionOf<Node>(node: Type<Node>, name = node.name): Type<Page<Node>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a list.` })
  class NodeEdge implements Edge<Node> {
    @Field({ description: 'Where in the list it stands.' })
    cursor: string;

    @Field(() => node, { description: 'The thing itself.' })
    node: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class Connection implements Page<Node> {
    @Field(() => [NodeEdge], { description: 'What is on this page, in order.' })
    edges: NodeEdge[];

    @Field(() => PageInfo, { description: 'Where the page ends.' })
    pageInfo: PageInfo;
  }
  return Connection;
}

/** Where a list stands: the sort keys of one of its rows, as the repository gave them. */
export type Keys = readonly string[];

const IS_KEY = {
  id: (key: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key),
  text: (key: string) => !key.includes('\0'),
  number: (key: string) => /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(key),
  day: (key: string) => key === 'infinity' || parseCalendarDate(key) !== null,
  // As PostgreSQL writes moments, or as JavaScript does.
  moment: (key: string) =>
    key === '-infinity' ||
    (/^[\d-]+[ T][\d:.]+(Z|[+-]\d\d)$/.test(key) && !Number.isNaN(Date.parse(key.replace(/([+-]\d\d)$/, '$1:00')))),
} as const;

/** What each sort key of a list is. */
export type KeyKinds = readonly (keyof typeof IS_KEY)[];

/**
 * @returns how many rows to show and where to go on.
 * @throws a refusal when the page is too large or the cursor is not one of this list's.
 */
export function pageOf({ first, after }: PageArgs, kinds: KeyKinds): { readonly first: number; readonly after: Keys | null } {
  if (!Number.isInteger(first) || first < 1 || first > QUERY_LIMITS.page) {
    throw new RefusalError(refused('BAD_PAGE', `A page has between 1 and ${QUERY_LIMITS.page} rows.`));
  }
  if (after === undefined || after === null) return { first, after: null };
  const standing = decodeCursor(after);
  if (standing?.length !== kinds.length || !kinds.every((kind, index) => IS_KEY[kind](standing[index] ?? ''))) {
    throw new RefusalError(refused('BAD_PAGE', 'This cursor belongs to no page of this list.'));
  }
  return { first, after: standing };
}

/** Makes a page of rows of which the repository read one more than was asked for. */
export function pageFrom<Row, Node>(
  rows: readonly Row[],
  first: number,
  present: (row: Row) => Node,
  keysOf: (row: Row) => Keys,
): Page<Node> {
  const edges = rows.slice(0, first).map((row) => new PageEdge(present(row), () => keysOf(row)));
  return { edges, pageInfo: new PageEnd(rows.length > first, edges.at(-1)) };
}

/** Cursors are written for who asks for them. */
class PageEdge<Node> implements Edge<Node> {
  constructor(
    readonly node: Node,
    private readonly keys: () => Keys,
  ) {}

  get cursor(): string {
    return encodeCursor(this.keys());
  }
}

class PageEnd implements PageInfo {
  constructor(
    readonly hasNextPage: boolean,
    private readonly last: Edge<unknown> | undefined,
  ) {}

  get endCursor(): string | null {
    return this.last?.cursor ?? null;
  }
}

export function encodeCursor(keys: Keys): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

function decodeCursor(cursor: string): Keys | null {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(keys) && keys.every((key): key is string => typeof key === 'string') ? keys : null;
  } catch {
    return null;
  }
}

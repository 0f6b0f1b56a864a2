import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

export const QUERY_LIMITS = { depth: 8, aliases: 15, directives: 10, tokens: 1_000, cost: 5_000, page: 100 } as const;

/** What one query asks for, fragments spread out. */
export interface QueryWeight {
  /** Levels of nested fields. */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Fields asked for, each times the page sizes above it. */
  readonly cost: number;
  /** The largest page asked for. */
  readonly page: number;
}

type Variables = Readonly<Record<string, unknown>>;

/** What is too much about an operation, before anything is looked up; empty when it may run. Tokens are counted by the parser. */
export function excessesOf(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): GraphQLError[] {
  const weight = weightOf(operation.selectionSet, { fragments: fragmentsOf(document), variables });
  return (['depth', 'aliases', 'directives', 'cost', 'page'] as const)
    .filter((measure) => weight[measure] > QUERY_LIMITS[measure])
    .map((measure) => tooMuch(measure, weight[measure]));
}

/** Refuses queries that ask for too much. */
export function limitedQueries(): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ document, operation, request }) {
          if (operation === undefined) return Promise.resolve();
          const [excess] = excessesOf(document, operation, request.variables ?? {});
          return excess === undefined ? Promise.resolve() : Promise.reject(excess);
        },
      }),
  };
}

function tooMuch(measure: keyof QueryWeight, asked: number): GraphQLError {
  return new GraphQLError(`This query asks for too much: ${measure} ${asked}, where ${QUERY_LIMITS[measure]} is the most.`, {
    extensions: { code: 'BAD_USER_INPUT', refusal: 'QUERY_TOO_COSTLY' },
  });
}

interface Scope {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Variables;
}

function fragmentsOf(document: DocumentNode): Scope['fragments'] {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

/** A fragment that names itself, however far around, is cut where it repeats; validation refuses it elsewhere. */
function weightOf(selection: SelectionSetNode, scope: Scope, within: ReadonlySet<string> = new Set()): QueryWeight {
  let total: QueryWeight = { depth: 0, aliases: 0, directives: 0, cost: 0, page: 0 };
  for (const node of selection.selections) {
    total = besides(total, nodeWeight(node, scope, within));
    if (total.cost > QUERY_LIMITS.cost * 2) return total;
  }
  return total;
}

function nodeWeight(node: SelectionSetNode['selections'][number], scope: Scope, within: ReadonlySet<string>): QueryWeight {
  const directives = node.directives?.length ?? 0;
  if (node.kind === Kind.FIELD) return fieldWeight(node, directives, scope, within);
  if (node.kind === Kind.INLINE_FRAGMENT) return besides(NOTHING(directives), weightOf(node.selectionSet, scope, within));
  const fragment = scope.fragments.get(node.name.value);
  if (fragment === undefined || within.has(node.name.value)) return NOTHING(directives);
  return besides(NOTHING(directives), weightOf(fragment.selectionSet, scope, new Set([...within, node.name.value])));
}

const NOTHING = (directives: number): QueryWeight => ({ depth: 0, aliases: 0, directives, cost: 0, page: 0 });

function fieldWeight(field: FieldNode, directives: number, scope: Scope, within: ReadonlySet<string>): QueryWeight {
  const page = pageOf(field, scope.variables);
  const below = field.selectionSet === undefined ? NOTHING(0) : weightOf(field.selectionSet, scope, within);
  return {
    depth: below.depth + 1,
    aliases: below.aliases + (field.alias === undefined ? 0 : 1),
    directives: below.directives + directives,
    cost: 1 + below.cost * Math.max(1, page),
    page: Math.max(page, below.page),
  };
}

/** What a list gives when nobody says how much. */
const USUAL_PAGE = 25;

function pageOf(field: FieldNode, variables: Variables): number {
  const first = field.arguments?.find((argument) => argument.name.value === 'first')?.value;
  if (first === undefined) return 0;
  if (first.kind === Kind.INT) return Number(first.value);
  const said = first.kind === Kind.VARIABLE ? variables[first.name.value] : undefined;
  return typeof said === 'number' ? said : USUAL_PAGE;
}

function besides(one: QueryWeight, other: QueryWeight): QueryWeight {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
    cost: one.cost + other.cost,
    page: Math.max(one.page, other.page),
  };
}

import {
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
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

/** Refuses a query that asks for too much, before anything is looked up. */
export function limitQuery(context: ValidationContext): ASTVisitor {
  const document = context.getDocument();
  const tokens = tokensOf(document);
  if (tokens > QUERY_LIMITS.tokens) context.reportError(tooMuch('tokens', tokens));
  return {
    OperationDefinition(operation) {
      const weight = weightOf(operation.selectionSet, fragmentsOf(document));
      for (const measure of ['depth', 'aliases', 'directives', 'cost', 'page'] as const) {
        if (weight[measure] > QUERY_LIMITS[measure]) context.reportError(tooMuch(measure, weight[measure]));
      }
    },
  };
}

function tooMuch(measure: keyof typeof QUERY_LIMITS, asked: number): GraphQLError {
  return new GraphQLError(`This query asks for too much: ${measure} ${asked}, where ${QUERY_LIMITS[measure]} is the most.`, {
    extensions: { code: 'BAD_USER_INPUT', refusal: 'QUERY_TOO_COSTLY' },
  });
}

function tokensOf(document: DocumentNode): number {
  let count = 0;
  for (let token = document.loc?.startToken; token !== undefined && token !== null; token = token.next ?? undefined) count += 1;
  return count;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function fragmentsOf(document: DocumentNode): Fragments {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

/** A fragment that names itself, however far around, is cut where it repeats; validation refuses it elsewhere. */
export function weightOf(
  selection: SelectionSetNode,
  fragments: Fragments,
  within: ReadonlySet<string> = new Set(),
): QueryWeight {
  let total: QueryWeight = { depth: 0, aliases: 0, directives: 0, cost: 0, page: 0 };
  for (const node of selection.selections) {
    total = besides(total, nodeWeight(node, fragments, within));
    if (total.cost > QUERY_LIMITS.cost * 2) return total;
  }
  return total;
}

function nodeWeight(
  node: SelectionSetNode['selections'][number],
  fragments: Fragments,
  within: ReadonlySet<string>,
): QueryWeight {
  const directives = node.directives?.length ?? 0;
  if (node.kind === Kind.FIELD) return fieldWeight(node, directives, fragments, within);
  if (node.kind === Kind.INLINE_FRAGMENT) return besides(NOTHING(directives), weightOf(node.selectionSet, fragments, within));
  const fragment = fragments.get(node.name.value);
  if (fragment === undefined || within.has(node.name.value)) return NOTHING(directives);
  return besides(NOTHING(directives), weightOf(fragment.selectionSet, fragments, new Set([...within, node.name.value])));
}

const NOTHING = (directives: number): QueryWeight => ({ depth: 0, aliases: 0, directives, cost: 0, page: 0 });

function fieldWeight(field: FieldNode, directives: number, fragments: Fragments, within: ReadonlySet<string>): QueryWeight {
  const page = pageOf(field);
  const below = field.selectionSet === undefined ? NOTHING(0) : weightOf(field.selectionSet, fragments, within);
  return {
    depth: below.depth + 1,
    aliases: below.aliases + (field.alias === undefined ? 0 : 1),
    directives: below.directives + directives,
    cost: 1 + below.cost * Math.max(1, page),
    page: Math.max(page, below.page),
  };
}

/** A page size in a variable is checked where it is used; for the cost it counts as the usual page. */
const USUAL_PAGE = 25;

function pageOf(field: FieldNode): number {
  const first = field.arguments?.find((argument) => argument.name.value === 'first')?.value;
  if (first === undefined) return 0;
  return first.kind === Kind.INT ? Number(first.value) : USUAL_PAGE;
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

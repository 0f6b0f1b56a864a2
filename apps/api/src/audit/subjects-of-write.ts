import { type GraphQLArgument, type GraphQLInputField, type GraphQLResolveInfo, getNamedType, isInputObjectType } from 'graphql';

/**
 * What a write was about: every id it was given, and that of what it made. Only what the schema calls an id is taken, so
 * that no password or text gets into a ledger nobody can clean.
 */
export function subjectsOfWrite(info: GraphQLResolveInfo, given: Record<string, unknown>, made: unknown): string[] {
  const declared = info.parentType.getFields()[info.fieldName]?.args ?? [];
  const named = declared.flatMap((argument) => idsIn(argument, given[argument.name]));
  return [...new Set([...named, ...(hasId(made) ? [made.id] : [])])];
}

function idsIn(declared: GraphQLArgument | GraphQLInputField, value: unknown): string[] {
  if (value === undefined || value === null) return [];
  const type = getNamedType(declared.type);
  const values: unknown[] = Array.isArray(value) ? value : [value];
  if (type.name === 'ID') return values.filter((id) => typeof id === 'string');
  if (!isInputObjectType(type)) return [];
  const fields = Object.values(type.getFields());
  return values.flatMap((one) => fields.flatMap((field) => idsIn(field, (one as Record<string, unknown>)[field.name])));
}

const hasId = (made: unknown): made is { readonly id: string } =>
  typeof made === 'object' && made !== null && 'id' in made && typeof made.id === 'string';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What one unit of a currency is worth in the owner’s. */
export type ExchangeRateInput = {
  /** ISO 4217. */
  readonly currency: string;
  /** Above 0. */
  readonly worth: number;
};

/** What the forecast shall go by; what is left out stays. */
export type ForecastTermsInput = {
  /** ISO 4217. */
  readonly currency?: string | null | undefined;
  /** The day the owner wants an offer by. */
  readonly offerBy?: string | null | undefined;
  /** All rates, at most 20. */
  readonly rates?: ReadonlyArray<ExchangeRateInput> | null | undefined;
  /** Above 0, at most 31. */
  readonly workDaysPerMonth?: number | null | undefined;
};

/** What an opportunity is. */
export type OpportunityKind =
  | 'CONTRACT'
  | 'JOB';

export type IncomeForecastQueryVariables = Exact<{
  months: number;
}>;


export type IncomeForecastQuery = { readonly incomeForecast: { readonly currency: string, readonly deals: number, readonly sentences: ReadonlyArray<string>, readonly withoutRate: ReadonlyArray<string>, readonly months: ReadonlyArray<{ readonly month: string, readonly committed: number, readonly mean: number, readonly committedUtilisation: number, readonly income: { readonly p10: number, readonly p50: number, readonly p90: number }, readonly incomeSoFar: { readonly p10: number, readonly p50: number, readonly p90: number }, readonly utilisation: { readonly p10: number, readonly p50: number, readonly p90: number } }> }, readonly forecastCalibration: ReadonlyArray<{ readonly kind: OpportunityKind, readonly count: number, readonly explanation: string }> };

export type OfferForecastQueryVariables = Exact<{
  months: number;
}>;


export type OfferForecastQuery = { readonly offerForecast: { readonly by: string, readonly deals: number, readonly chanceByDay: number, readonly sentences: ReadonlyArray<string>, readonly months: ReadonlyArray<{ readonly month: string, readonly chance: number }> }, readonly forecastCalibration: ReadonlyArray<{ readonly kind: OpportunityKind, readonly count: number, readonly explanation: string }> };

export type ForecastTermsQueryVariables = Exact<{ [key: string]: never; }>;


export type ForecastTermsQuery = { readonly forecastTerms: { readonly currency: string, readonly workDaysPerMonth: number, readonly offerBy: string, readonly isSaid: boolean, readonly rates: ReadonlyArray<{ readonly currency: string, readonly worth: number }> } };

export type ChangeForecastTermsMutationVariables = Exact<{
  input: ForecastTermsInput;
}>;


export type ChangeForecastTermsMutation = { readonly changeForecastTerms: { readonly currency: string, readonly workDaysPerMonth: number, readonly offerBy: string, readonly isSaid: boolean, readonly rates: ReadonlyArray<{ readonly currency: string, readonly worth: number }> } };


export const IncomeForecastDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"IncomeForecast"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"months"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incomeForecast"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"months"},"value":{"kind":"Variable","name":{"kind":"Name","value":"months"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"deals"}},{"kind":"Field","name":{"kind":"Name","value":"sentences"}},{"kind":"Field","name":{"kind":"Name","value":"withoutRate"}},{"kind":"Field","name":{"kind":"Name","value":"months"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"committed"}},{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"committedUtilisation"}},{"kind":"Field","name":{"kind":"Name","value":"income"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"p10"}},{"kind":"Field","name":{"kind":"Name","value":"p50"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}}]}},{"kind":"Field","name":{"kind":"Name","value":"incomeSoFar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"p10"}},{"kind":"Field","name":{"kind":"Name","value":"p50"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}}]}},{"kind":"Field","name":{"kind":"Name","value":"utilisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"p10"}},{"kind":"Field","name":{"kind":"Name","value":"p50"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"forecastCalibration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}]} as unknown as DocumentNode<IncomeForecastQuery, IncomeForecastQueryVariables>;
export const OfferForecastDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OfferForecast"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"months"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offerForecast"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"months"},"value":{"kind":"Variable","name":{"kind":"Name","value":"months"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"deals"}},{"kind":"Field","name":{"kind":"Name","value":"chanceByDay"}},{"kind":"Field","name":{"kind":"Name","value":"sentences"}},{"kind":"Field","name":{"kind":"Name","value":"months"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"chance"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"forecastCalibration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}]} as unknown as DocumentNode<OfferForecastQuery, OfferForecastQueryVariables>;
export const ForecastTermsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ForecastTerms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forecastTerms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"workDaysPerMonth"}},{"kind":"Field","name":{"kind":"Name","value":"offerBy"}},{"kind":"Field","name":{"kind":"Name","value":"isSaid"}},{"kind":"Field","name":{"kind":"Name","value":"rates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"worth"}}]}}]}}]}}]} as unknown as DocumentNode<ForecastTermsQuery, ForecastTermsQueryVariables>;
export const ChangeForecastTermsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeForecastTerms"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ForecastTermsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeForecastTerms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"workDaysPerMonth"}},{"kind":"Field","name":{"kind":"Name","value":"offerBy"}},{"kind":"Field","name":{"kind":"Name","value":"isSaid"}},{"kind":"Field","name":{"kind":"Name","value":"rates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"worth"}}]}}]}}]}}]} as unknown as DocumentNode<ChangeForecastTermsMutation, ChangeForecastTermsMutationVariables>;
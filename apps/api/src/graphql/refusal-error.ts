import { GraphQLError } from 'graphql';
import { isRefusal, type Refusal } from '#vocabulary';

/** How each refusal reaches a client. A code without a row does not compile. */
const GRAPHQL_CODE = {
  ADDRESS_TAKEN: 'BAD_USER_INPUT',
  ALREADY_THERE: 'BAD_USER_INPUT',
  ALREADY_KNOWN: 'BAD_USER_INPUT',
  ANSWER_NOT_KEPT: 'BAD_USER_INPUT',
  BAD_ADDRESS: 'BAD_USER_INPUT',
  BAD_AMOUNT: 'BAD_USER_INPUT',
  BAD_CREDENTIALS: 'UNAUTHENTICATED',
  BAD_CURRENCY: 'BAD_USER_INPUT',
  BAD_DAY: 'BAD_USER_INPUT',
  BAD_IDEMPOTENCY_KEY: 'BAD_USER_INPUT',
  BAD_MOMENT: 'BAD_USER_INPUT',
  BAD_PAGE: 'BAD_USER_INPUT',
  BAD_URL: 'BAD_USER_INPUT',
  BEFORE_HISTORY: 'BAD_USER_INPUT',
  IDEMPOTENCY_KEY_REUSED: 'BAD_USER_INPUT',
  IMPORT_RUNNING: 'BAD_USER_INPUT',
  MERGED_SINCE: 'BAD_USER_INPUT',
  BAD_PHONE: 'BAD_USER_INPUT',
  BAD_PROFILE: 'BAD_USER_INPUT',
  IN_THE_FUTURE: 'BAD_USER_INPUT',
  NAME_MISSING: 'BAD_USER_INPUT',
  NAME_TAKEN: 'BAD_USER_INPUT',
  NOTHING_TO_SPLIT: 'BAD_USER_INPUT',
  NOTHING_TO_TAKE_BACK: 'BAD_USER_INPUT',
  NOT_FOUND: 'NOT_FOUND',
  NOT_REPEATABLE: 'BAD_USER_INPUT',
  NOT_SIGNED_IN: 'UNAUTHENTICATED',
  OUT_OF_RANGE: 'BAD_USER_INPUT',
  PASSWORD_TOO_LONG: 'BAD_USER_INPUT',
  PASSWORD_TOO_SHORT: 'BAD_USER_INPUT',
  QUERY_TOO_COSTLY: 'BAD_USER_INPUT',
  READ_ONLY: 'FORBIDDEN',
  REASON_MISSING: 'BAD_USER_INPUT',
  SAME_CONTACT: 'BAD_USER_INPUT',
  SNOOZE_DAY_MISSING: 'BAD_USER_INPUT',
  SNOOZE_DAY_OUT_OF_RANGE: 'BAD_USER_INPUT',
  STAGES_MISSING: 'BAD_USER_INPUT',
  STAGE_IN_USE: 'BAD_USER_INPUT',
  STILL_UNDER_WAY: 'BAD_USER_INPUT',
  TEXT_MISSING: 'BAD_USER_INPUT',
  TOO_LONG: 'BAD_USER_INPUT',
  TOO_MANY: 'BAD_USER_INPUT',
  TOO_MANY_FAILURES: 'FORBIDDEN',
  UNKNOWN_STAGE: 'BAD_USER_INPUT',
  UNKNOWN_ZONE: 'BAD_USER_INPUT',
  WRONG_STATE: 'BAD_USER_INPUT',
  UPLOAD_INCOMPLETE: 'BAD_USER_INPUT',
  UNKNOWN_COLUMNS: 'BAD_USER_INPUT',
  WRONG_ORIGIN: 'FORBIDDEN',
} as const satisfies Record<string, string>;

export type ApiRefusalCode = keyof typeof GRAPHQL_CODE;

/** An expected "no" on its way to the client: `code` for programs in general, `refusal` for the very reason. */
export class RefusalError extends GraphQLError {
  constructor(refusal: Refusal<ApiRefusalCode>) {
    super(refusal.reason, { extensions: { code: GRAPHQL_CODE[refusal.code], refusal: refusal.code } });
  }
}

/** @throws the refusal as an error of the API, where the outcome is one. */
export function granted<Outcome>(outcome: Outcome | Refusal<ApiRefusalCode>): Outcome {
  if (isApiRefusal(outcome)) throw new RefusalError(outcome);
  return outcome;
}

function isApiRefusal(outcome: unknown): outcome is Refusal<ApiRefusalCode> {
  return isRefusal(outcome);
}

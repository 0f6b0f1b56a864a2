import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, type FormattedExecutionResult, Kind, OperationTypeNode, visit } from 'graphql';
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { IdempotencyRepository, KeyedWrite } from '#persistence';
import { type OwnerId, refused, type Refusal } from '#vocabulary';
import type { Clock } from '../clock/clock.js';
import type { RequestContext } from '../session/request-context.js';
import { type ApiRefusalCode, RefusalError } from './refusal-error.js';

/** For how long a key is remembered. */
export const KEY_KEPT_MILLISECONDS = 24 * 60 * 60_000;
const LOOK_EVERY_MILLISECONDS = 50;
const WAIT_MILLISECONDS_MAX = 10_000;

/** Writes whose question or answer holds a password, a secret or a sign-in: nothing of them is remembered. */
export const NOT_REPEATABLE: ReadonlySet<string> = new Set([
  ...['createAccount', 'signIn', 'lookAround', 'signOut', 'signOutEverywhere', 'endSession'],
  ...['changePassword', 'changeEmail', 'deleteAccount', 'createApiKey', 'renewCalendarFeed', 'endCalendarFeed'],
]);

/**
 * A write with an `Idempotency-Key` is carried out once, however often it is sent within a day; the others get the first
 * one's answer. A write that failed on our side, or that its sender was not allowed, leaves its key free.
 */
export function repeatableWrites(keys: IdempotencyRepository, clock: Clock): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart() {
      let claimed: { readonly owner: OwnerId; readonly key: string } | null = null;
      return Promise.resolve({
        async responseForOperation({ operation, document, request, contextValue, response }) {
          const key = contextValue.request.headers['idempotency-key'];
          if (key === undefined || operation.operation !== OperationTypeNode.MUTATION) return null;
          const answered = (singleResult: FormattedExecutionResult) =>
            ({ http: response.http, body: { kind: 'single', singleResult } }) as const;
          const objection = objectionTo(key, document);
          if (objection !== null) return answered(asResult(objection));
          const { caller } = contextValue;
          // Who may not write is told so where every write is.
          if (caller?.mayWrite !== true) return null;
          const write = { owner: caller.ownerId, key: String(key), bodyHash: bodyHash(request) };
          const outcome = await standing(keys, clock, write);
          if (outcome !== 'claimed') return answered(outcome);
          claimed = write;
          return null;
        },
        async willSendResponse({ response: { body } }) {
          if (claimed === null || body.kind !== 'single') return;
          const { data, errors } = body.singleResult;
          if (isSettled({ data, errors })) await keys.keep(claimed.owner, claimed.key, JSON.stringify({ data, errors }));
          else await keys.release(claimed.owner, claimed.key);
        },
      });
    },
  };
}

function objectionTo(key: string | string[], document: DocumentNode): Refusal<ApiRefusalCode> | null {
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    return refused('BAD_IDEMPOTENCY_KEY', 'An Idempotency-Key has 1 to 255 characters, without blanks.');
  }
  let found: Refusal<ApiRefusalCode> | null = null;
  visit(document, {
    [Kind.FIELD](field) {
      if (!NOT_REPEATABLE.has(field.name.value)) return;
      found = refused('NOT_REPEATABLE', `${field.name.value} deals in secrets that are not kept. Send it without a key.`);
    },
  });
  return found;
}

const asResult = (refusal: Refusal<ApiRefusalCode>): FormattedExecutionResult => ({
  errors: [new RefusalError(refusal).toJSON()],
});

/** Waits for whoever is carrying the same write out. */
async function standing(
  keys: IdempotencyRepository,
  clock: Clock,
  { owner, ...keyed }: { readonly owner: OwnerId; readonly key: string; readonly bodyHash: Buffer },
): Promise<'claimed' | FormattedExecutionResult> {
  for (let waited = 0; ; waited += LOOK_EVERY_MILLISECONDS) {
    const now = clock.now();
    const write = await keys.claim(owner, keyed, now, new Date(now.getTime() - KEY_KEPT_MILLISECONDS));
    if (write.kind !== 'underWay' || waited >= WAIT_MILLISECONDS_MAX) return outcomeOf(write);
    await sleep(LOOK_EVERY_MILLISECONDS);
  }
}

function outcomeOf(write: KeyedWrite): 'claimed' | FormattedExecutionResult {
  switch (write.kind) {
    case 'claimed':
      return 'claimed';
    case 'otherBody':
      return asResult(refused('IDEMPOTENCY_KEY_REUSED', 'This Idempotency-Key came with another request before. Use a new one.'));
    case 'tooMany':
      return asResult(refused('TOO_MANY', 'Too many Idempotency-Keys in one day. Go on without, or tomorrow.'));
    case 'underWay':
      return asResult(
        refused('STILL_UNDER_WAY', 'This write was begun and not answered yet. Look whether it is there before you repeat it.'),
      );
    case 'done':
      if (write.answer === null)
        return asResult(refused('ANSWER_NOT_KEPT', 'This write was carried out; its answer was too long to keep.'));
      return JSON.parse(write.answer) as FormattedExecutionResult;
  }
}

function bodyHash({ query, operationName, variables }: { query?: string; operationName?: string; variables?: object }): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([query, operationName ?? null, variables ?? {}]))
    .digest();
}

/** Whether sending the same again could not come to anything else, or must not. */
function isSettled({ data, errors = [] }: FormattedExecutionResult): boolean {
  if (Object.values(data ?? {}).some((made) => made !== null)) return true;
  return errors.every(({ extensions }) => extensions?.['code'] === 'BAD_USER_INPUT' || extensions?.['code'] === 'NOT_FOUND');
}

import type { CombinedError } from 'urql';

/** What went wrong, in a sentence for the owner. */
export function reasonOf(error: CombinedError): string {
  if (error.networkError !== undefined) return 'Tieline did not answer. Your data is safe; check that it is running.';
  const [first] = error.graphQLErrors;
  return first === undefined ? 'Tieline could not do this.' : first.message;
}

/** Whether what was asked for is not there, or not the owner's. */
export function isNotFound(error: CombinedError | undefined): boolean {
  return error?.graphQLErrors.some(({ extensions }) => extensions.code === 'NOT_FOUND') ?? false;
}

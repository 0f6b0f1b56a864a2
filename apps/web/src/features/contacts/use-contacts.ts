import { useMemo, useState } from 'react';
import { type CombinedError, useQuery } from 'urql';
import { AGAIN } from '../../graphql/asked';
import {
  type ContactFilterInput,
  ContactListDocument,
  type ContactRowFragment,
  type ContactSort,
} from './contact-list.generated';

const PAGE = 50;

export interface ContactsAsked {
  readonly rows: readonly ContactRowFragment[];
  readonly total: number | null;
  /** Whether rows and total are still those of the view before. */
  readonly isOutdated: boolean;
  readonly error: CombinedError | undefined;
  /** Asks for the next rows, where there are more. */
  readonly more: () => void;
  readonly retry: () => void;
}

/** The contacts a view shows, page after page; the cache joins the pages. */
export function useContacts(filter: ContactFilterInput, sort: ContactSort | null): ContactsAsked {
  const view = JSON.stringify([filter, sort]);
  const [page, setPage] = useState<{ readonly view: string; readonly after: string | null }>({ view, after: null });
  const after = page.view === view ? page.after : null;
  const [{ data, error, fetching }, ask] = useQuery({
    query: ContactListDocument,
    variables: { first: PAGE, after, filter, sort },
    requestPolicy: after === null ? 'cache-and-network' : 'cache-first',
  });
  const edges = data?.contacts.edges;
  const rows = useMemo(() => edges?.map(({ node }) => node) ?? [], [edges]);
  const info = data?.contacts.pageInfo;
  return {
    rows,
    total: data?.contacts.totalCount ?? null,
    isOutdated: fetching && after === null,
    error,
    more() {
      if (!fetching && info?.hasNextPage === true && info.endCursor !== after) setPage({ view, after: info.endCursor });
    },
    retry: () => ask(AGAIN),
  };
}

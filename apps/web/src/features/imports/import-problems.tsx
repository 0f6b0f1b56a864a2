import { Button } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { AGAIN, Asked } from '../../graphql/asked';
import { Table } from '../../ui/table';
import { ImportProblemsDocument } from './imports.generated';
import classes from './imports.module.css';

const PAGE = 50;

/** Every row that was not kept: where it is and why. */
export function ImportProblems({ id }: { readonly id: string }) {
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error, fetching }, ask] = useQuery({ query: ImportProblemsDocument, variables: { id, first: PAGE, after } });
  return (
    <Asked data={data?.import.problems} error={error} retry={() => ask(AGAIN)}>
      {({ edges, pageInfo }) =>
        edges.length === 0 ? (
          <p className={classes.nothing}>Every row could be read and kept.</p>
        ) : (
          <>
            <Table
              head={['Where', 'What', 'Why']}
              rows={edges.map(({ node }) => [
                `${node.file}, line ${node.line.toLocaleString('en-GB')}`,
                node.isProblem ? <strong key="what">problem</strong> : 'set aside',
                node.reason,
              ])}
            />
            {pageInfo.hasNextPage && (
              <Button variant="subtle" size="compact-md" loading={fetching} onClick={() => setAfter(pageInfo.endCursor)}>
                More
              </Button>
            )}
          </>
        )
      }
    </Asked>
  );
}

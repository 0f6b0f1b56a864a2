import { Button } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { AGAIN, Asked } from '../../graphql/asked';
import { Moment } from '../../ui/moment';
import { OutboxDocument } from './settings.generated';
import classes from './settings.module.css';

const PAGE = 10;

/** Letters as they were sent, word for word. */
export function Outbox() {
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error }, ask] = useQuery({ query: OutboxDocument, variables: { first: PAGE, after } });
  return (
    <details className={classes.outbox}>
      <summary>Letters so far</summary>
      <Asked data={data?.outbox} error={error} retry={() => ask(AGAIN)} lines={2}>
        {({ edges, pageInfo }) =>
          edges.length === 0 ? (
            <p className="quiet">No letter has been written yet.</p>
          ) : (
            <>
              {edges.map(({ node }) => (
                <details key={node.id} className={classes.letter}>
                  <summary>
                    {node.subject}{' '}
                    <span className="quiet">
                      {node.state.toLowerCase()}, <Moment at={node.at} />, to {node.to}
                    </span>
                  </summary>
                  <pre className={classes.letterText}>{node.text}</pre>
                </details>
              ))}
              {pageInfo.hasNextPage && (
                <Button size="compact-sm" variant="subtle" onClick={() => setAfter(pageInfo.endCursor)}>
                  Earlier letters
                </Button>
              )}
            </>
          )
        }
      </Asked>
    </details>
  );
}

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { AGAIN, Asked } from '../../graphql/asked';
import { count } from '../../ui/dates';
import { Moment } from '../../ui/moment';
import { Page, Section } from '../../ui/page';
import { PlatformMark } from '../../ui/platform-mark';
import { DropArea } from './drop-area';
import { ExportHelp } from './export-help';
import { isRunning, whatItIs, wordOf } from './import-words';
import { ImportHistoryDocument, type ImportHistoryQuery } from './imports.generated';
import classes from './imports.module.css';
import { UndoButton } from './undo-button';
import { useBeginImport } from './use-begin-import';

const PAGE = 20;
const LOOK_AGAIN_MILLISECONDS = 2000;

/** What came in, and what needs me? */
export function ImportsPage() {
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error }, ask] = useQuery({
    query: ImportHistoryDocument,
    variables: { first: PAGE, after },
    requestPolicy: 'cache-and-network',
  });
  const begin = useBeginImport();
  const isAnyAtWork = data?.imports.edges.some(({ node }) => isRunning(node.state)) ?? false;
  useEffect(() => {
    if (!isAnyAtWork) return undefined;
    const timer = window.setInterval(() => ask(AGAIN), LOOK_AGAIN_MILLISECONDS);
    return () => window.clearInterval(timer);
  }, [isAnyAtWork, ask]);
  return (
    <Page title="Imports">
      <div className={classes.columns}>
        <div>
          <DropArea take={begin} />
          <Asked data={data} error={error} retry={() => ask(AGAIN)}>
            {({ imports }) =>
              imports.edges.length === 0 ? (
                <p className="quiet">
                  Nothing has been imported yet. Every import is shown to you before it changes anything, and can be undone.
                </p>
              ) : (
                <Section title="Imports so far">
                  <ul className={classes.history}>
                    {imports.edges.map(({ node }) => (
                      <HistoryLine key={node.id} batch={node} />
                    ))}
                  </ul>
                  {imports.pageInfo.hasNextPage && (
                    <Button variant="subtle" size="compact-md" onClick={() => setAfter(imports.pageInfo.endCursor)}>
                      Earlier imports
                    </Button>
                  )}
                </Section>
              )
            }
          </Asked>
        </div>
        <aside>
          <Section title="How to get an export">
            <ExportHelp />
          </Section>
        </aside>
      </div>
    </Page>
  );
}

type Batch = ImportHistoryQuery['imports']['edges'][number]['node'];

function HistoryLine({ batch }: { readonly batch: Batch }) {
  const { id, title, platform, state, createdAt, report, refusal, canUndo } = batch;
  return (
    <li className={classes.batch}>
      <PlatformMark kind={platform ?? 'website'} />
      <div className={classes.batchText}>
        <Link to="/imports/$importId" params={{ importId: id }}>
          {title}
        </Link>
        <p className="quiet">
          {platform !== null && `${whatItIs(platform)} · `}
          {wordOf(state)}
          {report !== null && state === 'COMMITTED' && `, ${count(report.kept, 'row')} kept`}
          {' · '}
          <Moment at={createdAt} />
        </p>
        {refusal !== null && <p>{refusal.reason}</p>}
      </div>
      {state === 'PREVIEWED' && (
        <Button size="compact-md" renderRoot={(props) => <Link {...props} to="/imports/$importId" params={{ importId: id }} />}>
          Look and import
        </Button>
      )}
      {canUndo && <UndoButton id={id} />}
    </li>
  );
}

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { AGAIN, Asked } from '../../graphql/asked';
import { useWrite } from '../../graphql/use-write';
import { Moment } from '../../ui/moment';
import { OutsideLink } from '../../ui/outside-link';
import { Empty } from '../../ui/states';
import { useToast } from '../../ui/toast';
import { CandidatesDocument, type CandidatesQuery, DecideOpportunityDocument } from './opportunities.generated';
import classes from './opportunities.module.css';
import { KIND_WORD, nameOf } from './opportunity-words';

type Candidate = CandidatesQuery['opportunities']['edges'][number]['node'];

const FOUND_WORD: Readonly<Record<string, string>> = { saved: 'saved', applied: 'applied for', lead: 'offered' };
const SHOWN = 25;

/** What imports found, to be taken onto a board or left. */
export function CandidatesView() {
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error, fetching }, ask] = useQuery({
    query: CandidatesDocument,
    variables: { first: SHOWN, after },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Asked data={data} error={error} retry={() => ask(AGAIN)} lines={8}>
      {({ opportunities }) => {
        const candidates = opportunities.edges.map(({ node }) => node).filter(({ state }) => state === 'CANDIDATE');
        if (candidates.length === 0 && !opportunities.pageInfo.hasNextPage) {
          return (
            <Empty title="No candidates wait for you.">
              Jobs you applied for or saved, offers in messages and requests for services appear here after an import.
            </Empty>
          );
        }
        return (
          <>
            <ul className={classes.candidates}>
              {candidates.map((candidate) => (
                <CandidateLine key={candidate.id} candidate={candidate} />
              ))}
            </ul>
            {opportunities.pageInfo.hasNextPage && (
              <Button
                mt="md"
                variant="default"
                size="compact-md"
                loading={fetching}
                onClick={() => setAfter(opportunities.pageInfo.endCursor)}
              >
                Show more
              </Button>
            )}
          </>
        );
      }}
    </Asked>
  );
}

function CandidateLine({ candidate }: { readonly candidate: Candidate }) {
  const decide = useWrite(DecideOpportunityDocument);
  const say = useToast();
  const { id, kind, stage, at, url, details, contact } = candidate;
  const choose = (state: 'ACCEPTED' | 'DISMISSED', says: string) => {
    void decide({ id, state });
    say({ says: `${nameOf(candidate)}: ${says}`, undo: () => void decide({ id, state: 'CANDIDATE' }) });
  };
  return (
    <li className={classes.candidate}>
      <div className={classes.candidateText}>
        <p>
          <OutsideLink href={url}>{nameOf(candidate)}</OutsideLink>
        </p>
        <p className="quiet">
          {KIND_WORD[kind]}, {FOUND_WORD[stage] ?? stage}
          {at !== null && (
            <>
              {' '}
              <Moment at={at} precision="DAY" />
            </>
          )}
          {contact !== null && (
            <>
              {' '}
              by{' '}
              <Link to="/contacts/$contactId" params={{ contactId: contact.id }}>
                {contact.name}
              </Link>
            </>
          )}
        </p>
        {details !== null && <p className={classes.details}>{details}</p>}
      </div>
      <div className={classes.inline}>
        <Button size="compact-md" onClick={() => choose('ACCEPTED', 'on the board.')} aria-label={`Take ${nameOf(candidate)}`}>
          Take it
        </Button>
        <Button
          size="compact-md"
          variant="default"
          onClick={() => choose('DISMISSED', 'dismissed.')}
          aria-label={`Dismiss ${nameOf(candidate)}`}
        >
          Dismiss
        </Button>
      </div>
    </li>
  );
}

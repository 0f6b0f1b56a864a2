import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { AGAIN, Asked } from '../../graphql/asked';
import { Keycap } from '../../ui/keycap';
import { Page } from '../../ui/page';
import { Empty } from '../../ui/states';
import { useCommands } from '../../ui/use-commands';
import { Evidence } from './evidence';
import { PersonCard } from './person-card';
import { ReviewDocument, type ReviewQuery } from './review.generated';
import classes from './review.module.css';
import { type Decision, useQueue } from './use-queue';

const PAGE = 20;

/** Two contacts at a time: are they the same person? */
export function ReviewPage() {
  const [{ data, error, fetching, stale }, ask] = useQuery({
    query: ReviewDocument,
    variables: { first: PAGE },
    requestPolicy: 'cache-and-network',
  });
  const { current, left, decide, isEmptied } = useQueue(data);
  const isAsking = fetching || stale;
  const isMoreThere = isEmptied && data?.possibleMatches.pageInfo.hasNextPage === true;
  useEffect(() => {
    if (isMoreThere && !isAsking) ask(AGAIN);
  }, [isMoreThere, isAsking, ask]);
  return (
    <Page title="Review" aside={left > 0 ? `${left.toLocaleString('en-GB')} left` : undefined}>
      <Asked data={data} error={error} retry={() => ask(AGAIN)} lines={8}>
        {() =>
          current === null ? <AllDecided isWaiting={isMoreThere} /> : <Pair key={current.id} match={current} decide={decide} />
        }
      </Asked>
    </Page>
  );
}

function AllDecided({ isWaiting }: { readonly isWaiting: boolean }) {
  if (isWaiting) return null;
  return (
    <Empty
      title="No doubt about anybody."
      action={
        <Button variant="default" renderRoot={(props) => <Link {...props} to="/contacts" />}>
          Go to Contacts
        </Button>
      }
    >
      When an import brings somebody who may be a person you know already, they wait here for your word.
    </Empty>
  );
}

type Match = ReviewQuery['possibleMatches']['edges'][number]['node'];

interface PairProps {
  readonly match: Match;
  readonly decide: (match: Match, decision: Decision) => void;
}

function Pair({ match, decide }: PairProps) {
  const same = () => decide(match, 'SAME');
  const different = () => decide(match, 'DIFFERENT');
  const later = () => decide(match, 'LATER');
  useCommands([
    { key: 'y', says: 'The same person', run: same },
    { key: 'n', says: 'Two people', run: different },
    { key: ' ', says: 'Decide later', run: later },
  ]);
  return (
    <>
      <p className={classes.question}>Are these the same person?</p>
      <div className={classes.pair}>
        <PersonCard person={match.left} evidence={match.evidence} />
        <PersonCard person={match.right} evidence={match.evidence} />
      </div>
      <Evidence evidence={match.evidence} />
      <div className={classes.decisions}>
        <Button leftSection={<Keycap>y</Keycap>} onClick={same}>
          The same person
        </Button>
        <Button variant="default" leftSection={<Keycap>n</Keycap>} onClick={different}>
          Two people
        </Button>
        <Button variant="subtle" leftSection={<Keycap>space</Keycap>} onClick={later}>
          Decide later
        </Button>
      </div>
    </>
  );
}

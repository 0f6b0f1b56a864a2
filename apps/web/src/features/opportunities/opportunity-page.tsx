import { Button, NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import { AGAIN, Asked } from '../../graphql/asked';
import { isNotFound } from '../../graphql/reason';
import { useWrite } from '../../graphql/use-write';
import { Moment } from '../../ui/moment';
import { OutsideLink } from '../../ui/outside-link';
import { Page, Section } from '../../ui/page';
import { Empty } from '../../ui/states';
import { AmountForm } from './amount-form';
import { History } from './history';
import { BoardsDocument, DecideOpportunityDocument } from './opportunities.generated';
import classes from './opportunities.module.css';
import { OpportunityPageDocument, RemoveOpportunityDocument } from './opportunity.generated';
import type { OpportunityShown } from './opportunity-shown';
import { KIND_WORD, nameOf, percent } from './opportunity-words';
import { PeopleAttached } from './people-attached';
import { type BoardShown, placeName, placeOf, placesOf, useMoves } from './use-moves';
import { WordField } from './word-field';

const LostDialog = lazy(() => import('./lost-dialog').then((dialog) => ({ default: dialog.LostDialog })));
const RemoveDialog = lazy(() => import('../../ui/confirm-dialog').then((dialog) => ({ default: dialog.ConfirmDialog })));

interface OpportunityPageProps {
  readonly id: string;
  readonly leave: () => void;
}

/** One job or contract: where it stands, what is next, what it brings, who is in it. */
export function OpportunityPage({ id, leave }: OpportunityPageProps) {
  const [{ data, error }, ask] = useQuery({
    query: OpportunityPageDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const [boards] = useQuery({ query: BoardsDocument });
  const opportunity = data?.opportunity;
  const board = boards.data?.boards.find(({ kind }) => kind === opportunity?.kind);
  if (isNotFound(error)) {
    return (
      <Page title="Not found">
        <Empty title="There is no such opportunity.">It may have been removed.</Empty>
      </Page>
    );
  }
  if (opportunity === undefined || opportunity === null || board === undefined) {
    return (
      <Page title="Opportunity">
        <Asked data={undefined} error={error ?? boards.error} retry={() => ask(AGAIN)} lines={9}>
          {() => null}
        </Asked>
      </Page>
    );
  }
  return <Known opportunity={opportunity} board={board} leave={leave} />;
}

interface KnownProps {
  readonly opportunity: OpportunityShown;
  readonly board: BoardShown;
  readonly leave: () => void;
}

function Known({ opportunity, board, leave }: KnownProps) {
  const [isRemoving, setRemoving] = useState(false);
  const remove = useWrite(RemoveOpportunityDocument);
  const { kind, state, url, details, contact } = opportunity;
  return (
    <Page
      title={nameOf(opportunity)}
      aside={
        <>
          {KIND_WORD[kind]} ·{' '}
          <Link to="/opportunities" search={{ kind }}>
            all {kind === 'JOB' ? 'jobs' : 'contracts'}
          </Link>
        </>
      }
      actions={
        <Button size="compact-md" variant="default" onClick={() => setRemoving(true)}>
          Remove
        </Button>
      }
    >
      <div className={classes.detailsColumns}>
        <div>
          {state === 'ACCEPTED' ? <Words opportunity={opportunity} board={board} /> : <Undecided opportunity={opportunity} />}
          {details !== null && (
            <Section title="What the source says">
              <p className={classes.told}>{details}</p>
            </Section>
          )}
        </div>
        <div>
          <PeopleAttached opportunity={opportunity} />
          <Section title="How it went">
            <History opportunity={opportunity} board={board} />
          </Section>
          {(url !== null || contact !== null) && (
            <Section title="Where it came from">
              {url !== null && <OutsideLink href={url}>A page about it</OutsideLink>}
              {contact !== null && (
                <p>
                  offered by{' '}
                  <Link to="/contacts/$contactId" params={{ contactId: contact.id }}>
                    {contact.name}
                  </Link>
                </p>
              )}
            </Section>
          )}
        </div>
      </div>
      <Suspense>
        {isRemoving && (
          <RemoveDialog
            title={`Remove ${nameOf(opportunity)}?`}
            action="Remove"
            close={() => setRemoving(false)}
            confirm={() => void remove({ id: opportunity.id }).then((answer) => answer !== null && leave())}
          >
            Its history goes with it and no longer counts for your win rates. If it came to nothing, move it to Lost instead.
          </RemoveDialog>
        )}
      </Suspense>
    </Page>
  );
}

function Undecided({ opportunity: { id, state, at } }: { readonly opportunity: OpportunityShown }) {
  const decide = useWrite(DecideOpportunityDocument);
  return (
    <Section title={state === 'CANDIDATE' ? 'A candidate from your imports' : 'Dismissed'}>
      {at !== null && (
        <p className="quiet">
          found <Moment at={at} precision="DAY" />
        </p>
      )}
      <div className={classes.inline}>
        <Button size="compact-md" onClick={() => void decide({ id, state: 'ACCEPTED' })}>
          Take it
        </Button>
        {state === 'CANDIDATE' && (
          <Button size="compact-md" variant="default" onClick={() => void decide({ id, state: 'DISMISSED' })}>
            Dismiss
          </Button>
        )}
      </div>
    </Section>
  );
}

/** What the owner says of it; each field is kept when it is left. */
function Words({ opportunity, board }: Pick<KnownProps, 'opportunity' | 'board'>) {
  const moves = useMoves(board);
  const { kind, standing, chance, ownChance, stageName } = opportunity;
  const field = { opportunity };
  return (
    <>
      <Section title="Next step">
        <div className={classes.pair}>
          <WordField {...field} word="nextStep" label="What" />
          <WordField {...field} word="nextStepOn" label="Due on" type="date" />
        </div>
      </Section>
      <Section title="Where it stands">
        <div className={classes.pair}>
          <NativeSelect
            label="Stage"
            value={placeOf(opportunity, board)}
            data={placesOf(board).map((place) => ({ value: place, label: placeName(place, board) }))}
            onChange={(event) => moves.move(opportunity, event.currentTarget.value)}
          />
          <WordField
            {...field}
            word="ownChance"
            label="Chance by your word, %"
            placeholder={chance === null ? '' : `${Math.round(chance * 100)}, as others at this stage`}
          />
        </div>
        {standing === 'OPEN' && chance !== null && (
          <p className="quiet">
            {ownChance === null ? `${percent(chance)}: what “${stageName ?? ''}” is worth by your history.` : 'Your word counts.'}
          </p>
        )}
      </Section>
      <Section title="What it brings">
        <AmountForm opportunity={opportunity} />
        {kind === 'CONTRACT' && <WordField {...field} word="startsOn" label="Work begins on" type="date" />}
      </Section>
      <Section title="What it is">
        <div className={classes.pair}>
          <WordField {...field} word="title" label="Title" />
          <WordField {...field} word="company" label={kind === 'JOB' ? 'Company' : 'Client'} />
          <WordField {...field} word="location" label="Place" />
          <WordField {...field} word="source" label="Came from" placeholder="a friend, a job board" />
        </div>
        <WordField {...field} word="url" label="Page about it" placeholder="https://" />
        <WordField {...field} word="notes" label="Notes" isLong />
      </Section>
      <Suspense>
        {moves.losing !== null && <LostDialog name={nameOf(moves.losing)} lose={moves.lose} keep={moves.keep} />}
      </Suspense>
    </>
  );
}

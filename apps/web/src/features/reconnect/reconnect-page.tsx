import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { AGAIN, Asked } from '../../graphql/asked';
import { useWrite } from '../../graphql/use-write';
import { Page } from '../../ui/page';
import { Empty } from '../../ui/states';
import { AlsoToday } from './also-today';
import { NextSlate } from './next-slate';
import { MakeSlateDocument, MinutesLeftDocument, ReconnectDocument, type ReconnectQuery } from './reconnect.generated';
import classes from './reconnect.module.css';
import { Slate } from './slate';
import { isOpen, progressOf } from './slate-progress';

/** Home: whom do I write to this week? */
export function ReconnectPage() {
  const [{ data, error }, ask] = useQuery({ query: ReconnectDocument, requestPolicy: 'cache-and-network' });
  const slate = data?.slate ?? null;
  const aside = slate === null ? undefined : <Progress slate={slate} />;
  return (
    <Page title="Reconnect" aside={aside}>
      <div className={classes.columns}>
        <div className={classes.main}>
          <Asked data={data} error={error} retry={() => ask(AGAIN)} lines={9}>
            {(answer) => <ThisWeek {...answer} />}
          </Asked>
        </div>
        {data?.imports.edges.length !== 0 && (
          <aside className={classes.beside}>
            <AlsoToday />
            {data?.me !== undefined && <NextSlate {...data.me.settings} />}
          </aside>
        )}
      </div>
    </Page>
  );
}

/** Asked for apart from the people: what takes long to answer must not bring back a word just taken. */
function Progress({ slate }: { readonly slate: NonNullable<ReconnectQuery['slate']> }) {
  const [{ data }] = useQuery({ query: MinutesLeftDocument });
  return <>{progressOf(slate.week, slate.suggestions, data?.slate?.minutesLeft ?? 0)}</>;
}

function ThisWeek({ slate, imports, me }: ReconnectQuery) {
  if (slate === null && imports.edges.length === 0) return <NothingYet />;
  if (slate === null || slate.suggestions.length === 0) return <NobodyYet />;
  const isFinished = !slate.suggestions.some(isOpen);
  return (
    <>
      {slate.isCatchUp && (
        <p className={classes.catchUp}>Tieline was off when this week’s slate was due, so it was made when it came back.</p>
      )}
      {isFinished && (
        <Empty title="That was this week.">
          You have said a word about everyone. <NextSlate {...me.settings} isInline />
        </Empty>
      )}
      <Slate slate={slate} />
    </>
  );
}

function NothingYet() {
  return (
    <Empty
      title="Your network is not here yet."
      action={<Button renderRoot={(props) => <Link {...props} to="/imports" />}>Import contacts</Button>}
    >
      Tieline reads the exports you already have: LinkedIn, mail, calendars, address books and more. From them it works out whom
      to write to this week, and why.
    </Empty>
  );
}

function NobodyYet() {
  const makeSlate = useWrite(MakeSlateDocument);
  return (
    <Empty title="Nobody to suggest yet." action={<Button onClick={() => void makeSlate({})}>Look again now</Button>}>
      There is no exchange on record old enough to pick up again. An export with messages, mail or a calendar would show who you
      were once in touch with; or <Link to="/contacts">choose people yourself</Link>.
    </Empty>
  );
}

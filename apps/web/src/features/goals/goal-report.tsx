import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { AGAIN, Asked } from '../../graphql/asked';
import { count, dayIn, exactDay, relativeDay, shortDay } from '../../ui/dates';
import { useClock } from '../../ui/now';
import { Page } from '../../ui/page';
import { GoalDocument, type GoalQuery } from './goals.generated';
import { Dial } from './readiness';
import classes from './report.module.css';
import { inHundred, PART_TITLES, signed, type Standing, STEP_WORDS, wordOfKind } from './words';

/** What fits on one page beside everything else. */
const LINES_MAX = 14;
const GAPS_MAX = 5;

/** The state of the network for one goal, on one page of paper. */
export function GoalReport({ id }: { readonly id: string }) {
  const [{ data, error }, ask] = useQuery({ query: GoalDocument, variables: { id } });
  return (
    <Asked data={data} error={error} retry={() => ask(AGAIN)} lines={12}>
      {({ goal }) => <Report goal={goal} />}
    </Asked>
  );
}

function Report({ goal }: { readonly goal: GoalQuery['goal'] }) {
  const { now, zone } = useClock();
  const today = dayIn(now, zone);
  const { standing, history } = goal;
  return (
    <Page
      title={`State of my network: ${goal.title}`}
      aside={`${exactDay(today)}, ${wordOfKind(goal.kind)}${goal.by === null ? '' : `, by ${exactDay(goal.by)}`}`}
      actions={
        <span className={classes.screenOnly}>
          <Button onClick={() => window.print()}>Print</Button>{' '}
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/goals/$goalId" params={{ goalId: goal.id }} />}>
            Back
          </Button>
        </span>
      }
    >
      <div className={classes.report}>
        <section className={classes.top}>
          <Dial points={standing.points} />
          <table>
            <tbody>
              {standing.parts.map(({ part, points, pointsMax, sentence }) => (
                <tr key={part}>
                  <th scope="row">{PART_TITLES[part]}</th>
                  <td className={classes.points}>
                    {points.toFixed(1)} of {pointsMax}
                  </td>
                  <td>{sentence}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <CoverageTable lines={standing.coverage} today={today} />
        <div className={classes.columns}>
          <Next conversations={standing.nextConversations} />
          <GapList gaps={standing.gaps} />
        </div>
        {history.length > 1 && (
          <p>
            <strong>Week by week:</strong>{' '}
            {history
              .slice(0, 8)
              .reverse()
              .map(({ week, points }) => `${shortDay(week, today)} ${Math.round(points)}`)
              .join(' · ')}
            . {history[0]?.moved.join(' ')}
          </p>
        )}
        <p className="quiet">
          Judged by {count(standing.contacts, 'contact')}. Chances are estimates from your own exchanges; they are good for order
          and change, less for the figure itself.
        </p>
      </div>
    </Page>
  );
}

function CoverageTable({ lines, today }: { readonly lines: Standing['coverage']; readonly today: string }) {
  const rest = lines.length - LINES_MAX;
  return (
    <section>
      <h2>Whom I know there</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Target</th>
            <th scope="col">There</th>
            <th scope="col">First to ask</th>
            <th scope="col">Tie</th>
            <th scope="col">Last contact</th>
            <th scope="col">Otherwise</th>
            <th scope="col">Reach</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, LINES_MAX).map(({ target, peopleCount, people: [first], paths: [path], reach, isCovered }) => (
            <tr key={target.id}>
              <th scope="row">{target.text}</th>
              <td>{peopleCount}</td>
              <td>{first === undefined ? 'nobody yet' : `${first.contact.name}, ${first.couldDoInWords}`}</td>
              <td>{first === undefined ? '' : STEP_WORDS[first.contact.strength.step].word}</td>
              <td>{first?.lastExchangeOn == null ? '' : relativeDay(first.lastExchangeOn, today)}</td>
              <td>{path === undefined || path.kind === 'COLD' ? '' : path.hops.map(({ says }) => says).join(' → ')}</td>
              <td>
                {inHundred(reach)} in 100{isCovered ? ', covered' : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className="quiet">And {count(rest, 'more target')}.</p>}
    </section>
  );
}

function Next({ conversations }: { readonly conversations: Standing['nextConversations'] }) {
  return (
    <section>
      <h2>Talk to these first</h2>
      <ol>
        {conversations.chosen.map(({ contact, sentence, gain }) => (
          <li key={contact.id}>
            <strong>{contact.name}</strong> {gain >= 0.05 && `(${signed(gain)}) `}
            {sentence}
          </li>
        ))}
      </ol>
    </section>
  );
}

function GapList({ gaps }: { readonly gaps: Standing['gaps'] }) {
  return (
    <section>
      <h2>Gaps</h2>
      {gaps.length === 0 && <p>Every target is covered.</p>}
      <ul>
        {gaps.slice(0, GAPS_MAX).map(({ target, nearest: [near] }) => (
          <li key={target.id}>
            <strong>{target.text}:</strong> {near === undefined ? 'nobody near' : `${near.contact.name} ${near.sentence}`}
          </li>
        ))}
      </ul>
      {gaps.length > GAPS_MAX && <p className="quiet">And {gaps.length - GAPS_MAX} more.</p>}
    </section>
  );
}

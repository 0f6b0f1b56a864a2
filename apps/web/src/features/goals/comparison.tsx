import classes from './goals.module.css';
import type { GoalWhatIfQuery, SupposedFragment } from './goals.generated';
import { Dial } from './readiness';
import { inHundred, PART_TITLES, signed } from './words';

/** Today and the supposed, side by side: readiness, its parts, and every target whose reach changes. */
export function Comparison({ supposed: { today, then, sentences } }: { readonly supposed: GoalWhatIfQuery['goalWhatIf'] }) {
  const before = new Map(today.coverage.map(({ target, reach }) => [target.id, reach]));
  const changed = then.coverage.filter(({ target, reach }) => Math.abs(reach - (before.get(target.id) ?? 0)) >= 0.005);
  return (
    <>
      <div className={classes.dials}>
        <figure>
          <Dial points={today.points} label="Readiness today" />
          <figcaption>Today</figcaption>
        </figure>
        <figure>
          <Dial points={then.points} label="Readiness then" />
          <figcaption>Then</figcaption>
        </figure>
      </div>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <table className={classes.comparison}>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Today</th>
            <th scope="col">Then</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {then.parts.map(({ part, points }, place) => {
            const earlier = today.parts[place]?.points ?? 0;
            return (
              <Row
                key={part}
                title={PART_TITLES[part]}
                today={earlier.toFixed(1)}
                then={points.toFixed(1)}
                by={points - earlier}
              />
            );
          })}
          <Row
            title="Targets covered"
            today={String(coveredIn(today))}
            then={String(coveredIn(then))}
            by={coveredIn(then) - coveredIn(today)}
          />
          <Row
            title="One opens, in 100"
            today={inHundred(anyOpens(today))}
            then={inHundred(anyOpens(then))}
            by={100 * (anyOpens(then) - anyOpens(today))}
          />
          {changed.map(({ target, reach }) => {
            const earlier = before.get(target.id);
            return (
              <Row
                key={target.id}
                title={target.text}
                today={earlier === undefined ? 'not aimed at' : inHundred(earlier)}
                then={inHundred(reach)}
                by={100 * (reach - (earlier ?? 0))}
              />
            );
          })}
        </tbody>
      </table>
    </>
  );
}

interface RowProps {
  readonly title: string;
  readonly today: string;
  readonly then: string;
  readonly by: number;
}

function Row({ title, today, then, by }: RowProps) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{today}</td>
      <td>{then}</td>
      <td data-rises={by > 0.05 || undefined} data-falls={by < -0.05 || undefined}>
        {signed(by)}
      </td>
    </tr>
  );
}

const coveredIn = ({ coverage }: SupposedFragment): number => coverage.filter(({ isCovered }) => isCovered).length;

const anyOpens = ({ coverage }: SupposedFragment): number => 1 - coverage.reduce((closed, { reach }) => closed * (1 - reach), 1);

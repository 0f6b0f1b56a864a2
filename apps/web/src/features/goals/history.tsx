import { shortDay } from '../../ui/dates';
import { PlotFrame } from '../../ui/plot-frame';
import classes from './goals.module.css';
import type { GoalQuery } from './goals.generated';
import { PART_TITLES } from './words';

export type Week = GoalQuery['goal']['history'][number];

const WEEKS_IN_WORDS = 6;
const [WIDTH, HEIGHT, LEFT, BOTTOM] = [640, 160, 28, 20];

interface HistoryProps {
  /** The latest first. */
  readonly weeks: readonly Week[];
  readonly today: string;
}

/** Readiness week by week, and what moved it. */
export function History({ weeks, today }: HistoryProps) {
  return (
    <section aria-labelledby="history">
      <h2 id="history" className={classes.sectionTitle}>
        Week by week
      </h2>
      {weeks.length === 0 && (
        <p className="quiet">The first week is written within the hour; then you see what moves readiness.</p>
      )}
      {weeks.length > 1 && <Plot weeks={[...weeks].reverse()} today={today} />}
      <ol className={classes.weeks}>
        {weeks.slice(0, WEEKS_IN_WORDS).map(({ week, points, moved }) => (
          <li key={week}>
            <p>
              <strong>Week of {shortDay(week, today)}</strong> <span className="quiet">{Math.round(points)} of 100</span>
            </p>
            {moved.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Plot({ weeks, today }: HistoryProps) {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined) return null;
  const said = `Readiness from ${Math.round(first.points)} in the week of ${shortDay(first.week, today)} to ${Math.round(last.points)} in the week of ${shortDay(last.week, today)}.`;
  return (
    <PlotFrame
      title="Readiness"
      says={[said]}
      fileName="readiness"
      head={['Week', 'Readiness', ...first.parts.map(({ part }) => PART_TITLES[part]), 'Covered', 'Targets']}
      rows={weeks.map(({ week, points, parts, covered, targets }) => [
        ...[week, points, ...parts.map((one) => one.points), covered, targets],
      ])}
      numbers={[1, 2, 3, 4, 5, 6, 7, 8]}
      shown={(cell, column) => (typeof cell === 'number' && column < 7 ? cell.toFixed(1) : String(cell ?? ''))}
    >
      <Line weeks={weeks} today={today} said={said} />
    </PlotFrame>
  );
}

function Line({ weeks, today, said }: HistoryProps & { readonly said: string }) {
  const step = (WIDTH - LEFT - 8) / Math.max(1, weeks.length - 1);
  const x = (place: number) => LEFT + place * step;
  const y = (points: number) => 8 + (HEIGHT - BOTTOM - 8) * (1 - points / 100);
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <svg className={classes.line} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={said}>
      {[0, 50, 100].map((points) => (
        <g key={points}>
          <line x1={LEFT} x2={WIDTH - 8} y1={y(points)} y2={y(points)} />
          <text x={LEFT - 6} y={y(points) + 4} textAnchor="end">
            {points}
          </text>
        </g>
      ))}
      <polyline points={weeks.map(({ points }, place) => `${x(place)},${y(points)}`).join(' ')} />
      {weeks.map(({ week, points }, place) => (
        <circle key={week} cx={x(place)} cy={y(points)} r={3} />
      ))}
      <text x={LEFT} y={HEIGHT - 4}>
        {shortDay(first.week, today)}
      </text>
      <text x={WIDTH - 8} y={HEIGHT - 4} textAnchor="end">
        {shortDay(last.week, today)}
      </text>
    </svg>
  );
}

import { count } from '../../ui/dates';
import classes from './goals.module.css';
import { PART_TITLES, type Standing } from './words';

/** Would the network carry this? A dial, and its five parts, each a bar and a sentence. */
export function Readiness({ standing }: { readonly standing: Standing }) {
  return (
    <section className={classes.readiness} aria-labelledby="readiness">
      <div className={classes.dialBox}>
        <h2 id="readiness" className={classes.sectionTitle}>
          Readiness
        </h2>
        <Dial points={standing.points} />
        <p className="quiet">Judged by {count(standing.contacts, 'contact')}, as of now.</p>
      </div>
      <dl className={classes.parts}>
        {standing.parts.map(({ part, points, pointsMax, sentence }) => (
          <div key={part} className={classes.part}>
            <dt>{PART_TITLES[part]}</dt>
            <dd>
              <Bar points={points} pointsMax={pointsMax} />
              <span className={classes.partSentence}>{sentence}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const RADIUS = 52;
const ARC = Math.PI * RADIUS;

export function Dial({ points, label = 'Readiness' }: { readonly points: number; readonly label?: string }) {
  const rounded = Math.round(points);
  return (
    <svg className={classes.dial} viewBox="0 0 128 78" role="img" aria-label={`${label} ${rounded} of 100`}>
      <path className={classes.dialGround} d={`M 12 68 A ${RADIUS} ${RADIUS} 0 0 1 116 68`} />
      <path
        className={classes.dialFill}
        d={`M 12 68 A ${RADIUS} ${RADIUS} 0 0 1 116 68`}
        strokeDasharray={`${(ARC * Math.min(100, Math.max(0, points))) / 100} ${ARC}`}
      />
      <text x="64" y="60" className={classes.dialNumber}>
        {rounded}
      </text>
      <text x="64" y="75" className={classes.dialOf}>
        of 100
      </text>
    </svg>
  );
}

function Bar({ points, pointsMax }: { readonly points: number; readonly pointsMax: number }) {
  return (
    <span className={classes.bar}>
      <span className={classes.barGround} aria-hidden="true">
        <span style={{ width: `${(100 * points) / pointsMax}%` }} />
      </span>
      <span className={classes.barNumber}>
        {points.toFixed(1)} <span className="quiet">of {pointsMax}</span>
      </span>
    </span>
  );
}

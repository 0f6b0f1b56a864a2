import { axisTicks } from './axis-ticks';
import classes from './fan-chart.module.css';
import { useWidth } from './use-width';

export interface FanPoint {
  readonly label: string;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** What is certain; drawn as a bar. */
  readonly sure?: number;
}

interface FanChartProps {
  readonly points: readonly FanPoint[];
  /** Where the axis ends at the least. */
  readonly most?: number;
  readonly shown: (value: number) => string;
  /** What it shows, in words. */
  readonly says: string;
}

const HEIGHT = 220;
const LEFT = 48;
const RIGHT = 12;
const TOP = 8;
const BOTTOM = 24;

/** What may come, point after point: a band from low to high, a line through the middle, bars for what is certain. */
export function FanChart({ points, most = 0, shown, says }: FanChartProps) {
  const [svg, width] = useWidth<SVGSVGElement>(640);
  const ticks = axisTicks(Math.max(most, ...points.map(({ high, sure = 0 }) => Math.max(high, sure))));
  const top = ticks.at(-1) ?? 1;
  const step = (width - LEFT - RIGHT) / points.length;
  const x = (index: number) => LEFT + (index + 0.5) * step;
  const y = (value: number) => TOP + (1 - value / top) * (HEIGHT - TOP - BOTTOM);
  const line = (of: (point: FanPoint) => number) => points.map((point, index) => `${x(index)},${y(of(point))}`);
  const band = [...line(({ high }) => high), ...line(({ low }) => low).reverse()].join(' ');
  const labelEvery = Math.max(1, Math.ceil(56 / step));
  return (
    <svg ref={svg} className={classes.chart} viewBox={`0 0 ${width} ${HEIGHT}`} height={HEIGHT} role="img" aria-label={says}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={classes.grid} x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text className={classes.mark} x={LEFT - 8} y={y(tick)} textAnchor="end" dominantBaseline="middle">
            {shown(tick)}
          </text>
        </g>
      ))}
      {points.map(({ label, sure = 0 }, index) => (
        <g key={label}>
          {sure > 0 && (
            <rect className={classes.sure} x={x(index) - step * 0.3} width={step * 0.6} y={y(sure)} height={y(0) - y(sure)} />
          )}
          {index % labelEvery === 0 && (
            <text className={classes.mark} x={x(index)} y={HEIGHT - 6} textAnchor="middle">
              {label}
            </text>
          )}
        </g>
      ))}
      <polygon className={classes.band} points={band} />
      <polyline className={classes.middle} points={line(({ middle }) => middle).join(' ')} />
      {points.map(({ label, low, middle, high }, index) => (
        <g key={label} className={classes.point}>
          <circle cx={x(index)} cy={y(middle)} r={3} />
          <title>{`${label}: ${shown(low)} to ${shown(high)}, in the middle ${shown(middle)}`}</title>
        </g>
      ))}
    </svg>
  );
}

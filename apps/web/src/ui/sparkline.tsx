import classes from './sparkline.module.css';

interface SparklineProps {
  readonly values: readonly number[];
  /** What it shows, in words. */
  readonly says: string;
}

const HEIGHT = 32;

/** Small bars side by side; the tallest fills the height. */
export function Sparkline({ values, says }: SparklineProps) {
  const most = Math.max(1, ...values);
  return (
    <svg
      className={classes.sparkline}
      viewBox={`0 0 ${values.length} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={says}
    >
      <line x1="0" x2={values.length} y1={HEIGHT} y2={HEIGHT} />
      {values.map((value, index) => {
        const height = value === 0 ? 0 : Math.max(3, (value / most) * HEIGHT);
        return <rect key={index} x={index + 0.15} y={HEIGHT - height} width={0.7} height={height} />;
      })}
    </svg>
  );
}

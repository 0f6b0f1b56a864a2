import { type PointerEvent, useState } from 'react';
import type { Point } from './is-within';
import classes from './network.module.css';

const POINTS_MIN = 3;

/** A sheet over the map on which a line is drawn around people. */
export function Lasso({ done }: { readonly done: (line: readonly Point[]) => void }) {
  const [line, setLine] = useState<readonly Point[]>([]);
  const pointOf = (event: PointerEvent<SVGSVGElement>): Point => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  return (
    <svg
      className={classes.lasso}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setLine([pointOf(event)]);
      }}
      onPointerMove={(event) => {
        const point = pointOf(event);
        setLine((before) => (before.length === 0 ? before : [...before, point]));
      }}
      onPointerUp={() => {
        if (line.length >= POINTS_MIN) done(line);
        setLine([]);
      }}
    >
      <polygon points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
    </svg>
  );
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Whether a point lies within a closed line, by how often a ray from it crosses that line. */
export function isWithin({ x, y }: Point, line: readonly Point[]): boolean {
  let isInside = false;
  line.forEach((from, place) => {
    const to = line[(place + 1) % line.length] ?? from;
    if (from.y > y !== to.y > y && x < ((to.x - from.x) * (y - from.y)) / (to.y - from.y) + from.x) isInside = !isInside;
  });
  return isInside;
}

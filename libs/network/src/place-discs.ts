/** A community on the map. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

type Moved = { -readonly [Key in keyof Disc]: Disc[Key] };

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const GAP = 1.5;
/** Discs beyond this many are small; they keep the place they start at. */
const MOVED_MAX = 300;
const PULL = 0.08;
const GRAVITY = 0.01;
const SEPARATIONS_MAX = 400;

/**
 * Discs placed so that those joined by much weight lie near and none overlap: they start on a spiral, the largest in the
 * middle, are drawn together `steps` times and pushed apart until they no longer touch.
 *
 * @param joined weight between two discs, keyed `lesser · count + greater`
 */
export function placeDiscs(radii: readonly number[], joined: ReadonlyMap<number, number>, steps: number): Disc[] {
  const discs = spiral(radii);
  const moved = discs.slice(0, MOVED_MAX);
  const pulls = [...joined]
    .map(([key, weight]) => ({ one: moved[Math.floor(key / radii.length)], other: moved[key % radii.length], weight }))
    .filter((pull): pull is Pull => pull.one !== undefined && pull.other !== undefined);
  const most = pulls.reduce((max, { weight, one, other }) => Math.max(max, weight / (one.radius * other.radius)), 0);
  for (let step = 0; step < steps; step += 1) {
    for (const { one, other, weight } of pulls) attract(one, other, (PULL * weight) / (one.radius * other.radius) / most);
    for (const disc of moved) [disc.x, disc.y] = [disc.x * (1 - GRAVITY), disc.y * (1 - GRAVITY)];
    separate(moved);
  }
  for (let step = 0; step < SEPARATIONS_MAX && separate(moved); step += 1);
  return [...moved, ...spiralAround(moved, radii.slice(MOVED_MAX))];
}

interface Pull {
  readonly one: Moved;
  readonly other: Moved;
  readonly weight: number;
}

function attract(one: Moved, other: Moved, share: number): void {
  const [x, y] = [other.x - one.x, other.y - one.y];
  // The larger moves less.
  const part = other.radius ** 2 / (one.radius ** 2 + other.radius ** 2);
  one.x += x * share * part;
  one.y += y * share * part;
  other.x -= x * share * (1 - part);
  other.y -= y * share * (1 - part);
}

/** Pushes apart what overlaps. @returns whether anything did. */
function separate(discs: readonly Moved[]): boolean {
  let isTouching = false;
  discs.forEach((one, place) => {
    for (let index = place + 1; index < discs.length; index += 1) {
      const other = discs[index];
      if (other === undefined) continue;
      const [x, y] = [other.x - one.x, other.y - one.y];
      const distance = Math.hypot(x, y);
      const lacking = one.radius + other.radius + GAP - distance;
      if (lacking <= 1e-6) continue;
      isTouching = true;
      const [towardX, towardY] = distance > 0 ? [x / distance, y / distance] : [Math.cos(index), Math.sin(index)];
      const part = other.radius ** 2 / (one.radius ** 2 + other.radius ** 2);
      one.x -= towardX * lacking * part;
      one.y -= towardY * lacking * part;
      other.x += towardX * lacking * (1 - part);
      other.y += towardY * lacking * (1 - part);
    }
  });
  return isTouching;
}

/** On a spiral that leaves each the area it needs. */
function spiral(radii: readonly number[]): Moved[] {
  let area = 0;
  return radii.map((radius, place) => {
    const away = place === 0 ? 0 : Math.sqrt(area) + radius;
    area += (radius + GAP) ** 2 * 1.5;
    return { x: away * Math.cos(place * GOLDEN_ANGLE), y: away * Math.sin(place * GOLDEN_ANGLE), radius };
  });
}

/** The small rest, in rings around those that are placed, side by side. */
function spiralAround(inner: readonly Disc[], radii: readonly number[]): Disc[] {
  let away = inner.reduce((most, { x, y, radius }) => Math.max(most, Math.hypot(x, y) + radius), 0);
  let angle = 2 * Math.PI;
  let widest = 0;
  return radii.map((radius) => {
    if (angle + (2 * radius + GAP) / away > 2 * Math.PI) {
      away += 2 * widest + GAP + radius;
      widest = radius;
      angle = 0;
    }
    const disc = { x: away * Math.cos(angle), y: away * Math.sin(angle), radius };
    // Half as much again, for a chord is shorter than its arc.
    angle += (1.5 * (2 * radius + GAP)) / away;
    return disc;
  });
}

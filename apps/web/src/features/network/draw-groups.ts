import { hueOf, type Palette } from './map-colours';
import type { MapGroup } from './map-data';
import type { Point } from './is-within';

export interface Projection {
  toScreen(point: Point): Point;
}

const LABEL_PIXELS_MIN = 26;
const LABELS_MAX = 60;
const LABEL_FONT = '600 12px "Inter Variable", Inter, sans-serif';

interface Drawing {
  readonly groups: readonly MapGroup[];
  /** Groups that are filtered out. */
  readonly hidden: ReadonlySet<number>;
  readonly palette: Palette;
  /** Whether the colour of people says something else; then discs have none. */
  readonly areGrey: boolean;
  /** Whether people stand in the discs, which then step back. */
  readonly arePeopleShown: boolean;
}

/** Groups as discs in their hue with their names, as far as these have room. */
export function drawGroups(context: CanvasRenderingContext2D, projection: Projection, drawing: Drawing): void {
  const { groups, hidden, palette, areGrey, arePeopleShown } = drawing;
  const colourOfGroup = (number: number) => (areGrey ? palette.quiet : hueOf(number));
  const shown = groups
    .filter(({ number }) => !hidden.has(number))
    .map((group) => {
      const at = projection.toScreen(group);
      const rim = projection.toScreen({ x: group.x + group.radius, y: group.y });
      return { group, at, radius: Math.max(Math.hypot(rim.x - at.x, rim.y - at.y), 1.5) };
    });
  for (const { group, at, radius } of shown) {
    context.beginPath();
    context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
    context.globalAlpha = arePeopleShown ? 0.08 : 0.28;
    context.fillStyle = colourOfGroup(group.number);
    context.fill();
    context.globalAlpha = arePeopleShown ? 0.35 : 0.8;
    context.strokeStyle = colourOfGroup(group.number);
    context.stroke();
  }
  context.globalAlpha = 1;
  writeNames(context, shown, drawing);
}

interface Placed {
  readonly group: MapGroup;
  readonly at: Point;
  readonly radius: number;
}

/** The larger first; a name that would lie on another is left out. */
function writeNames(context: CanvasRenderingContext2D, shown: readonly Placed[], { palette, arePeopleShown }: Drawing): void {
  context.font = LABEL_FONT;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineWidth = 3;
  context.lineJoin = 'round';
  const taken: Box[] = [];
  for (const { group, at, radius } of shown.slice(0, LABELS_MAX)) {
    if (radius < LABEL_PIXELS_MIN) continue;
    const label = arePeopleShown ? group.name : `${group.name} (${group.size.toLocaleString('en')})`;
    const y = arePeopleShown ? at.y - radius - 8 : at.y;
    const half = context.measureText(label).width / 2;
    const box = { left: at.x - half, right: at.x + half, top: y - 9, bottom: y + 9 };
    if (taken.some((other) => meet(box, other))) continue;
    taken.push(box);
    context.strokeStyle = palette.surface;
    context.strokeText(label, at.x, y);
    context.fillStyle = palette.ink;
    context.fillText(label, at.x, y);
  }
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const meet = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

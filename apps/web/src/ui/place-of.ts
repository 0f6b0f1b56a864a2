interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

interface Window {
  readonly width: number;
  readonly height: number;
}

/** Where a bubble goes, in pixels from the window's edges. */
export interface Place {
  readonly left: number;
  readonly top?: number;
  readonly bottom?: number;
}

const WIDTH_MAX = 320;
const GAP = 6;
const EDGE = 8;
const LEAST_ROOM = 80;

/** Under what it belongs to, or above it where there is no room; never over the edge. */
export function placeOf(box: Box, { width, height }: Window): Place {
  const left = Math.max(EDGE, Math.min(box.left, width - WIDTH_MAX - EDGE));
  const hasRoomBelow = height - box.bottom > LEAST_ROOM;
  return hasRoomBelow ? { left, top: box.bottom + GAP } : { left, bottom: height - box.top + GAP };
}

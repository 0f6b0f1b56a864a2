import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react';

/** Something on its way: what, how far from where it was, and over which place. */
export interface Drag<Thing> {
  readonly thing: Thing;
  readonly x: number;
  readonly y: number;
  readonly over: string | null;
}

interface Grip<Thing> {
  readonly thing: Thing;
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  /** What scrolls under it, and how far it was scrolled. */
  readonly scroller: Element | null;
  readonly scrolled: number;
}

type Point = Pick<PointerEvent, 'clientX' | 'clientY'>;

/** A press that moves less is a click. */
const MOVES_FROM_PIXELS = 6;
/** So near the edge of what scrolls, it scrolls along. */
const EDGE_PIXELS = 48;
const SCROLL_PIXELS = 10;
const FRAME_MILLISECONDS = 16;

/**
 * Dragging by mouse, pen and finger alike. A place is an element with `data-place`, what scrolls one with `data-scrolls`;
 * `drop` is told when something is let go over a place. Fingers drag by an element whose `touch-action` is none; elsewhere
 * they scroll.
 */
export function useDrag<Thing>(drop: (thing: Thing, place: string) => void) {
  const grip = useRef<Grip<Thing> | null>(null);
  const point = useRef<Point>({ clientX: 0, clientY: 0 });
  const [drag, setDrag] = useState<Drag<Thing> | null>(null);
  const isDragging = drag !== null;
  const latest = useRef({ drop, isDragging });
  useEffect(() => {
    latest.current = { drop, isDragging };
  });
  useEffect(() => {
    const move = (event: PointerEvent) => {
      const held = grip.current;
      if (held?.pointer !== event.pointerId) return;
      if (!latest.current.isDragging && Math.hypot(event.clientX - held.x, event.clientY - held.y) < MOVES_FROM_PIXELS) return;
      event.preventDefault();
      point.current = event;
      setDrag(dragOf(held, event));
    };
    const end = (event: PointerEvent) => {
      const held = grip.current;
      if (held?.pointer !== event.pointerId) return;
      grip.current = null;
      if (!latest.current.isDragging) return;
      swallowClick();
      setDrag(null);
      const place = event.type === 'pointercancel' ? null : placeAt(event);
      if (place !== null) latest.current.drop(held.thing, place);
    };
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      grip.current = null;
      setDrag(null);
    };
    window.addEventListener('pointermove', move, { passive: false });
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', cancel);
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', cancel);
    };
  }, []);
  useEffect(() => {
    if (!isDragging) return undefined;
    // A finger that rests at the edge says nothing more, and still means to go on.
    const timer = window.setInterval(() => {
      if (grip.current !== null && scrollAlong(grip.current.scroller, point.current))
        setDrag(dragOf(grip.current, point.current));
    }, FRAME_MILLISECONDS);
    return () => window.clearInterval(timer);
  }, [isDragging]);
  const hold = (thing: Thing) => (event: ReactPointerEvent) => {
    if (event.button !== 0) return;
    const scroller = event.currentTarget.closest('[data-scrolls]');
    const [x, y, pointer] = [event.clientX, event.clientY, event.pointerId];
    grip.current = { thing, x, y, pointer, scroller, scrolled: scroller?.scrollLeft ?? 0 };
  };
  return { drag, hold };
}

/** What lies in something that scrolls moves with it; the way it was dragged makes up for that. */
function dragOf<Thing>({ thing, x, y, scroller, scrolled }: Grip<Thing>, point: Point): Drag<Thing> {
  const along = (scroller?.scrollLeft ?? 0) - scrolled;
  return { thing, x: point.clientX - x + along, y: point.clientY - y, over: placeAt(point) };
}

function placeAt({ clientX, clientY }: Point): string | null {
  const under = document.elementsFromPoint(clientX, clientY);
  const place = under.map((element) => element.closest<HTMLElement>('[data-place]')).find((found) => found !== null);
  return place?.dataset.place ?? null;
}

/** @returns whether it scrolled. */
function scrollAlong(scroller: Element | null, { clientX }: Point): boolean {
  if (scroller === null) return false;
  const { left, right } = scroller.getBoundingClientRect();
  const before = scroller.scrollLeft;
  if (clientX < left + EDGE_PIXELS) scroller.scrollLeft -= SCROLL_PIXELS;
  if (clientX > right - EDGE_PIXELS) scroller.scrollLeft += SCROLL_PIXELS;
  return scroller.scrollLeft !== before;
}

/** Letting go ends in a click on what lies beneath; it is not meant. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  window.setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}

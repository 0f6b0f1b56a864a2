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
  readonly x: number;
  readonly y: number;
  readonly pointer: number;
}

/** A press that moves less is a click. */
const MOVES_FROM_PIXELS = 6;
/** So near the edge of what scrolls, it scrolls along. */
const EDGE_PIXELS = 48;
const SCROLL_PIXELS = 12;

/**
 * Dragging by mouse, pen and finger alike. A place is an element with `data-place`; what carries `drop` is told when
 * something is let go over one. Fingers drag by an element whose `touch-action` is none; elsewhere they scroll.
 */
export function useDrag<Thing>(drop: (thing: Thing, place: string) => void) {
  const grip = useRef<Grip<Thing> | null>(null);
  const [drag, setDrag] = useState<Drag<Thing> | null>(null);
  const latest = useRef({ drop, drag });
  useEffect(() => {
    latest.current = { drop, drag };
  });
  useEffect(() => {
    const move = (event: PointerEvent) => {
      const held = grip.current;
      if (held?.pointer !== event.pointerId) return;
      const [x, y] = [event.clientX - held.x, event.clientY - held.y];
      if (latest.current.drag === null && Math.hypot(x, y) < MOVES_FROM_PIXELS) return;
      event.preventDefault();
      scrollAlong(event);
      setDrag({ thing: held.thing, x, y, over: placeAt(event) });
    };
    const end = (event: PointerEvent) => {
      const held = grip.current;
      if (held?.pointer !== event.pointerId) return;
      grip.current = null;
      const place = latest.current.drag === null || event.type === 'pointercancel' ? null : placeAt(event);
      if (latest.current.drag !== null) swallowClick();
      setDrag(null);
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
  const hold = (thing: Thing) => (event: ReactPointerEvent) => {
    if (event.button !== 0) return;
    grip.current = { thing, x: event.clientX, y: event.clientY, pointer: event.pointerId };
  };
  return { drag, hold };
}

function placeAt({ clientX, clientY }: PointerEvent): string | null {
  const under = document.elementsFromPoint(clientX, clientY);
  const place = under.map((element) => element.closest<HTMLElement>('[data-place]')).find((found) => found !== null);
  return place?.dataset.place ?? null;
}

function scrollAlong({ clientX, clientY }: PointerEvent): void {
  const scroller = document.elementFromPoint(clientX, clientY)?.closest('[data-scrolls]');
  if (!scroller) return;
  const { left, right } = scroller.getBoundingClientRect();
  if (clientX < left + EDGE_PIXELS) scroller.scrollLeft -= SCROLL_PIXELS;
  if (clientX > right - EDGE_PIXELS) scroller.scrollLeft += SCROLL_PIXELS;
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

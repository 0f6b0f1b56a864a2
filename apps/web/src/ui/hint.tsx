import { type FocusEvent, type MouseEvent, type ReactElement, useEffect, useId, useState } from 'react';
import { createPortal } from 'react-dom';
import classes from './hint.module.css';
import { type Place, placeOf } from './place-of';

interface HintProps {
  readonly says: string;
  readonly children: ReactElement;
  /** A hint on something that takes no focus of its own is reachable by Tab where it says more than the text. */
  readonly isReachable?: boolean;
}

const REST_MILLISECONDS = 300;

/** More about what it wraps, on hover, on touch and on focus; Escape hides it. */
export function Hint({ says, children, isReachable = false }: HintProps) {
  const id = useId();
  const [wanted, setWanted] = useState<Place | null>(null);
  const [shown, setShown] = useState<Place | null>(null);
  useEffect(() => {
    if (wanted === null) return undefined;
    const timer = window.setTimeout(() => setShown(wanted), REST_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [wanted]);
  const hide = () => {
    setWanted(null);
    setShown(null);
  };
  useEffect(() => {
    if (shown === null) return undefined;
    const leave = () => setShown(null);
    window.addEventListener('scroll', leave, true);
    return () => window.removeEventListener('scroll', leave, true);
  }, [shown]);
  const over = (event: MouseEvent<HTMLElement>) => setWanted(placeAt(event.currentTarget));
  const focused = (event: FocusEvent<HTMLElement>) => setShown(placeAt(event.currentTarget));
  return (
    <span
      className={classes.hint}
      tabIndex={isReachable ? 0 : undefined}
      data-reachable={isReachable || undefined}
      aria-describedby={shown === null ? undefined : id}
      onMouseEnter={over}
      onMouseLeave={hide}
      onFocus={focused}
      onBlur={hide}
      onKeyDown={(event) => {
        if (event.key === 'Escape') hide();
      }}
    >
      {children}
      {shown !== null &&
        createPortal(
          <span id={id} role="tooltip" className={classes.bubble} style={shown}>
            {says}
          </span>,
          document.body,
        )}
    </span>
  );
}

function placeAt(element: HTMLElement): Place {
  return placeOf(element.getBoundingClientRect(), { width: window.innerWidth, height: window.innerHeight });
}

import classes from './initials.module.css';
import { initialsOf } from './initials-of';

/** A person's letters in a circle. */
export function Initials({ name, size = 32 }: { readonly name: string; readonly size?: 24 | 32 | 48 }) {
  return (
    <span className={classes.initials} data-size={size} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

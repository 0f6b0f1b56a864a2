import classes from './keycap.module.css';

export function Keycap({ children }: { readonly children: string }) {
  return <kbd className={classes.keycap}>{children}</kbd>;
}

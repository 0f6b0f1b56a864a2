import { Link } from '@tanstack/react-router';
import { PHONE_PLACES } from './places';
import classes from './shell.module.css';

/** The side bar's stand-in on a phone, under the thumb. */
export function BottomBar() {
  return (
    <nav className={classes.bottom} aria-label="Pages">
      {PHONE_PLACES.map(({ to, title, Icon }) => (
        <Link
          key={to}
          to={to}
          className={classes.thumb}
          activeProps={{ 'data-active': true }}
          activeOptions={{ exact: to === '/' }}
        >
          <Icon size={20} />
          {title}
        </Link>
      ))}
    </nav>
  );
}

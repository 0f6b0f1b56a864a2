import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { SavedViews } from '../../features/contacts/saved-views';
import { Page } from '../../ui/page';
import { PLACES } from '../places';
import classes from '../shell.module.css';
import { ColorSchemeButton } from '../side-bar';
import { useSignOut } from '../use-sign-out';

/** What the bottom bar of a phone has no room for. */
export function More() {
  const signOut = useSignOut();
  return (
    <Page title="More" actions={<ColorSchemeButton />}>
      <nav aria-label="More pages">
        {PLACES.map(({ to, title, Icon }) => (
          <Link key={to} to={to} className={classes.place}>
            <Icon size={20} />
            {title}
          </Link>
        ))}
      </nav>
      <SavedViews />
      <Button mt="lg" variant="default" onClick={signOut}>
        Sign out
      </Button>
    </Page>
  );
}

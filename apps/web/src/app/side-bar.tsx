import { ActionIcon, UnstyledButton, useMantineColorScheme, useComputedColorScheme } from '@mantine/core';
import IconLogout from '@tabler/icons-react/dist/esm/icons/IconLogout.mjs';
import IconMoon from '@tabler/icons-react/dist/esm/icons/IconMoon.mjs';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import IconSun from '@tabler/icons-react/dist/esm/icons/IconSun.mjs';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Keycap } from '../ui/keycap';
import { PLACES } from './places';
import classes from './shell.module.css';
import { useSignOut } from './use-sign-out';

const SavedViews = lazy(() => import('../features/contacts/saved-views').then((views) => ({ default: views.SavedViews })));

interface SideBarProps {
  readonly name: string;
  readonly openPalette: () => void;
}

export function SideBar({ name, openPalette }: SideBarProps) {
  return (
    <header className={classes.side}>
      <Link to="/" className={classes.brand}>
        <img src="/tieline.svg" alt="" width={20} height={20} />
        Tieline
      </Link>
      <UnstyledButton className={classes.find} onClick={openPalette}>
        <IconSearch size={16} />
        <span>Find or do</span>
        <Keycap>{/mac/i.test(navigator.userAgent) ? '⌘K' : 'Ctrl K'}</Keycap>
      </UnstyledButton>
      <nav aria-label="Pages">
        {PLACES.map(({ to, title, Icon }) => (
          <Link
            key={to}
            to={to}
            className={classes.place}
            activeProps={{ 'data-active': true }}
            activeOptions={{ exact: to === '/' }}
          >
            <Icon size={16} />
            {title}
          </Link>
        ))}
      </nav>
      <Suspense>
        <SavedViews />
      </Suspense>
      <div className={classes.owner}>
        <span className={classes.ownerName}>{name}</span>
        <ColorSchemeButton />
        <SignOutButton />
      </div>
    </header>
  );
}

export function ColorSchemeButton() {
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={isDark ? 'Light colours' : 'Dark colours'}
      onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
    >
      {isDark ? <IconSun size={16} /> : <IconMoon size={16} />}
    </ActionIcon>
  );
}

function SignOutButton() {
  const signOut = useSignOut();
  return (
    <ActionIcon variant="subtle" color="gray" aria-label="Sign out" onClick={signOut}>
      <IconLogout size={16} />
    </ActionIcon>
  );
}

import { Outlet, useRouteContext, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { MeDocument } from '../features/session/session.generated';
import { ClockProvider } from '../ui/now';
import { useKeys } from '../ui/use-keys';
import { BottomBar } from './bottom-bar';
import { Notices } from './notices';
import { ALL_PLACES } from './places';
import classes from './shell.module.css';
import { SideBar } from './side-bar';

const Palette = lazy(() => import('./palette').then(({ Palette: component }) => ({ default: component })));
const KeysDialog = lazy(() => import('./keys-dialog').then(({ KeysDialog: component }) => ({ default: component })));

/** The frame around every page of a signed-in owner. */
export function Shell() {
  const inside = useRouteContext({ from: '/inside' });
  const [{ data }] = useQuery({ query: MeDocument });
  const me = data?.me ?? inside.me;
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  usePaletteKey(() => setOpen('palette'));
  useGoKeys(() => setOpen('keys'));
  return (
    <ClockProvider zone={me.settings.zone}>
      <a className={classes.skip} href="#page">
        Skip to the page
      </a>
      <div className={classes.shell}>
        <SideBar name={me.name} openPalette={() => setOpen('palette')} />
        <main id="page" className={classes.main} tabIndex={-1}>
          <Notices isSample={me.isSample} />
          <Outlet />
        </main>
        <BottomBar />
      </div>
      <Suspense>
        {open === 'palette' && <Palette close={() => setOpen(null)} showKeys={() => setOpen('keys')} />}
        {open === 'keys' && <KeysDialog close={() => setOpen(null)} />}
      </Suspense>
    </ClockProvider>
  );
}

/** ⌘K works everywhere, in the middle of typing too. */
function usePaletteKey(open: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [open]);
}

const GO_MILLISECONDS = 1500;

/** `g` and then a letter goes to a page; `?` shows all keys. */
function useGoKeys(showKeys: () => void): void {
  const router = useRouter();
  const [isGoing, setGoing] = useState(false);
  useKeys({ g: () => setGoing(true), '?': showKeys });
  useEffect(() => {
    if (!isGoing) return undefined;
    const timer = window.setTimeout(() => setGoing(false), GO_MILLISECONDS);
    // Heard before the page hears it: many of the letters mean something else there.
    const listen = (event: KeyboardEvent) => {
      setGoing(false);
      const place = ALL_PLACES.find(({ go }) => go === event.key);
      if (place === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void router.navigate({ to: place.to });
    };
    window.addEventListener('keydown', listen, true);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('keydown', listen, true);
    };
  }, [isGoing, router]);
}

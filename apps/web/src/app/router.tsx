import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { MeDocument } from '../features/session/session.generated';
import { SIGNED_OUT_IS_EXPECTED } from '../graphql/client';
import { connection } from './connection';
import { NotFoundPage, StoppedPage } from './lost-pages';
import { Shell } from './shell';
import { opportunitiesShown } from './shown-opportunities';

const root = createRootRoute({ notFoundComponent: NotFoundPage });

/** Where one was before the session ended; only ever a path of this site. */
const pathOf = (back: unknown): string | undefined =>
  typeof back === 'string' && /^\/(?![/\\])/.test(back) && !back.startsWith('/sign-in') ? back : undefined;

const backTo = (href: string) => (href === '/' ? {} : { back: pathOf(href) });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { back?: string } => ({ back: pathOf(search.back) }),
  component: lazyRouteComponent(() => import('./pages/sign-in'), 'SignIn'),
});

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  async beforeLoad({ location }) {
    const { data, error } = await connection.client().query(MeDocument, {}, SIGNED_OUT_IS_EXPECTED);
    if (data?.me !== undefined) return { me: data.me };
    if (error?.networkError !== undefined) throw error;
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- TanStack Router's redirects are thrown.
    throw redirect({ to: '/sign-in', search: backTo(location.href) });
  },
  component: Shell,
  errorComponent: StoppedPage,
});

const page = { getParentRoute: () => inside };

const home = createRoute({
  ...page,
  path: '/',
  component: lazyRouteComponent(() => import('../features/reconnect/reconnect-page'), 'ReconnectPage'),
});
const weeks = createRoute({
  ...page,
  path: '/weeks',
  component: lazyRouteComponent(() => import('../features/reconnect/weeks-page'), 'WeeksPage'),
});
const contacts = createRoute({
  ...page,
  path: '/contacts',
  validateSearch: (search): { view?: string; add?: boolean } => ({
    view: typeof search.view === 'string' ? search.view : undefined,
    add: search.add === true || undefined,
  }),
  component: lazyRouteComponent(() => import('./pages/contacts'), 'Contacts'),
});
const contact = createRoute({
  ...page,
  path: '/contacts/$contactId',
  component: lazyRouteComponent(() => import('./pages/contact'), 'Contact'),
});
const opportunities = createRoute({
  ...page,
  path: '/opportunities',
  validateSearch: opportunitiesShown,
  component: lazyRouteComponent(() => import('./pages/opportunities'), 'Opportunities'),
});
const opportunity = createRoute({
  ...page,
  path: '/opportunities/$opportunityId',
  component: lazyRouteComponent(() => import('./pages/opportunity'), 'Opportunity'),
});
const network = createRoute({
  ...page,
  path: '/network',
  validateSearch: (search): { view?: 'map' | 'table'; person?: string } => ({
    view: search.view === 'map' || search.view === 'table' ? search.view : undefined,
    person: typeof search.person === 'string' ? search.person : undefined,
  }),
  component: lazyRouteComponent(() => import('./pages/network'), 'Network'),
});
const imports = createRoute({
  ...page,
  path: '/imports',
  component: lazyRouteComponent(() => import('../features/imports/imports-page'), 'ImportsPage'),
});
const batch = createRoute({
  ...page,
  path: '/imports/$importId',
  component: lazyRouteComponent(() => import('./pages/import'), 'Import'),
});
const review = createRoute({
  ...page,
  path: '/review',
  component: lazyRouteComponent(() => import('../features/review/review-page'), 'ReviewPage'),
});
const settings = createRoute({
  ...page,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/settings'), 'Settings'),
});
const more = createRoute({
  ...page,
  path: '/more',
  component: lazyRouteComponent(() => import('./pages/more'), 'More'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    inside.addChildren([
      home,
      weeks,
      contacts,
      contact,
      opportunities,
      opportunity,
      network,
      imports,
      batch,
      review,
      settings,
      more,
    ]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

// The code of the first page comes while the API is asked who is there, not after it.
const first = [home, contacts, opportunities, network, weeks, imports, review, settings].find(
  ({ fullPath }) => fullPath === window.location.pathname,
);
void first?.options.component?.preload?.();

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

let isLeaving = false;

/** Every question asked at that moment hears that the session is over; the owner goes to the door once. */
connection.onSignedOut(() => {
  const { pathname, href } = router.state.location;
  if (isLeaving || pathname === '/sign-in') return;
  isLeaving = true;
  void router.navigate({ to: '/sign-in', search: backTo(href) }).finally(() => {
    isLeaving = false;
  });
});

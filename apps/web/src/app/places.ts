import IconAddressBook from '@tabler/icons-react/dist/esm/icons/IconAddressBook.mjs';
import IconArrowsJoin from '@tabler/icons-react/dist/esm/icons/IconArrowsJoin.mjs';
import IconBriefcase from '@tabler/icons-react/dist/esm/icons/IconBriefcase.mjs';
import IconDots from '@tabler/icons-react/dist/esm/icons/IconDots.mjs';
import IconFileImport from '@tabler/icons-react/dist/esm/icons/IconFileImport.mjs';
import IconMessageCircle from '@tabler/icons-react/dist/esm/icons/IconMessageCircle.mjs';
import IconAffiliate from '@tabler/icons-react/dist/esm/icons/IconAffiliate.mjs';
import IconSettings from '@tabler/icons-react/dist/esm/icons/IconSettings.mjs';

/** The pages in the order of the side bar; `go` is the second of two keys, after `g`. */
export const PLACES = [
  { to: '/', title: 'Reconnect', Icon: IconMessageCircle, go: 'r' },
  { to: '/contacts', title: 'Contacts', Icon: IconAddressBook, go: 'c' },
  { to: '/opportunities', title: 'Opportunities', Icon: IconBriefcase, go: 'o' },
  { to: '/network', title: 'Network', Icon: IconAffiliate, go: 'n' },
  { to: '/imports', title: 'Imports', Icon: IconFileImport, go: 'i' },
  { to: '/review', title: 'Review', Icon: IconArrowsJoin, go: 'v' },
  { to: '/settings', title: 'Settings', Icon: IconSettings, go: 's' },
] as const;

/** Every page one can go to from anywhere, those included that others lead to. */
export const ALL_PLACES = [...PLACES, { to: '/weeks', title: 'Earlier weeks', go: 'w' }] as const;

const ON_A_PHONE = new Set<string>(['/', '/contacts', '/imports']);

export const PHONE_PLACES = [
  ...PLACES.filter(({ to }) => ON_A_PHONE.has(to)),
  { to: '/more', title: 'More', Icon: IconDots, go: 'm' },
] as const;

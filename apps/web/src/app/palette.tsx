import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { Palette as Choices, type PaletteChoice } from '../features/palette/palette';
import { capOf, commandsHere } from '../ui/use-commands';
import { ALL_PLACES } from './places';
import { useSignOut } from './use-sign-out';

interface PaletteProps {
  readonly close: () => void;
  readonly showKeys: () => void;
}

export function Palette({ close, showKeys }: PaletteProps) {
  const router = useRouter();
  const signOut = useSignOut();
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';

  const places = ALL_PLACES.map(({ to, title, go }): PaletteChoice => ({
    label: title,
    keys: `g ${go}`,
    run: () => void router.navigate({ to }),
  }));
  const here = commandsHere().map(({ says, key, run }): PaletteChoice => ({ label: says, keys: key && capOf(key), run }));
  const actions: readonly PaletteChoice[] = [
    { label: 'Add a contact', run: () => void router.navigate({ to: '/contacts', search: { add: true } }) },
    { label: 'New goal', run: () => void router.navigate({ to: '/goals', search: { add: true } }) },
    { label: 'Import an export', run: () => void router.navigate({ to: '/imports' }) },
    { label: 'Show keys', keys: '?', run: showKeys },
    { label: isDark ? 'Light colours' : 'Dark colours', run: () => setColorScheme(isDark ? 'light' : 'dark') },
    { label: 'Sign out', run: signOut },
  ];
  return (
    <Choices
      here={here}
      places={places}
      actions={actions}
      openContact={(contactId) => void router.navigate({ to: '/contacts/$contactId', params: { contactId } })}
      close={close}
    />
  );
}

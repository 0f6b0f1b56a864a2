import { NativeSelect, useMantineColorScheme } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { SettingsPage } from '../../features/settings/settings-page';
import { connection } from '../connection';

export function Settings() {
  const router = useRouter();
  const leave = () => {
    connection.renew();
    void router.navigate({ to: '/sign-in' });
  };
  return <SettingsPage leave={leave} appearance={<Appearance />} />;
}

const SCHEMES = [
  { value: 'auto', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <NativeSelect
      aria-label="Light or dark"
      value={colorScheme}
      data={SCHEMES.map(({ value, label }) => ({ value, label }))}
      onChange={(event) => setColorScheme(SCHEMES.find(({ value }) => value === event.currentTarget.value)?.value ?? 'auto')}
    />
  );
}

import { Button, Menu } from '@mantine/core';
import { Keycap } from '../../ui/keycap';

const CHOICES = [
  { says: 'Next week', days: 7 },
  { says: 'In two weeks', days: 14 },
  { says: 'In a month', days: 30 },
  { says: 'In three months', days: 91 },
] as const;

export interface SnoozeMenuProps {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  readonly snooze: (days: number) => void;
}

export function SnoozeMenu({ isOpen, setOpen, snooze }: SnoozeMenuProps) {
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-start" withinPortal>
      <Menu.Target>
        <Button size="compact-md" variant="default" leftSection={<Keycap>s</Keycap>}>
          Snooze
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {CHOICES.map(({ says, days }) => (
          <Menu.Item key={days} onClick={() => snooze(days)}>
            {says}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Keycap } from '../../ui/keycap';
import type { SnoozeMenuProps } from './snooze-menu';

const SnoozeMenu = lazy(() => import('./snooze-menu').then((menu) => ({ default: menu.SnoozeMenu })));

/** The way to "later"; what it takes to choose when comes with the first press. */
export function SnoozeButton(props: SnoozeMenuProps) {
  const button = (
    <Button
      size="compact-md"
      variant="default"
      aria-haspopup="menu"
      leftSection={<Keycap>s</Keycap>}
      onClick={() => props.setOpen(true)}
    >
      Snooze
    </Button>
  );
  return props.isOpen ? (
    <Suspense fallback={button}>
      <SnoozeMenu {...props} />
    </Suspense>
  ) : (
    button
  );
}

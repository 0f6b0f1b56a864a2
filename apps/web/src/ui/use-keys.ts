import { useEffect, useRef } from 'react';
import { commandOf, type KeyCommands } from './key-command';

/** Listens for single keys while its component is shown. */
export function useKeys(commands: KeyCommands): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (document.querySelector('[role="dialog"], [role="menu"]') !== null) return;
      const element = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      const command = commandOf(event, element, latest.current);
      if (command === null) return;
      event.preventDefault();
      command();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

import { useEffect, useRef } from 'react';
import { commandOf, type KeyCommands } from './key-command';

/** Listens for single keys while its component is shown. */
export function useKeys(commands: KeyCommands): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    // Asked before anybody else hears the key: Escape closes what covers the page, and must do nothing more.
    let isCovered = false;
    const look = () => {
      isCovered = document.querySelector('[role="dialog"], [role="menu"]') !== null;
    };
    const listen = (event: KeyboardEvent) => {
      if (isCovered) return;
      const element = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      const command = commandOf(event, element, latest.current);
      if (command === null) return;
      event.preventDefault();
      command();
    };
    window.addEventListener('keydown', look, true);
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', look, true);
      window.removeEventListener('keydown', listen);
    };
  }, []);
}

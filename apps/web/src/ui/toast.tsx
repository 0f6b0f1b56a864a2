import { Button } from '@mantine/core';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import classes from './toast.module.css';

const VISIBLE_MILLISECONDS = 8000;

interface Toast {
  readonly says: string;
  readonly undo?: () => void;
  readonly isTrouble?: boolean;
}

type Say = (toast: Toast) => void;

const ToastContext = createContext<Say>(() => undefined);

/** Says what was done for eight seconds, with a way back where there is one. */
export const useToast = (): Say => useContext(ToastContext);

interface Shown extends Toast {
  readonly number: number;
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const say = useCallback((toast: Toast) => setShown((last) => ({ ...toast, number: (last?.number ?? 0) + 1 })), []);
  const close = useCallback(() => setShown(null), []);
  return (
    <ToastContext.Provider value={say}>
      {children}
      <div className={classes.place} role="status" aria-live="polite">
        {shown !== null && <ToastBox key={shown.number} toast={shown} close={close} />}
      </div>
    </ToastContext.Provider>
  );
}

function ToastBox({ toast, close }: { readonly toast: Toast; readonly close: () => void }) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = window.setTimeout(close, VISIBLE_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [isHeld, close]);
  const hold = { onMouseEnter: () => setHeld(true), onMouseLeave: () => setHeld(false) };
  return (
    <div className={classes.toast} data-trouble={toast.isTrouble ?? undefined} {...hold}>
      <span>{toast.says}</span>
      {toast.undo !== undefined && (
        <Button
          size="compact-sm"
          variant="default"
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
          onClick={() => {
            toast.undo?.();
            close();
          }}
        >
          Undo
        </Button>
      )}
    </div>
  );
}

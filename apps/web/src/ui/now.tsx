import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

interface Clock {
  readonly now: Date;
  /** The zone dates are shown in. */
  readonly zone: string;
}

const ClockContext = createContext<Clock>({ now: new Date(0), zone: 'UTC' });

const MINUTE = 60_000;

/** The one place the client asks the time: everything relative on the page moves together, once a minute. */
export function ClockProvider({ zone, children }: { readonly zone: string; readonly children: ReactNode }) {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date()), MINUTE);
    return () => window.clearInterval(timer);
  }, []);
  return <ClockContext.Provider value={{ now, zone }}>{children}</ClockContext.Provider>;
}

export const useClock = (): Clock => useContext(ClockContext);

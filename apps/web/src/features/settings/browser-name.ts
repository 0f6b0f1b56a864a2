const BROWSERS = [
  { mark: 'Edg/', name: 'Edge' },
  { mark: 'OPR/', name: 'Opera' },
  { mark: 'Firefox/', name: 'Firefox' },
  { mark: 'Chrome/', name: 'Chrome' },
  { mark: 'Safari/', name: 'Safari' },
] as const;

const SYSTEMS = [
  { mark: 'Android', name: 'Android' },
  { mark: 'iPhone', name: 'iPhone' },
  { mark: 'iPad', name: 'iPad' },
  { mark: 'Windows', name: 'Windows' },
  { mark: 'Mac OS X', name: 'Mac' },
  { mark: 'Linux', name: 'Linux' },
] as const;

/** "Firefox on Android", from what a browser says about itself; the whole of it where it says something else. */
export function browserName(userAgent: string): string {
  const browser = BROWSERS.find(({ mark }) => userAgent.includes(mark))?.name;
  const system = SYSTEMS.find(({ mark }) => userAgent.includes(mark))?.name;
  if (browser === undefined) return userAgent === '' ? 'An unnamed browser' : userAgent.slice(0, 80);
  return system === undefined ? browser : `${browser} on ${system}`;
}

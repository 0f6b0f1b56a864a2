import type { IncomingHttpHeaders } from 'node:http';

/** Whether a request came from our own pages, or from a program that names no origin. */
export function isOwnOrigin(headers: IncomingHttpHeaders): boolean {
  if (headers.origin === undefined) return headers['sec-fetch-site'] === undefined || headers['sec-fetch-site'] === 'same-origin';
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}

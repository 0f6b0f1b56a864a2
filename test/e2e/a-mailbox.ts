import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';

/** A message as somebody's mail program reads it. */
export interface ReadMessage {
  readonly headers: ReadonlyMap<string, string>;
  /** The decoded words of the text part and of the HTML part. */
  readonly text: string;
  readonly html: string;
}

export interface Mailbox {
  readonly url: string;
  readonly messages: ReadMessage[];
  /** Turns the next messages away, as a busy server does. */
  refuse(count: number): void;
  close(): Promise<void>;
}

/** A real mail server that keeps what it is given. */
export async function aMailbox(): Promise<Mailbox> {
  const messages: ReadMessage[] = [];
  let refusals = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refusals > 0) {
          refusals -= 1;
          done(new Error('Busy. Come again.'));
          return;
        }
        messages.push(readMessage(Buffer.concat(chunks).toString('latin1')));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    messages,
    refuse(count) {
      refusals = count;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(resolve);
      }),
  };
}

/** Reads one message of two alternatives, as RFC 5322 and 2045 write it. `raw` holds one character an octet. */
export function readMessage(raw: string): ReadMessage {
  const { headers, body } = splitHead(raw);
  const boundary = /boundary="?([^";]+)"?/.exec(headers.get('content-type') ?? '')?.[1];
  if (boundary === undefined) throw new Error('The message has no alternatives.');
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => splitHead(part.replace(/^\r\n/, '')));
  const partOf = (type: string) => {
    const part = parts.find((one) => one.headers.get('content-type')?.startsWith(type));
    return part === undefined ? '' : decoded(part.body, part.headers.get('content-transfer-encoding') ?? '7bit');
  };
  return { headers, text: partOf('text/plain'), html: partOf('text/html') };
}

function splitHead(raw: string): { headers: Map<string, string>; body: string } {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = new Map<string, string>();
  for (const line of lines) {
    const [name = '', ...value] = line.split(':');
    if (headers.has(name.toLowerCase())) throw new Error(`The header ${name} comes twice.`);
    headers.set(name.toLowerCase(), value.join(':').trim());
  }
  return { headers, body: raw.slice(end + 4) };
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1').toString('utf8');
  const octets = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(octets, 'latin1').toString('utf8');
}

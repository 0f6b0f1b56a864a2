import { retryWait } from './retry-wait';

interface SendOptions {
  readonly url: string;
  readonly file: File;
  /** How much of it is there already, as far as is known; the server has the last word. */
  readonly arrivedBytes: number;
  readonly onSent: (bytes: number) => void;
  /** The connection broke off; it is tried again by itself. */
  readonly onBroken: () => void;
}

/** Sends a file, going on where it broke off. @throws a reason for the owner once trying again is of no use. */
export async function sendFile({ url, file, arrivedBytes, onSent, onBroken }: SendOptions): Promise<void> {
  let failures = 0;
  let offset = arrivedBytes;
  let isOffsetSure = arrivedBytes === 0;
  for (;;) {
    try {
      if (!isOffsetSure) {
        const asked = await askOffset(url);
        if (asked > offset) failures = 0;
        offset = asked;
      }
      if (offset < file.size || file.size === 0) await put(url, file, offset, onSent);
      return;
    } catch (fault) {
      if (!(fault instanceof BrokenOff)) throw fault;
      isOffsetSure = false;
      failures += 1;
      const wait = retryWait(failures);
      if (wait === null) throw new Error('The connection keeps breaking off. What has arrived is kept.', { cause: fault });
      onBroken();
      await new Promise((resolve) => window.setTimeout(resolve, wait));
    }
  }
}

/** The connection, not the product, said no: the same may go well a moment later. */
class BrokenOff extends Error {}

async function askOffset(url: string): Promise<number> {
  const answer = await fetch(url, { method: 'HEAD', cache: 'no-store' }).catch((fault: unknown) => {
    throw new BrokenOff('nobody answers', { cause: fault });
  });
  if (answer.status >= 500) throw new BrokenOff(`status ${answer.status}`);
  if (!answer.ok) throw new Error('This import takes no more files.');
  return Number(answer.headers.get('upload-offset') ?? 0);
}

const WRONG_OFFSET = 'WRONG_OFFSET';

/** A request of the old kind, because `fetch` tells nobody how much of a body has been sent. */
function put(url: string, file: File, offset: number, onSent: (bytes: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.setRequestHeader('content-type', 'application/octet-stream');
    if (offset > 0) request.setRequestHeader('upload-offset', String(offset));
    request.upload.onprogress = ({ loaded }) => onSent(offset + loaded);
    request.onload = () => (request.status < 300 ? resolve() : reject(refusalOf(request)));
    request.onerror = () => reject(new BrokenOff('the connection ended'));
    request.send(file.slice(offset));
  });
}

function refusalOf({ responseText, status }: XMLHttpRequest): Error {
  const { code, reason } = answerIn(responseText);
  if (status >= 500 || code === WRONG_OFFSET) return new BrokenOff(`status ${status}`);
  return new Error(reason ?? (status === 413 ? 'The file is larger than Tieline takes.' : 'Tieline could not take the file.'));
}

function answerIn(text: string): { readonly code?: string; readonly reason?: string } {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer !== 'object' || answer === null) return {};
    return {
      code: 'code' in answer && typeof answer.code === 'string' ? answer.code : undefined,
      reason: 'reason' in answer && typeof answer.reason === 'string' ? answer.reason : undefined,
    };
  } catch {
    // A proxy between answers in its own words, which are not for the owner.
    return {};
  }
}

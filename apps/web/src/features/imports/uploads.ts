import type { NamedFile } from './dropped-files';

/** How far the files of one import are on their way. */
export interface Upload {
  readonly sentBytes: number;
  readonly allBytes: number;
  /** What went wrong; null while it goes well. */
  readonly trouble: string | null;
}

interface Target {
  readonly position: number;
  readonly uploadUrl: string;
}

const running = new Map<string, Upload>();
const listeners = new Set<() => void>();

/** Uploads go on while the owner looks at other pages; only closing the browser's tab ends them. */
export const uploads = {
  of: (importId: string): Upload | null => running.get(importId) ?? null,
  onChange: (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};

function set(importId: string, upload: Upload | null): void {
  if (upload === null) running.delete(importId);
  else running.set(importId, upload);
  listeners.forEach((listener) => listener());
}

/** Sends every file to its place, one after the other. @returns whether all arrived. */
export async function send(importId: string, files: readonly NamedFile[], targets: readonly Target[]): Promise<boolean> {
  const allBytes = files.reduce((sum, { file }) => sum + file.size, 0);
  let arrived = 0;
  const leaving = (event: BeforeUnloadEvent) => event.preventDefault();
  window.addEventListener('beforeunload', leaving);
  try {
    for (const { position, uploadUrl } of targets) {
      const file = files[position]?.file;
      if (file === undefined) continue;
      await put(uploadUrl, file, (bytes) => set(importId, { sentBytes: arrived + bytes, allBytes, trouble: null }));
      arrived += file.size;
    }
    set(importId, null);
    return true;
  } catch (fault) {
    set(importId, { sentBytes: arrived, allBytes, trouble: fault instanceof Error ? fault.message : 'The upload broke off.' });
    return false;
  } finally {
    window.removeEventListener('beforeunload', leaving);
  }
}

/** A request of the old kind, because `fetch` tells nobody how much of a body has been sent. */
function put(url: string, file: File, onSent: (bytes: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => (request.status < 300 ? resolve() : reject(new Error(reasonOf(request))));
    request.onerror = () => reject(new Error('The connection broke off. Nothing was imported; drop the file again.'));
    request.send(file);
  });
}

function reasonOf({ responseText, status }: XMLHttpRequest): string {
  try {
    const answer: unknown = JSON.parse(responseText);
    if (typeof answer === 'object' && answer !== null && 'reason' in answer && typeof answer.reason === 'string')
      return answer.reason;
  } catch {
    // A proxy between answers in its own words, which are not for the owner.
  }
  return status === 413 ? 'The file is larger than Tieline takes.' : 'Tieline could not take the file.';
}

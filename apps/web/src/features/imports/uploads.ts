import { sendFile } from './send-file';

/** How far the files of one import are on their way. */
export interface Upload {
  readonly sentBytes: number;
  readonly allBytes: number;
  /** Whether the connection broke off and is being tried again. */
  readonly isBroken: boolean;
  /** Why it ended; null while it goes on. */
  readonly trouble: string | null;
  /** Goes on where it ended. */
  readonly again: () => void;
}

/** A file and where it goes. */
export interface Parcel {
  readonly file: File;
  readonly uploadUrl: string;
  readonly receivedBytes: number;
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

/** Sends every file to its place, one after the other, then says so to `arrived`. */
export async function send(importId: string, parcels: readonly Parcel[], arrived: () => Promise<void>): Promise<void> {
  const allBytes = parcels.reduce((sum, { file }) => sum + file.size, 0);
  let sentBytes = 0;
  let before = 0;
  const again = () => void send(importId, parcels.map(askedAnew), arrived);
  const say = (now: { readonly isBroken: boolean; readonly trouble: string | null }) =>
    set(importId, { sentBytes, allBytes, again, ...now });
  const leaving = (event: BeforeUnloadEvent) => event.preventDefault();
  window.addEventListener('beforeunload', leaving);
  try {
    for (const { file, uploadUrl: url, receivedBytes: arrivedBytes } of parcels) {
      const onSent = (bytes: number) => {
        sentBytes = before + bytes;
        say({ isBroken: false, trouble: null });
      };
      await sendFile({ url, file, arrivedBytes, onSent, onBroken: () => say({ isBroken: true, trouble: null }) });
      before += file.size;
    }
    await arrived();
    set(importId, null);
  } catch (fault) {
    say({ isBroken: true, trouble: fault instanceof Error ? fault.message : 'The upload broke off.' });
  } finally {
    window.removeEventListener('beforeunload', leaving);
  }
}

/** Any count but none makes the server be asked how much is there. */
const askedAnew = (parcel: Parcel): Parcel => ({ ...parcel, receivedBytes: Math.max(1, parcel.receivedBytes) });

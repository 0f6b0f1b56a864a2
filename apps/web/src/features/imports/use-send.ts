import { useClient } from 'urql';
import { FinishUploadDocument } from './imports.generated';
import { retryWait } from './retry-wait';
import { type Parcel, send } from './uploads';

/** Sends files and says when all are there, while the owner does what they like. */
export function useSend(): (importId: string, parcels: readonly Parcel[]) => void {
  const client = useClient();
  const finish = async (id: string) => {
    for (let failures = 1; ; failures += 1) {
      const { error } = await client.mutation(FinishUploadDocument, { id }).toPromise();
      if (error === undefined) return;
      const wait = error.networkError === undefined ? null : retryWait(failures);
      if (wait === null) throw new Error('Everything has arrived, but Tieline did not begin to read it.', { cause: error });
      await new Promise((resolve) => window.setTimeout(resolve, wait));
    }
  };
  return (id, parcels) => void send(id, parcels, () => finish(id));
}

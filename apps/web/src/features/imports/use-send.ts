import { useClient } from 'urql';
import { FinishUploadDocument } from './imports.generated';
import { type Parcel, send } from './uploads';

/** Sends files and says when all are there, while the owner does what they like. */
export function useSend(): (importId: string, parcels: readonly Parcel[]) => void {
  const client = useClient();
  return (id, parcels) => void send(id, parcels, () => void client.mutation(FinishUploadDocument, { id }).toPromise());
}

import { describe, expect, it } from '@jest/globals';
import { parcelsOf } from './parcels-of';

const waiting = (name: string, size: number, receivedBytes: number) => ({ name, size, receivedBytes, uploadUrl: `/${name}` });
const chosen = (name: string, size: number) => ({ name, file: new File([new Uint8Array(size)], name) });

describe('files chosen again for an import that broke off', () => {
  it('are known by name and size, and only those not there yet are sent', () => {
    const parcels = parcelsOf([waiting('a.csv', 4, 4), waiting('b.csv', 8, 3)], [chosen('b.csv', 8)]);
    expect(parcels).toMatchObject([{ uploadUrl: '/b.csv', receivedBytes: 3 }]);
  });

  it('are known from inside a folder', () => {
    expect(parcelsOf([waiting('export/b.csv', 8, 0)], [chosen('b.csv', 8)])).toHaveLength(1);
  });

  it('are not taken for others', () => {
    expect(parcelsOf([waiting('b.csv', 8, 3)], [chosen('b.csv', 9)])).toBeNull();
    expect(parcelsOf([waiting('b.csv', 8, 3)], [chosen('c.csv', 8)])).toBeNull();
  });
});

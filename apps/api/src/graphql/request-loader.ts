import DataLoader from 'dataloader';
import type { OwnerId } from '#vocabulary';
import type { RequestContext } from '../session/request-context.js';

/**
 * Gathers what one request asks for row by row and reads it together. Nothing is remembered: a write and a read may come
 * in one request, and the read must see the write.
 */
export class RequestLoader<Key extends string, Value> {
  private readonly loaders = new WeakMap<RequestContext, DataLoader<Key, Value>>();

  /** @param absent what a key has of which nothing was read */
  constructor(
    private readonly read: (owner: OwnerId, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
    private readonly absent: Value,
  ) {}

  load(context: RequestContext, owner: OwnerId, key: Key): Promise<Value> {
    const known = this.loaders.get(context);
    if (known !== undefined) return known.load(key);
    const loader = new DataLoader<Key, Value>((keys) => this.readAll(owner, keys), { cache: false });
    this.loaders.set(context, loader);
    return loader.load(key);
  }

  private async readAll(owner: OwnerId, keys: readonly Key[]): Promise<Value[]> {
    const found = await this.read(owner, [...new Set(keys)]);
    return keys.map((key) => found.get(key) ?? this.absent);
  }
}

import { Injectable } from '@nestjs/common';
import { AccountRepository } from '#persistence';
import type { OwnerId } from '#vocabulary';

/** Where an owner lives, for what "today" means to them. */
@Injectable()
export class OwnerZone {
  constructor(private readonly accounts: AccountRepository) {}

  async of(owner: OwnerId): Promise<string> {
    return (await this.accounts.settings(owner)).zone;
  }
}

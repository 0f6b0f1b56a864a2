import { Injectable } from '@nestjs/common';
import { type ApiKey, SessionRepository } from '#persistence';
import { type OwnerId, refused, type Refusal } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { SessionService } from '../session/session.service.js';
import { newApiKey, tokenHash } from '../session/token.js';
import type { CreateApiKeyInput } from './account.input.js';

const NAME_LENGTH_MAX = 100;

@Injectable()
export class ApiKeysService {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly believed: SessionService,
    private readonly clock: Clock,
  ) {}

  list(owner: OwnerId): Promise<ApiKey[]> {
    return this.sessions.apiKeys(owner);
  }

  async create(owner: OwnerId, input: CreateApiKeyInput): Promise<{ apiKey: ApiKey; secret: string } | Refusal<'NAME_MISSING'>> {
    const name = input.name.trim().slice(0, NAME_LENGTH_MAX);
    if (name === '') return refused('NAME_MISSING', 'Give the key a name, so that you know later what uses it.');
    const secret = newApiKey();
    const apiKey = await this.sessions.addApiKey(owner, tokenHash(secret), { name, scope: input.scope }, this.clock.now());
    return { apiKey, secret };
  }

  async revoke(owner: OwnerId, key: string): Promise<Refusal<'NOT_FOUND'> | null> {
    const revoked = await this.sessions.revokeApiKey(owner, key);
    this.believed.doubtEverything();
    return revoked ? null : refused('NOT_FOUND', 'There is no such API key.');
  }
}

import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { OwnerId } from '#vocabulary';
import { IdPipe } from '../graphql/id.pipe.js';
import { granted } from '../graphql/refusal-error.js';
import { Owner } from '../session/owner.decorator.js';
import { CreateApiKeyInput } from './account.input.js';
import { ApiKey, NewApiKey } from './account.type.js';
import { ApiKeysService } from './api-keys.service.js';

@Resolver(() => ApiKey)
export class ApiKeysResolver {
  constructor(private readonly keys: ApiKeysService) {}

  @Query(() => [ApiKey], { description: 'The owner’s keys for programs, latest first; at most 100.' })
  apiKeys(@Owner() owner: OwnerId): Promise<ApiKey[]> {
    return this.keys.list(owner);
  }

  @Mutation(() => NewApiKey, { description: 'Makes a key for a program. Its secret is shown this once.' })
  async createApiKey(
    @Owner() owner: OwnerId,
    @Args('input', { description: 'Its name and what it may do.' }) input: CreateApiKeyInput,
  ): Promise<NewApiKey> {
    return granted(await this.keys.create(owner, input));
  }

  @Mutation(() => Boolean, { description: 'Revokes a key: programs that use it are out at once.' })
  async revokeApiKey(
    @Owner() owner: OwnerId,
    @Args('id', { type: () => ID, description: 'The key’s id.' }, IdPipe) id: string,
  ): Promise<boolean> {
    granted(await this.keys.revoke(owner, id));
    return true;
  }
}

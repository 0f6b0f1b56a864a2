import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { OwnerId } from '#vocabulary';
import { IdPipe } from '../graphql/id.pipe.js';
import { granted } from '../graphql/refusal-error.js';
import { Owner } from '../session/owner.decorator.js';
import { CompanyCount, SavedView, TagCount } from './contact.type.js';
import { ContactsService } from './contacts.service.js';
import { SavedViewsService } from './saved-views.service.js';

/** What the filter of a list offers to choose from, and the lists the owner keeps. */
@Resolver(() => SavedView)
export class ContactListsResolver {
  constructor(
    private readonly contacts: ContactsService,
    private readonly views: SavedViewsService,
  ) {}

  @Query(() => [TagCount], { description: 'The owner’s labels, most used first; at most 500.' })
  tags(@Owner() owner: OwnerId): Promise<TagCount[]> {
    return this.contacts.tags(owner);
  }

  @Query(() => [CompanyCount], { description: 'Companies with the most contacts first; at most 20.' })
  companies(
    @Owner() owner: OwnerId,
    @Args('startingWith', { description: 'How the name begins; empty for all.' }) startingWith: string,
  ): Promise<CompanyCount[]> {
    return this.contacts.companies(owner, startingWith);
  }

  @Query(() => [SavedView], { description: 'The lists the owner comes back to, by name; at most 100.' })
  savedViews(@Owner() owner: OwnerId): Promise<SavedView[]> {
    return this.views.list(owner);
  }

  @Mutation(() => SavedView, { description: 'Keeps a filter under a name.' })
  async saveView(
    @Owner() owner: OwnerId,
    @Args('name', { description: 'What to call it, at most 60 characters.' }) name: string,
    @Args('filter', { description: 'The filter as JSON, at most 4,000 characters.' }) filter: string,
  ): Promise<SavedView> {
    return granted(await this.views.save(owner, { name, filter }));
  }

  @Mutation(() => Boolean, { description: 'Forgets a saved view.' })
  async removeView(
    @Owner() owner: OwnerId,
    @Args('id', { type: () => ID, description: 'The view’s id.' }, IdPipe) id: string,
  ): Promise<boolean> {
    granted(await this.views.remove(owner, id));
    return true;
  }
}

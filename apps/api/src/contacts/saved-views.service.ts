import { Injectable } from '@nestjs/common';
import { ContactRepository, type SavedView } from '#persistence';
import { type OwnerId, refused, type Refusal } from '#vocabulary';
import { Clock } from '../clock/clock.js';

const NAME_LENGTH_MAX = 60;
const FILTER_LENGTH_MAX = 4_000;

@Injectable()
export class SavedViewsService {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly clock: Clock,
  ) {}

  list(owner: OwnerId): Promise<SavedView[]> {
    return this.contacts.savedViews(owner);
  }

  async save(
    owner: OwnerId,
    view: { name: string; filter: string },
  ): Promise<SavedView | Refusal<'NAME_MISSING' | 'TOO_LONG' | 'TOO_MANY'>> {
    const name = view.name.trim();
    if (name === '') return refused('NAME_MISSING', 'Give the view a name.');
    if (name.length > NAME_LENGTH_MAX || view.filter.length > FILTER_LENGTH_MAX) {
      return refused('TOO_LONG', `A name may have ${NAME_LENGTH_MAX} characters, a filter ${FILTER_LENGTH_MAX}.`);
    }
    const saved = await this.contacts.saveView(owner, { name, filter: view.filter }, this.clock.now());
    return saved ?? refused('TOO_MANY', 'There are as many saved views as can be kept. Remove one first.');
  }

  async remove(owner: OwnerId, view: string): Promise<Refusal<'NOT_FOUND'> | null> {
    return (await this.contacts.removeView(owner, view)) ? null : refused('NOT_FOUND', 'There is no such view.');
  }
}

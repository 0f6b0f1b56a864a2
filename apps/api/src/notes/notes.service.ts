import { Injectable } from '@nestjs/common';
import { DerivedRepository, type Note, NoteRepository } from '#persistence';
import { type ContactId, isRefusal, type OwnerId, refused, type Refusal } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { type Page, type PageArgs, pageFrom, pageOf } from '../graphql/page.js';
import { saidText } from '../graphql/said-text.js';

const TEXT_LENGTH_MAX = 20_000;

export interface NotePage extends Page<Note> {
  readonly contact: ContactId;
}

type NoteRefusalCode = 'NOT_FOUND' | 'TEXT_MISSING' | 'TOO_LONG';

/** Notes are searched, so whoever they are about is derived anew with each. */
@Injectable()
export class NotesService {
  constructor(
    private readonly notes: NoteRepository,
    private readonly derived: DerivedRepository,
    private readonly clock: Clock,
  ) {}

  async list(owner: OwnerId, contact: ContactId, args: PageArgs): Promise<NotePage> {
    const page = pageOf(args, ['moment', 'id']);
    const rows = await this.notes.list(owner, contact, page);
    const present = (note: Note) => note;
    return { ...pageFrom(rows, page.first, present, (note) => note.keys), contact };
  }

  count(owner: OwnerId, page: NotePage): Promise<number> {
    return this.notes.count(owner, page.contact);
  }

  async add(owner: OwnerId, contact: ContactId, text: string): Promise<Note | Refusal<NoteRefusalCode>> {
    const written = saidText(text, TEXT_LENGTH_MAX);
    if (isRefusal(written)) return written;
    const note = await this.notes.add(owner, contact, written, this.clock.now());
    if (note === null) return refused('NOT_FOUND', 'There is no such contact.');
    await this.derived.refresh(owner, [contact]);
    return note;
  }

  async change(owner: OwnerId, id: string, text: string): Promise<Note | Refusal<NoteRefusalCode>> {
    const written = saidText(text, TEXT_LENGTH_MAX);
    if (isRefusal(written)) return written;
    const note = await this.notes.change(owner, id, written, this.clock.now());
    if (note === null) return NO_SUCH_NOTE;
    await this.derived.refresh(owner, [note.contactId]);
    return note;
  }

  async remove(owner: OwnerId, id: string): Promise<Refusal<'NOT_FOUND'> | null> {
    const contact = await this.notes.remove(owner, id);
    if (contact === null) return NO_SUCH_NOTE;
    await this.derived.refresh(owner, [contact]);
    return null;
  }
}

const NO_SUCH_NOTE = refused('NOT_FOUND', 'There is no such note.');

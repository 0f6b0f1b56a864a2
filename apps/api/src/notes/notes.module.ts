import { Module } from '@nestjs/common';
import { ContactNotesResolver } from './contact-notes.resolver.js';
import { NotesResolver } from './notes.resolver.js';
import { NotesService } from './notes.service.js';

@Module({ providers: [NotesResolver, ContactNotesResolver, NotesService] })
export class NotesModule {}

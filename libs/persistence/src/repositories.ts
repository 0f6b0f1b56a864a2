import { AccountRepository } from './accounts/account.repository.js';
import { AuditRepository } from './audit/audit.repository.js';
import { BoardRepository } from './opportunities/board.repository.js';
import { CalendarFeedRepository } from './reconnect/calendar-feed.repository.js';
import { CandidateRepository } from './reconnect/candidate.repository.js';
import { ContactEvidenceRepository } from './contacts/contact-evidence.repository.js';
import { ContactRepository } from './contacts/contact.repository.js';
import { CsvMappingRepository } from './imports/csv-mapping.repository.js';
import { DeliveryRepository } from './reconnect/delivery.repository.js';
import { DerivedRepository } from './derived/derived.repository.js';
import { ExportRepository } from './export/export.repository.js';
import { ForecastTermsRepository } from './opportunities/forecast-terms.repository.js';
import { IdempotencyRepository } from './idempotency/idempotency.repository.js';
import { ImportBatchRepository } from './imports/import-batch.repository.js';
import { ImportRepository } from './imports/import.repository.js';
import { InteractionRepository } from './interactions/interaction.repository.js';
import { NetworkRepository } from './derived/network.repository.js';
import { NetworkViewRepository } from './derived/network-view.repository.js';
import { NoteRepository } from './notes/note.repository.js';
import { OccasionRepository } from './reconnect/occasion.repository.js';
import { OpportunityRepository } from './opportunities/opportunity.repository.js';
import { OwnersWordRepository } from './contacts/owners-word.repository.js';
import { PossibleMatchRepository } from './identity/possible-match.repository.js';
import { PromiseRepository } from './promises/promise.repository.js';
import { SessionRepository } from './accounts/session.repository.js';
import { SlateRepository } from './reconnect/slate.repository.js';
import { StageHistoryRepository } from './opportunities/stage-history.repository.js';

/** Everything an application may ask of the database, each made from the one `Database`. */
export const REPOSITORIES = [
  AccountRepository,
  AuditRepository,
  BoardRepository,
  CalendarFeedRepository,
  CandidateRepository,
  ContactEvidenceRepository,
  ContactRepository,
  CsvMappingRepository,
  DeliveryRepository,
  DerivedRepository,
  ExportRepository,
  ForecastTermsRepository,
  IdempotencyRepository,
  ImportBatchRepository,
  ImportRepository,
  InteractionRepository,
  NetworkRepository,
  NetworkViewRepository,
  NoteRepository,
  OccasionRepository,
  OpportunityRepository,
  OwnersWordRepository,
  PossibleMatchRepository,
  PromiseRepository,
  SessionRepository,
  SlateRepository,
  StageHistoryRepository,
] as const;

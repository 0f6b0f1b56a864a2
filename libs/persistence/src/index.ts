export * from './accounts/account.repository.js';
export * from './accounts/session.repository.js';
export * from './audit/audit.repository.js';
export * from './contacts/contact-evidence.repository.js';
export * from './contacts/contact.repository.js';
export * from './contacts/owners-word.repository.js';
export * from './database.js';
export * from './derived/derived.repository.js';
export type { ContactToChart, EdgeEvidenceReader, EmployerSaid, SeenTogether } from './derived/edge-evidence.js';
export {
  type NetworkFigures,
  NetworkRepository,
  type NetworkRun,
  type NetworkWriting,
  type StoredNetwork,
} from './derived/network.repository.js';
export * from './derived/network-view.repository.js';
export type { NetworkToStore } from './derived/store-network.js';
export * from './export/export.repository.js';
export * from './export/exported-rows.js';
export * from './derived/goal-week.repository.js';
export * from './goals/goal-contact.repository.js';
export * from './goals/goal.repository.js';
export * from './idempotency/idempotency.repository.js';
export * from './identifiers.js';
export type { Card, MovedRows } from './identity/cards.js';
export type { StandingMerge } from './identity/merge-ledger.js';
export * from './identity/merge.repository.js';
export * from './identity/possible-match.repository.js';
export * from './imports/csv-mapping.repository.js';
export * from './imports/import-batch.js';
export * from './imports/import-batch.repository.js';
export * from './imports/import-chunk.js';
export * from './imports/import.repository.js';
export { isOutrunByOwner } from './imports/import-running.js';
export * from './interactions/interaction.repository.js';
export * from './migrate.js';
export * from './notes/note.repository.js';
export * from './opportunities/board.repository.js';
export * from './opportunities/forecast-terms.repository.js';
export * from './opportunities/opportunity.repository.js';
export type { Opportunity, OpportunityPerson } from './opportunities/opportunity-row.js';
export { NO_SUCH_OPPORTUNITY, type RecordedChange, StageHistoryRepository } from './opportunities/stage-history.repository.js';
export * from './promises/promise.repository.js';
export type { ContactFilter } from './contacts/contact-filter.js';
export type { ContactListing, ListedContact } from './contacts/list-contacts.js';
export type { ContactSort } from './contacts/contact-sort.js';
export type { ContactSummary } from './contacts/contact-summary.js';
export { REPOSITORIES } from './repositories.js';
export * from './reconnect/calendar-feed.repository.js';
export * from './reconnect/candidate.repository.js';
export * from './reconnect/delivery.repository.js';
export * from './reconnect/occasion.repository.js';
export * from './reconnect/slate.repository.js';
export type { Sql } from './sql.js';
export { dumpDatabase, type TableRows } from './backup/dump-database.js';
export { loadDatabase } from './backup/load-database.js';
export { type DatabaseExamination, examineDatabase } from './examine-database.js';

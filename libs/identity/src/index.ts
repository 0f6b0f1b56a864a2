export type { Agreement, ComparedField } from './compare-profiles.js';
export * from './described.js';
export { type MatchEvidence, turnEvidence } from './explain-match.js';
export * from './identifying-personas.js';
export * from './identity-index.js';
export { normalizeCompany } from './normalize-company.js';
export { normalizeEmail, type NormalizedEmail } from './normalize-email.js';
export { normalizeName, type NormalizedName } from './normalize-name.js';

import type { ImportPageQuery } from './imports.generated';

/** One import as its page asks for it. */
export type ImportShown = ImportPageQuery['import'];

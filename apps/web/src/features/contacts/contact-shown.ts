import type { ContactPageQuery } from './contact.generated';

/** One contact as its page asks for it. */
export type ContactShown = NonNullable<ContactPageQuery['contact']>;

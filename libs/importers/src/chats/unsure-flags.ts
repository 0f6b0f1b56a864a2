import type { RowFlag } from '../parsed-row.js';

/** Said at the first message of a chat whose owner is a guess. */
export const OWNER_UNSURE: RowFlag = {
  code: 'OWNER_UNSURE',
  reason: 'Nothing in the chat says which of its people you are; who wrote to whom is our best guess.',
};

/** Said at the first message of a chat whose dates can be read in two ways. */
export const DATE_ORDER_UNSURE: RowFlag = {
  code: 'DATE_ORDER_UNSURE',
  reason: 'The dates of this chat can be read in two ways; which number is the day is our best guess.',
};

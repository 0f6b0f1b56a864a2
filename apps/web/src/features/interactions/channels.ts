import type { Channel } from './timeline.generated';

/** What each way of being in touch is called, one and many. */
export const CHANNELS: Readonly<Record<Channel, { readonly one: string; readonly many: string }>> = {
  MESSAGE: { one: 'Message', many: 'Messages' },
  EMAIL: { one: 'E-mail', many: 'E-mails' },
  CALL: { one: 'Call', many: 'Calls' },
  MEETING: { one: 'Meeting', many: 'Meetings' },
  INVITATION: { one: 'Invitation', many: 'Invitations' },
  ENDORSEMENT: { one: 'Endorsement', many: 'Endorsements' },
  RECOMMENDATION: { one: 'Recommendation', many: 'Recommendations' },
  MENTION: { one: 'Mention', many: 'Mentions' },
  REPLY: { one: 'Reply', many: 'Replies' },
  REACTION: { one: 'Reaction', many: 'Reactions' },
  REVIEW: { one: 'Review', many: 'Reviews' },
  OTHER: { one: 'Exchange', many: 'Other' },
};

export const isChannel = (text: string): text is Channel => Object.hasOwn(CHANNELS, text);

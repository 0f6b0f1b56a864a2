/** Names before the `@` that no person answers to. */
const ROBOT =
  /^(?:.*[._+-])?(?:no[._-]?reply|do[._-]?not[._-]?reply|never[._-]?reply|nicht[._-]?antworten|ne[._-]?pas[._-]?repondre|no[._-]?responder|notifications?|notify|mailer[._-]?daemon|postmaster|bounces?|newsletters?|automated|autoreply|auto[._-]?confirm|alerts?|unsubscribe)(?:[._+-].*)?@/i;
/** Programs' own domains: rooms, groups and what mail services make up for a bounce. */
const ROBOT_DOMAIN =
  /@(?:[\w-]+\.)*(?:(?:resource|group)\.calendar\.google\.com|import\.calendar\.google\.com|reply\.github\.com|noreply\.github\.com|docs\.google\.com|bounces?\.[\w.-]+|mailer\.[\w.-]+)$/i;

/** Whether an address is a program's, by its name alone. */
export function isRobotAddress(address: string): boolean {
  return ROBOT.test(address) || ROBOT_DOMAIN.test(address) || address.startsWith('unknownorganizer@calendar.google');
}

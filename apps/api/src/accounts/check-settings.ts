import { IANAZone } from 'luxon';
import type { OwnerSettings } from '#persistence';
import { refused, type Refusal } from '#vocabulary';

/** Whether settings make sense together; null when they do. */
export function checkSettings(settings: OwnerSettings): Refusal<'UNKNOWN_ZONE' | 'OUT_OF_RANGE' | 'BAD_ADDRESS'> | null {
  if (!IANAZone.isValidZone(settings.zone)) {
    return refused('UNKNOWN_ZONE', `There is no zone "${settings.zone}". Zones are named like Europe/Berlin.`);
  }
  if (!isWithin(settings.weekday, 1, 7))
    return refused('OUT_OF_RANGE', 'The day of the week is a number from 1, Monday, to 7, Sunday.');
  if (!isWithin(settings.hour, 0, 23)) return refused('OUT_OF_RANGE', 'The hour is a number from 0 to 23.');
  if (!isWithin(settings.effortBudget, 1, 20)) return refused('OUT_OF_RANGE', 'Between 1 and 20 people a week can be suggested.');
  if (!isWithin(settings.communityCap, 1, 20))
    return refused('OUT_OF_RANGE', 'Between 1 and 20 people can come from one community.');
  if (settings.digestAddress !== null && !isEmailAddress(settings.digestAddress)) {
    return refused('BAD_ADDRESS', `"${settings.digestAddress}" is not an e-mail address.`);
  }
  return null;
}

const EMAIL_LENGTH_MAX = 254;

/** Whether a message could be sent there. Whether anyone reads it only sending tells. */
export function isEmailAddress(text: string): boolean {
  return text.length <= EMAIL_LENGTH_MAX && /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\.]+(\.[^\s@<>"(),:;[\]\\.]+)*$/.test(text);
}

const isWithin = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

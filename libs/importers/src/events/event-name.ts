import { tidy } from '../text/tidy.js';

/** What platforms and browsers put into a file's name beside the event's. */
const NOT_OF_THE_EVENT =
  /\b(?:guests?|guest ?list|attendees?|attendee ?(?:report|summary|list)|members?|member ?list|rsvps?|reports?|exports?|lists?|downloads?|cop(?:y|ies)|luma|eventbrite|meetup|csv|xls|tsv|txt|data|summary|untitled|orders?|on|of|for|the)\b/gi;
/** The same where they follow the event's name. */
const BEHIND_THE_EVENT = /(?:\s+(?:guests?|list|attendees?|members?|rsvps?|report|export|on))+$/i;

/**
 * The event a file is called after, for platforms whose lists do not name it: `Founders Dinner - Guests - 2025-01-31.csv`.
 *
 * @returns null where nothing but what kind of file it is, days and numbers stand in the name
 */
export function eventNameOf(fileName: string): string | null {
  const stem = fileName
    .slice(fileName.lastIndexOf('/') + 1)
    .replace(/\.\w{1,4}$/, '')
    .replace(/_/g, ' ')
    .replace(/\(\d+\)/g, ' ')
    .replace(/\b(?:\d{1,4}[-. T:]){1,5}\d{1,4}\b/g, ' ')
    .replace(/\b(?:evt|gst)-\w+/gi, ' ');
  const parts = stem
    .split(/\s+[-–—|]\s+|\s*[|]\s*/)
    .map((part) => tidy(part.replace(/^[\s-]+|[\s-]+$/g, '')).replace(BEHIND_THE_EVENT, ''));
  const meant = parts.filter((part) => part.replace(NOT_OF_THE_EVENT, '').replace(/[^\p{L}]/gu, '').length > 2);
  return meant.length === 0 ? null : meant.join(' – ').slice(0, 120);
}

import type { PersonMention } from '#vocabulary';
import { nameOfText, namesOfList } from './person-name.js';
import type { LinkedInReading } from './linkedin-reading.js';
import { profileSlug } from './profile-slug.js';

/** One person by profile address and name; null when neither says who it is. */
export function mentionOf(slug: string | null, name: string): PersonMention | null {
  const named = nameOfText(name);
  if (slug === null) return named === null ? null : { personas: [], name: named, company: null };
  return { personas: [{ kind: 'linkedin', value: slug }], name: named, company: null };
}

/**
 * Everyone a message went to, the owner left out. Addresses are counted by their shape; names join them only where it is
 * certain which is whose, since names contain the commas that join them.
 */
export function recipientsOf(names: string, addresses: string, reading: LinkedInReading): PersonMention[] {
  const slugs = slugsOf(addresses);
  const list = slugs.length === 1 ? [names] : namesOfList(names);
  if (slugs.length === 0) {
    return list.filter((name) => !isOwnersName(name, reading)).flatMap((name) => mentionOf(null, name) ?? []);
  }
  return slugs.flatMap((slug, index) => {
    const name = (list.length === slugs.length ? list[index] : reading.nameOf(slug)) ?? '';
    return reading.isOwner(slug, nameOfText(name)?.full ?? null) ? [] : (mentionOf(slug, name) ?? []);
  });
}

/** The profiles in a cell that joins their addresses by commas; slugs may hold commas, so each must begin as an address. */
export function slugsOf(addresses: string): string[] {
  if (addresses === '') return [];
  if (!addresses.includes(',')) return onlyIf(profileSlug(addresses));
  return addresses.split(/,\s*(?=(?:https?:\/\/|www\.|linkedin\.com))/i).flatMap((address) => profileSlug(address) ?? []);
}

function onlyIf(slug: string | null): string[] {
  return slug === null ? [] : [slug];
}

function isOwnersName(name: string, reading: LinkedInReading): boolean {
  return reading.isOwner(null, nameOfText(name)?.full ?? null);
}

import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * A telephone number in E.164.
 *
 * @param defaultCountry ISO 3166 code that numbers without `+` are dialled from; null reads none of those
 * @returns null for what can be no full number: short codes, SIP addresses, numbers without a country
 */
export function phoneNumber(text: string, defaultCountry: string | null): string | null {
  // "p", "w", "," and ";" are pauses and what is dialled after them.
  const dialled = text
    .trim()
    .replace(/^tel:/i, '')
    .split(/[;,pw]/i, 1)[0];
  if (dialled === undefined || dialled.length > 60 || /[a-z@]/i.test(dialled.replace(/\(?ext.*$/i, ''))) return null;
  const country = defaultCountry?.toUpperCase();
  const options =
    country !== undefined && isSupportedCountry(country) ? { defaultCountry: country, extract: false } : { extract: false };
  const number = parsePhoneNumberFromString(dialled.replace(/^00(?=[1-9])/, '+').replace(/[^\d+]/g, ''), options);
  return number?.isPossible() === true ? number.number : null;
}

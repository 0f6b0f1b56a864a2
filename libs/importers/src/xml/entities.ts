import { unescapedHtml } from '../text/html-to-text.js';

/** HTML's names of 160 to 255, in that order. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );
const CODES = new Map(LATIN.map((name, index) => [name, 160 + index]));
/** Longest name of a letter that is read, with its `&` and `;`. */
export const ENTITY_LENGTH_MAX = 12;

/**
 * Text with its letters written out: XML's five, numbers, and HTML's names, which feeds use although XML has none of them. What a
 * document declares itself is never put in, so that nothing grows; a lone `&` stays.
 */
export function unescapedXml(text: string): string {
  if (!text.includes('&')) return text;
  const named = text.replace(/&([a-z]{2,6}\d{0,2});/gi, (whole, name: string) => {
    const code = CODES.get(name);
    return code === undefined ? whole : String.fromCharCode(code);
  });
  return unescapedHtml(named);
}

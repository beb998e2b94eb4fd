/**
 * Owns how a text is written so that it comes back letter for letter: what XML cannot hold is written as Excel writes it,
 * `_xHHHH_`. It decides nothing about where a text goes.
 */

// Control characters, half characters (a lone surrogate is `Cs`), and the two that XML 1.0 forbids; the carriage return
// because every parser would turn it into a line feed.
const FORBIDDEN = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
/** A text that looks like such an escape must not be taken for one. */
const LOOKALIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;

const escaped = (letter: string): string => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** The text as SpreadsheetML spells it (ST_Xstring, ISO/IEC 29500-1 §22.9.2.19), not yet escaped for XML. */
export function spelled(text: string): string {
  return text.replace(LOOKALIKE, '_x005F_').replace(FORBIDDEN, escaped);
}

/** Escaped for the text of an element. */
export function xmlText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');
}

/** Escaped for the value of an attribute, whichever quotes it stands in. */
export function xmlValue(text: string): string {
  return xmlText(text).replace(/"/g, '&quot;').replace(/'/g, '&apos;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What the escapes of XML in a text or value stand for; an entity of nobody's is left as it is. */
export function withoutEscapes(xml: string): string {
  return xml.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole: string, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

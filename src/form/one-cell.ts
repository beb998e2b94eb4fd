/** Fields that a document prints as lines of one cell below the part's own words: 真实性承诺 with signature, seal and day. */
import { readDay } from './day';
import { labelsOf, type Lexicon, type Place } from './lexicon';
import type { Found } from './locate-fields';
import { dense } from './reading';
import { exactKey, type SheetIndex } from './sheet-index';

/** What stands behind each label in such a cell; a day may stand there without one. */
export function inOneCell(sheet: SheetIndex, { places }: Lexicon): Found[] {
  const worded = places.filter(({ part }) => part.text !== null);
  if (worded.length === 0) return [];
  return sheet.rows.flatMap(({ spots }) =>
    spots.flatMap((spot) => {
      const own = worded.filter(({ part }) => begins(spot.text, part.text ?? ''));
      if (own.length === 0) return [];
      const lines = spot.text.split(/\r\n?|\n/u).map((line) => line.trim());
      return own.flatMap((place): Found[] => {
        const rest = restOf(place, lines);
        return rest === undefined ? [] : [{ place, spot, proper: true, rest }];
      });
    }),
  );
}

function begins(text: string, words: string): boolean {
  return text.length > words.length && dense(text.slice(0, words.length * 3)).startsWith(dense(words));
}

function restOf({ field }: Place, lines: readonly string[]): string | undefined {
  const words = labelsOf(field).map(exactKey);
  for (const line of lines) {
    const colon = line.search(/[:：]/u);
    if (colon > 0 && words.includes(exactKey(line.slice(0, colon)))) return line.slice(colon + 1).trim();
  }
  if (field.type !== 'day') return undefined;
  return lines.find((line) => typeof readDay(line, 'start') === 'string') ?? '';
}

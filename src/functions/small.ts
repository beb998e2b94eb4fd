import { editionIds, editionById, isUscc, mayApply, printTables, readStar, wholeMonths } from '../flow';
import { isUnclear } from '../model/facts';
import { failure, isEmpty, type Answer, type CellInput } from './answer';
import { dayOfInput } from './day';
import { editionOf } from './starlevel';

/** The functions that need no more than a line or two of their own. */

/** CANAPPLY(current, target, [standard]): whether the ladder lets a holder of `current` apply for `target` (指南五（一）2). */
export function canApply(current: CellInput, target: CellInput, standard?: CellInput): Answer<boolean> {
  const edition = editionOf(standard);
  if ('error' in edition) return edition;
  const [from, to] = [isEmpty(current) ? 0 : readStar(current), readStar(target)];
  if (from === null || isUnclear(from)) return failure('#VALUE!', 'function/unknown-star', { star: String(current) });
  if (to === null || isUnclear(to) || to === 0)
    return failure('#VALUE!', 'function/unknown-star', { star: String(target ?? '') });
  return mayApply(edition, from, to);
}

/** MONTHSINUSE(start, asof): whole months from one day to the other; 0 when `asof` is the earlier. */
export function monthsInUse(start: CellInput, asOf: CellInput): Answer<number> {
  const [from, to] = [dayOfInput(start, 'start'), dayOfInput(asOf, 'end')];
  if (!from) return failure('#VALUE!', 'function/unreadable-day', { said: String(start ?? '') });
  if (!to) return failure('#VALUE!', 'function/unreadable-day', { said: String(asOf ?? '') });
  return wholeMonths(from, to);
}

/** ISUSCC(text): TRUE when both check digits of a 统一社会信用代码 hold (GB 32100, GB 11714). */
export function isUsccCell(text: CellInput): boolean {
  return typeof text === 'string' && isUscc(text);
}

/** CRITERIA([standard], [star]): the official table, one row a printed row; all stars' tables when none is named. */
export function criteria(standard?: CellInput, star?: CellInput): Answer<string[][]> {
  const edition = editionOf(standard);
  if ('error' in edition) return edition;
  const wanted = isEmpty(star) ? null : readStar(star);
  const known = edition.stars.find((each) => each === wanted);
  if (wanted !== null && known === undefined)
    return failure('#VALUE!', 'function/unknown-star', { star: String(star) });
  const rows = printTables(edition, known).flatMap((table) => [[table.heading], table.columns, ...table.rows]);
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

/** STANDARDS(): id, title and document of every edition there is. */
export function standards(): string[][] {
  return editionIds().flatMap((id) => {
    const edition = editionById(id);
    return edition ? [[edition.id, edition.title, edition.document]] : [];
  });
}

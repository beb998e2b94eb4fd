/**
 * The worksheet functions as Excel calls them, in the shared runtime. This file owns their signatures and English help, from
 * which `functions-en.json` is made (the Chinese help is `help.zh-CN.yaml`); what they mean is in the other files here.
 * They never write to the workbook and are never volatile. Excel gives null for a parameter left out.
 */
import { cellGiven, cellsGiven, cellsIfGiven } from './host-cells';
import { given } from './host-error';
import { hostLanguage } from './host-language';
import { cloudInvest } from './cloudinvest';
import * as small from './small';
import { starLevel } from './starlevel';
import { unmet as unmetRows } from './unmet';

/**
 * The preliminary star that the filled-in values reach: 5, 4, 3, or 0 for none.
 * @customfunction STARLEVEL
 * @helpurl https://localhost:3000/functions.html#STARLEVEL
 * @param labels Labels of the official table: one or more columns beside the values, or rows above them.
 * @param values What was filled in: one column beside the labels, or one row below them.
 * @param [standard] Edition such as "2024", a batch such as "2020-1", or a day; left out: 2024. STANDARDS() lists them.
 * @returns 0, 3, 4 or 5.
 */
export function starlevel(labels: unknown[][], values: unknown[][], standard: unknown): number {
  return given(starLevel(cellsGiven(labels), cellsGiven(values), cellGiven(standard)));
}

/**
 * Each criterion of the target star that is not met or must be verified: clause, category, required, actual, status, gap.
 * @customfunction UNMET
 * @helpurl https://localhost:3000/functions.html#UNMET
 * @param labels Labels of the official table: one or more columns beside the values, or rows above them.
 * @param values What was filled in: one column beside the labels, or one row below them.
 * @param target The star aimed at: 3, 4 or 5.
 * @param [standard] Edition such as "2024", a batch such as "2020-1", or a day; left out: 2024. STANDARDS() lists them.
 * @returns A table of six columns, or one cell that says that everything is satisfied.
 */
export function unmet(labels: unknown[][], values: unknown[][], target: unknown, standard: unknown): string[][] {
  const [named, filled] = [cellsGiven(labels), cellsGiven(values)];
  return given(unmetRows(named, filled, cellGiven(target), cellGiven(standard), hostLanguage()));
}

/**
 * The eligible cloud investment in 万元: lines paid from one day to another, both included, that serve an item of the star's table.
 * @customfunction CLOUDINVEST
 * @helpurl https://localhost:3000/functions.html#CLOUDINVEST
 * @param amounts Amounts of the investment lines, 万元, one line a row.
 * @param [dates] Days of payment, one line a row; left out: days are not looked at.
 * @param [from] First day that counts; both days left out: those of the batch that standard names, else no limit.
 * @param [to] Last day that counts; left out: no limit.
 * @param [items] Sub-items each line serves, one line a row; left out: they are not looked at.
 * @param [star] The star whose table decides: 3, 4 or 5; left out: the highest.
 * @param [standard] Edition such as "2024", a batch such as "2020-1", or a day; left out: 2024.
 * @returns The sum in 万元.
 */
export function cloudinvest(
  amounts: unknown[][],
  dates: unknown[][],
  from: unknown,
  to: unknown,
  items: unknown[][],
  star: unknown,
  standard: unknown,
): number {
  const [paid, served] = [cellsIfGiven(dates), cellsIfGiven(items)];
  const [first, last] = [cellGiven(from), cellGiven(to)];
  return given(cloudInvest(cellsGiven(amounts), paid, first, last, served, cellGiven(star), cellGiven(standard)));
}

/**
 * Whether a holder of the current star may apply for the target star.
 * @customfunction CANAPPLY
 * @helpurl https://localhost:3000/functions.html#CANAPPLY
 * @param current The star held now; 0 or empty for none.
 * @param target The star aimed at: 3, 4 or 5.
 * @param [standard] Edition such as "2024", a batch such as "2020-1", or a day; left out: 2024.
 * @returns TRUE or FALSE.
 */
export function canapply(current: unknown, target: unknown, standard: unknown): boolean {
  return given(small.canApply(cellGiven(current), cellGiven(target), cellGiven(standard)));
}

/**
 * Whole months in use from one day to another.
 * @customfunction MONTHSINUSE
 * @helpurl https://localhost:3000/functions.html#MONTHSINUSE
 * @param start The first day of use.
 * @param asof The day up to which to count.
 * @returns Whole months; 0 when the second day is the earlier.
 */
export function monthsinuse(start: unknown, asof: unknown): number {
  return given(small.monthsInUse(cellGiven(start), cellGiven(asof)));
}

/**
 * Whether a unified social credit code holds: both check digits are right.
 * @customfunction ISUSCC
 * @helpurl https://localhost:3000/functions.html#ISUSCC
 * @param text The code, as text.
 * @returns TRUE or FALSE. A few genuine old codes fail.
 */
export function isuscc(text: unknown): boolean {
  return small.isUsccCell(cellGiven(text));
}

/**
 * The official table of an edition, row by row.
 * @customfunction CRITERIA
 * @helpurl https://localhost:3000/functions.html#CRITERIA
 * @param [standard] Edition such as "2024", a batch such as "2020-1", or a day; left out: 2024.
 * @param [star] The star whose table is wanted: 3, 4 or 5; left out: every table.
 * @returns The table as printed.
 */
export function criteria(standard: unknown, star: unknown): string[][] {
  return given(small.criteria(cellGiven(standard), cellGiven(star)));
}

/**
 * The editions of the standard that are available: id, title and document.
 * @customfunction STANDARDS
 * @helpurl https://localhost:3000/functions.html#STANDARDS
 * @returns One row an edition.
 */
export function standards(): string[][] {
  return small.standards();
}

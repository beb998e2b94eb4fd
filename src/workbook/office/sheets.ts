import type { Finding } from '../../model/finding';
import { attempt, isFinding } from './run';

/**
 * Owns asking every sheet the same thing in one trip, without knowing beforehand how many there are: a chain of
 * next-sheet objects, which are null objects beyond the last. It keeps nothing.
 */

/** More sheets than any application or summary has; what is beyond takes one trip more. */
const CHAIN = 40;

/** Queues what is to be loaded of a sheet; the answer is called once it is there. */
export type Question<T> = (sheet: Excel.Worksheet) => () => T;

/** The answers in the order of the sheets. `queue` loads what is wanted besides, in the same trip. */
export async function askSheets<T, U>(
  question: Question<T>,
  queue: (context: Excel.RequestContext) => () => U,
): Promise<{ readonly sheets: readonly T[]; readonly book: U } | Finding> {
  const answers = await attempt((context) => inChain(context, question, queue));
  // A host that does not follow null objects, as the reference leaves open, is asked sheet by sheet.
  return isFinding(answers) && answers.code === 'host/failed'
    ? attempt((context) => oneByOne(context, question, queue))
    : answers;
}

async function inChain<T, U>(
  context: Excel.RequestContext,
  question: Question<T>,
  queue: (context: Excel.RequestContext) => () => U,
): Promise<{ sheets: T[]; book: U }> {
  const list = context.workbook.worksheets.load('items/id');
  const chain: Excel.Worksheet[] = [];
  let next = context.workbook.worksheets.getFirst();
  while (chain.length < CHAIN) {
    chain.push(next);
    next = next.getNextOrNullObject();
  }
  const asked = chain.map((sheet) => {
    sheet.load('id');
    return { sheet, answer: question(sheet) };
  });
  const book = queue(context);
  await context.sync();
  const there = asked.filter(({ sheet }) => !sheet.isNullObject);
  const sheets = there.map(({ answer }) => answer());
  const rest = list.items.slice(CHAIN).map((sheet) => question(sheet));
  const answered = { sheets, book: book() };
  if (rest.length === 0) return answered;
  await context.sync();
  return { ...answered, sheets: [...sheets, ...rest.map((answer) => answer())] };
}

async function oneByOne<T, U>(
  context: Excel.RequestContext,
  question: Question<T>,
  queue: (context: Excel.RequestContext) => () => U,
): Promise<{ sheets: T[]; book: U }> {
  const list = context.workbook.worksheets.load('items/id');
  await context.sync();
  const answers = list.items.map((sheet) => question(sheet));
  const book = queue(context);
  await context.sync();
  return { sheets: answers.map((answer) => answer()), book: book() };
}

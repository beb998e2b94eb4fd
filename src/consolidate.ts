/**
 * The second half of the story: many workbooks → one table, what is wrong between them, what is due next. `flow.ts` tells of one
 * workbook, this file of many; hosts call both. It reads no bytes and has no clock: files come opened, with name and hash.
 */
import {
  checkGrid,
  criterionRow,
  DEFAULT_EDITION,
  editionById,
  ladderClause,
  mayApply,
  place,
  readDay,
  readIdentifier,
  readMoney,
  readNumber,
  readStar,
  readText,
  reference,
  remedy,
  say,
  type CheckOptions,
  type Language,
} from './flow';
import { judgePairs } from './judge';
import { finding, type Finding } from './model/finding';
import type { Grid } from './model/grid';
import type { Patch, WorkbookDraft } from './model/patch';
import type { ColumnSet, FileFinding, Plain, Received, ReceivedTable, Submission } from './model/summary';
import { againstLists, type Lists } from './summary/against-lists';
import { readBase } from './summary/base';
import { columnSetInText, columnsText } from './summary/columns-text';
import { condense } from './summary/condense';
import { typedLines } from './summary/foot';
import { gather } from './summary/gather';
import { keep, type Previous } from './summary/keep';
import type { Live } from './summary/live';
import { inOrder } from './summary/order';
import type { Readers } from './summary/readers';
import { layoutOf } from './summary/summary-sheet';
import { readTable } from './summary/table';
import { fileCounts, rowCounts, type FileCounts, type RowCounts } from './summary/told';
import { columnSetOfTable, FACTS, PROPOSED, vocabulary } from './summary/vocabulary';
import { marksOf, SUMMARY_STAMP, summaryWorkbook, type SummaryContent } from './summary/workbook';
import type { Words } from './summary/words';
import './summary-words';

export { columnSetInText, columnSetOfTable, columnsText, FACTS, fileCounts, PROPOSED, rowCounts };
export type { FileCounts, Lists, Previous, RowCounts, SummaryContent };

/** What a reader of bytes gives: the workbook, or why it cannot be had. */
export type Opened = { readonly grid: Grid } | { readonly findings: readonly Finding[] };

const READERS: Readers = {
  star: readStar,
  number: readNumber,
  money: readMoney,
  day: readDay,
  identifier: readIdentifier,
  text: readText,
};

/** A workbook with so many known columns in one heading row is a table of enterprises, not an application. */
const LEAST_COLUMNS = 4;

/** One file of the set, judged and reduced to what a summary keeps: an application, a lower-level summary, or why it is neither. */
export function receive(
  file: { readonly file: string; readonly hash: string },
  opened: Opened,
  options: CheckOptions & { readonly columns?: ColumnSet },
): Received {
  if ('findings' in opened) return { ...file, kind: 'unread', findings: opened.findings };
  const { grid } = opened;
  const named = (name: string) => grid.names.some((known) => known.name.toUpperCase() === name);
  const table = named('STARCLOUD_FORM') ? undefined : tableIn(grid, options.columns ?? PROPOSED, LEAST_COLUMNS);
  if (table && (named(SUMMARY_STAMP) || table.columns.some(({ id }) => id === '企业名称')))
    return { ...file, ...table };
  const checked = checkGrid(grid, options);
  if (!('verdict' in checked)) return { ...file, kind: 'unread', findings: checked.findings };
  const { name, uscc } = checked.application.applicant;
  // The pool is graded class by class from other tables: its rows would be blank in every column of this one.
  if (checked.application.pool)
    return {
      ...file,
      kind: 'unread',
      findings: [
        finding('pool/not-in-summary', 'error', [], { class: checked.edition.names[0] ?? checked.edition.id }),
      ],
    };
  // Nobody could tell whose row it is: a blank form, or one whose first page is lost.
  if (name.state !== 'read' && uscc.state !== 'read')
    return { ...file, kind: 'unread', findings: [finding('summary/nameless-form', 'error', [name.cell])] };
  return { ...file, ...condense(checked, FACTS, reference.divisions) };
}

const FORM_STAMP = 'STARCLOUD_FORM';

function isStamped({ names }: Grid, stamp: string): boolean {
  return names.some(({ name }) => name.toUpperCase() === stamp);
}

function namesEnterprises({ columns }: Pick<ReceivedTable, 'columns'>): boolean {
  return columns.some(({ id }) => id === '企业名称');
}

/** A roster, a list of stars, a blacklist, an earlier list: any table with names or codes of enterprises. */
export function receiveList(file: { readonly file: string; readonly hash: string }, opened: Opened): Received {
  if ('findings' in opened) return { ...file, kind: 'unread', findings: opened.findings };
  const table = tableIn(opened.grid, PROPOSED, 1);
  const known = table?.columns.filter((column) => column.known).length ?? 0;
  // A single form has labels in a row too: it is no list, however few columns a list may have.
  const single = known < LEAST_COLUMNS && 'verdict' in checkGrid(opened.grid);
  return table && !single
    ? { ...file, ...table }
    : { ...file, kind: 'unread', findings: [finding('summary/not-a-table', 'error', [])] };
}

/** The last summary, in whose place the new one is written; undefined when it holds no table. */
export function receivePrevious(file: string, grid: Grid, columns: ColumnSet): Previous | undefined {
  // In an open workbook a summary may stand beside an application.
  const other = isStamped(grid, FORM_STAMP) && !isStamped(grid, SUMMARY_STAMP);
  const table = other ? undefined : tableIn(grid, columns, 2);
  if (!table || !namesEnterprises(table)) return undefined;
  const base = readBase(grid);
  return { table: { file, hash: '', ...table }, base, lines: typedLines(grid, table, base?.ours ?? new Set()) };
}

function tableIn(grid: Grid, columns: ColumnSet, least: number): Omit<ReceivedTable, 'file' | 'hash'> | undefined {
  return readTable(grid, vocabulary(columns), READERS, least);
}

export interface ConsolidateOptions {
  readonly columns?: ColumnSet;
  /** 填报单位 */
  readonly unit?: string;
  readonly lists?: Lists;
  readonly previous?: Previous;
  /** Edition id, for rows without an application. */
  readonly standard?: string;
  readonly live?: boolean;
}

/** Everything received → the content of the summary workbook, in the order of its table. */
export function consolidate(received: readonly Received[], options: ConsolidateOptions = {}): SummaryContent {
  const set = options.columns ?? PROPOSED;
  const gathered = gather(received, set, FACTS);
  const made = inOrder(gathered.rows, reference.divisions);
  const against = againstLists(made, options.lists ?? {}, {
    mayApply: (edition, current, target) => withEdition(edition, true, (known) => mayApply(known, current, target)),
    clause: (edition) => withEdition(edition, undefined, ladderClause),
    edition: options.standard ?? DEFAULT_EDITION,
  });
  const units = received.flatMap((one) => (one.kind === 'table' && one.unit !== '' ? [one.unit] : []));
  const unit = options.unit ?? (units.length === 1 ? (units[0] ?? '') : '');
  const before = options.previous;
  const typed = before
    ? extraOf(
        before,
        set,
        gathered.extra.map(({ id }) => id),
      )
    : [];
  const layout = layoutOf(set, [...gathered.extra, ...typed], unit === '' ? (before?.table.unit ?? '') : unit);
  const kept = before ? keep(made, layout.columns, before) : { rows: made, former: [], formerMade: [], findings: [] };
  return {
    layout,
    rows: inOrder([...kept.rows, ...kept.former], reference.divisions),
    made: [...made, ...kept.formerMade],
    received,
    left: gathered.left,
    findings: [...gathered.findings, ...against, ...kept.findings],
    lines: before?.lines ?? [],
    ...(options.live ? { live: LIVE } : {}),
  };
}

function withEdition<T>(id: string, otherwise: T, use: (edition: NonNullable<ReturnType<typeof editionById>>) => T): T {
  const edition = editionById(id);
  return edition ? use(edition) : otherwise;
}

/** Columns that an officer added to the last summary. */
function extraOf(
  { table }: Previous,
  set: ColumnSet,
  taken: readonly string[],
): ReturnType<typeof layoutOf>['columns'] {
  const wanted = new Set([...set.columns.map(({ id }) => id), ...taken]);
  return table.columns
    .filter(({ id, known }) => !known && !wanted.has(id))
    .map(({ id, heading }) => ({
      ...{ id, heading, holds: 'hand' as const, type: 'text' as const, width: 16, helper: false, total: false },
      ...{ options: [], aliases: [], guessed: false },
    }));
}

const LIVE: Live = {
  star: (submission) => judged(submission)?.star ?? 0,
  unmet: (submission) =>
    (judged(submission)?.stars.find(({ star }) => star === submission.target)?.criteria ?? [])
      .filter(({ kind }) => kind === 'unmet' || kind === 'open')
      .map(({ category }) => category),
};

/** What the worksheet functions answer on the facts of a row. */
function judged({ edition: id, items }: Submission): ReturnType<typeof judgePairs>['verdict'] | undefined {
  const edition = editionById(id);
  const value = (item: Plain) => (item === true ? '是' : item === false ? null : item);
  const pairs = Object.entries(items).map(([label, item]) => ({ path: [label], value: value(item) }));
  return edition && judgePairs(edition, pairs).verdict;
}

/** The summary workbook, and the marks to be laid over it once it is written. */
export function summaryDraft(
  content: SummaryContent,
  language: Language,
): { readonly draft: WorkbookDraft; readonly marks: readonly Patch[] } {
  const words = wordsOf(language);
  return { draft: summaryWorkbook(content, words), marks: marksOf(content, words) };
}

/** How the summary is worded in a language. */
export function wordsOf(language: Language): Words {
  return {
    say: (code, values = {}) => say(language, code, values),
    remedy: ({ code, values }) => remedy(language, finding(code, 'hint', [], values)),
    brief: (lack) => `${criterionRow(language, lack).sign} ${lack.criterion.split('/').at(-1) ?? lack.criterion}`,
    explain: (lack) => criterionRow(language, lack).explanation,
    join: (words) => words.join(language === 'en' ? ', ' : '、'),
    place,
  };
}

/** A finding between files as words. */
export function fileFindingRow(
  language: Language,
  { code, severity, values, places, clause }: FileFinding,
): { severity: string; what: string; remedy: string; where: string[]; clause: string } {
  const words = wordsOf(language);
  return {
    severity,
    what: words.say(code, values),
    remedy: words.remedy({ code, values }),
    where: places.map(({ file, cell }) => (cell ? `${file} › ${place(cell)}` : file)),
    clause: clause ?? '',
  };
}

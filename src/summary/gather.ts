/** All that was received → the rows of the summary, and what is wrong between the files. It lays nothing out. */
import type {
  ColumnSet,
  FileFinding,
  FilePlace,
  Plain,
  Received,
  ReceivedTable,
  Submission,
  SummaryColumn,
  SummaryFact,
  SummaryRow,
  Told,
} from '../model/summary';
import { alike } from './alike';
import { choose, type Chosen } from './enterprises';
import { linesOf, type Line } from './lines';
import { fileFinding } from './words';

export interface Gathered {
  readonly rows: readonly SummaryRow[];
  /** Columns of tables that the column set does not know: kept, at the right. */
  readonly extra: readonly SummaryColumn[];
  readonly findings: readonly FileFinding[];
  /** Files that gave way → the file that was taken instead. */
  readonly left: ReadonlyMap<string, string>;
}

export function gather(received: readonly Received[], set: ColumnSet, facts: readonly SummaryFact[]): Gathered {
  const { once, findings: same, left: copies } = withoutCopies(received);
  const submissions = once.filter((one): one is Submission => one.kind === 'application');
  const tables = once.filter((one): one is ReceivedTable => one.kind === 'table');
  const chosen = choose(submissions);
  const lines = linesOf(tables, chosen, facts);
  const wanted = new Set(set.columns.map(({ id }) => id));
  const rows = [
    ...chosen.taken.map((one) => submittedRow(one, lines.matched.get(one) ?? [], chosen)),
    ...lines.alone.map(listedRow),
  ];
  return {
    rows,
    extra: extraColumns(tables, wanted),
    findings: [...same, ...chosen.findings, ...lines.findings, ...alike(chosen.groups)],
    left: new Map([...copies, ...chosen.left]),
  };
}

/** The same bytes under two names are one file. */
function withoutCopies(received: readonly Received[]): Omit<Gathered, 'rows' | 'extra'> & { once: Received[] } {
  const first = new Map<string, Received>();
  const left = new Map<string, string>();
  const findings: FileFinding[] = [];
  const once = received.filter((one) => {
    const before = one.hash === '' || one.kind === 'unread' ? undefined : first.get(one.hash);
    if (!before) {
      first.set(one.hash, one);
      return true;
    }
    left.set(one.file, before.file);
    findings.push(
      fileFinding('same-file', 'hint', [{ file: one.file }, { file: before.file }], { taken: before.file }),
    );
    return false;
  });
  return { once, findings, left };
}

function submittedRow(submission: Submission, lines: readonly Line[], chosen: Chosen): SummaryRow {
  const values: Record<string, Plain> = {};
  const places: Record<string, FilePlace> = {};
  // What only the tables say (初审意见) comes along; what the application says is taken from it.
  for (const line of [...lines].reverse()) take(line.file, line.told, values, places);
  take(submission.file, submission.told, values, places);
  const own = [...chosen.left].flatMap(([file, taken]) => (taken === submission.file ? [file] : []));
  const errors = submission.findings.some(({ severity }) => severity === 'error');
  const unmet = submission.lacks.some(({ kind }) => kind === 'unmet');
  const state = submission.granted && !errors ? 'met' : unmet ? 'unmet' : 'open';
  return { values, places, files: [submission.file, ...own, ...lines.map(({ file }) => file)], state, submission };
}

function listedRow(lines: readonly Line[]): SummaryRow {
  const values: Record<string, Plain> = {};
  const places: Record<string, FilePlace> = {};
  for (const line of [...lines].reverse()) take(line.file, line.told, values, places);
  return { values, places, files: [...new Set(lines.map(({ file }) => file))], state: 'unjudged' };
}

function take(
  file: string,
  told: Readonly<Record<string, Told>>,
  values: Record<string, Plain>,
  places: Record<string, FilePlace>,
): void {
  for (const [id, { value, unreadable, cell }] of Object.entries(told)) {
    if (value === null && unreadable === undefined) continue;
    // What could not be read is shown as it stands: the officer sees it and the finding says so.
    values[id] = value ?? unreadable ?? null;
    places[id] = cell ? { file, cell } : { file };
  }
}

function extraColumns(tables: readonly ReceivedTable[], wanted: ReadonlySet<string>): SummaryColumn[] {
  const extra = new Map<string, SummaryColumn>();
  for (const { columns } of tables) {
    for (const { id, known, heading } of columns) {
      if (known || wanted.has(id) || extra.has(id)) continue;
      extra.set(id, {
        ...{ id, heading, holds: 'hand', type: 'text', width: 16, helper: false, total: false },
        ...{ options: [], aliases: [], guessed: false },
      });
    }
  }
  return [...extra.values()];
}

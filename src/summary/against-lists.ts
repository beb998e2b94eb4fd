/** Compares what was received with the lists an officer holds: current stars, blacklist, earlier list, roster. Nothing blocks. */
import type { FileFinding, FilePlace, ReceivedTable, SummaryRow, TableRow } from '../model/summary';
import { enterprise, enterpriseOf, register, type Register } from './identity';
import { fileFinding } from './words';

export interface Lists {
  /** 现有星级名单: who holds which star today. */
  readonly stars?: ReceivedTable;
  readonly blacklist?: ReceivedTable;
  /** 以前的名单: who applied or was listed before. */
  readonly prior?: ReceivedTable;
  /** 应报名单: who ought to submit. */
  readonly roster?: ReceivedTable;
}

export interface Ladder {
  /** Whether a holder of `current` may apply for `target` under the edition. */
  readonly mayApply: (edition: string, current: number, target: number) => boolean;
  readonly clause: (edition: string) => string | undefined;
  /** The edition of rows for which no application was received. */
  readonly edition: string;
}

export function againstLists(rows: readonly SummaryRow[], lists: Lists, ladder: Ladder): FileFinding[] {
  return [
    ...(lists.blacklist ? blacklisted(rows, lists.blacklist) : []),
    ...(lists.stars ? ladders(rows, lists.stars, ladder) : []),
    ...(lists.prior ? listedBefore(rows, lists.prior) : []),
    ...(lists.roster ? roster(rows, lists.roster) : []),
  ];
}

interface Entry {
  readonly row: TableRow;
  readonly place: FilePlace;
}

function registerOf({ file, rows }: ReceivedTable): Register<Entry> {
  const entries = register<Entry>();
  for (const row of rows) entries.add(enterpriseOf(row.told), { row, place: { file, cell: row.cell } });
  return entries;
}

const ofRow = ({ values }: SummaryRow) => enterprise(values['企业名称'] ?? null, values['统一社会信用代码'] ?? null);

function placeIn({ places, files }: SummaryRow, column: string): FilePlace {
  return places[column] ?? { file: files[0] ?? '' };
}

function nameIn({ values, files }: SummaryRow): string {
  return String(values['企业名称'] ?? files[0] ?? '');
}

function blacklisted(rows: readonly SummaryRow[], list: ReceivedTable): FileFinding[] {
  const entries = registerOf(list);
  return rows.flatMap((row) => {
    const found = entries.find(ofRow(row));
    if (found.length === 0) return [];
    const places = [placeIn(row, '企业名称'), ...found.map(({ place }) => place)];
    return [fileFinding('blacklisted', 'error', places, { name: nameIn(row), list: list.file })];
  });
}

/** A list of stars gives the star as 已获星级, or simply as the star of each line. */
function starIn({ told }: TableRow): number | null {
  const star = told['已获星级']?.value ?? told['申报星级']?.value;
  return typeof star === 'number' ? star : null;
}

function ladders(rows: readonly SummaryRow[], list: ReceivedTable, ladder: Ladder): FileFinding[] {
  const entries = registerOf(list);
  return rows.flatMap((row): FileFinding[] => {
    const found = entries.find(ofRow(row));
    const current = Math.max(0, ...found.map(({ row: entry }) => starIn(entry) ?? 0));
    const { 申报星级: target, 已获星级: stated } = row.values;
    const edition = row.submission?.edition ?? ladder.edition;
    const name = nameIn(row);
    const listed = found.map(({ place }) => place);
    const findings: FileFinding[] = [];
    if (typeof target === 'number' && !ladder.mayApply(edition, current, target)) {
      const places = [placeIn(row, '申报星级'), ...listed];
      const code = current >= target ? 'ladder-repeat' : current === 0 ? 'ladder-unlisted' : 'ladder-needs';
      findings.push(fileFinding(code, 'error', places, { name, target, current }, ladder.clause(edition)));
    }
    if ((typeof stated === 'number' ? stated : 0) !== current) {
      const places = [placeIn(row, '已获星级'), ...listed];
      const said = typeof stated === 'number' ? stated : 0;
      findings.push(fileFinding('current-star-differs', 'warning', places, { name, stated: said, current }));
    }
    return findings;
  });
}

function listedBefore(rows: readonly SummaryRow[], list: ReceivedTable): FileFinding[] {
  const entries = registerOf(list);
  return rows.flatMap((row) => {
    const found = entries.find(ofRow(row));
    const [first] = found;
    if (!first) return [];
    const star = starIn(first.row);
    const places = [placeIn(row, '企业名称'), ...found.map(({ place }) => place)];
    const values = { name: nameIn(row), list: list.file, star: star ?? 0 };
    return [fileFinding(star === null ? 'in-prior' : 'in-prior-star', 'warning', places, values)];
  });
}

function roster(rows: readonly SummaryRow[], list: ReceivedTable): FileFinding[] {
  const received = register<SummaryRow>();
  for (const row of rows) received.add(ofRow(row), row);
  const expected = registerOf(list);
  const missing = list.rows.filter((row) => received.find(enterpriseOf(row.told)).length === 0);
  const strangers = rows.filter((row) => expected.find(ofRow(row)).length === 0);
  return [
    ...missing.map((row) => {
      const { 企业名称: name, 统一社会信用代码: uscc } = row.told;
      const values = { name: String(name?.value ?? uscc?.value ?? ''), contact: contactIn(row) };
      return fileFinding(
        values.contact === '' ? 'not-submitted' : 'not-submitted-contact',
        'warning',
        [{ file: list.file, cell: row.cell }],
        values,
      );
    }),
    ...strangers.map((row) =>
      fileFinding('not-on-roster', 'hint', [placeIn(row, '企业名称')], { name: nameIn(row), list: list.file }),
    ),
  ];
}

/** Whom to call, as far as the roster tells. */
function contactIn({ told }: TableRow): string {
  return ['联系人', '联系电话', '手机', '办公电话']
    .flatMap((fact) => told[fact]?.value ?? [])
    .map(String)
    .join(' ');
}

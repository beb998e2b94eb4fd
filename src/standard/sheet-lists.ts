import type { CellRef } from '../model/cell';
import { finding, type Finding } from '../model/finding';
import { keysOf, type SheetRow } from './sheet-table';
import type { SheetColumn } from './sheet-word';

/** The sheets that hold lists → 批次, 事实, 裁定, 注, 别名 and 名单 of the file. */

type Writable = Record<string, unknown>;

export function listInto(
  data: Writable,
  name: string,
  columns: readonly SheetColumn[],
  rows: readonly SheetRow[],
  places: Map<string, CellRef>,
): void {
  if (rows.length === 0) return;
  const heads = columns.map(({ head }) => head);
  data[name] = rows.map((row, index) => {
    for (const head of heads) places.set(`${name}[${index + 1}].${head}`, row.at(head));
    return keysOf(row, heads);
  });
}

export function notesInto(
  data: Writable,
  rows: readonly SheetRow[],
  stars: readonly number[],
  places: Map<string, CellRef>,
): void {
  const notes: Writable = {};
  for (const row of rows) {
    const number = String(row.raw('注号') ?? '').trim();
    const star = row.value('星级');
    places.set(`注.${number}`, row.at('注号'));
    if (star === undefined) notes[number] = row.value('原文');
    else {
      const texts = (Array.isArray(notes[number]) ? notes[number] : stars.map(() => '')) as unknown[];
      texts[stars.indexOf(Number(star))] = row.value('原文');
      notes[number] = texts;
    }
  }
  if (rows.length > 0) data['注'] = notes;
}

export function aliasesInto(
  data: Writable,
  rows: readonly SheetRow[],
  places: Map<string, CellRef>,
  findings: Finding[],
): void {
  const aliases: Writable = {};
  for (const row of rows) {
    const name = String(row.raw('名称') ?? '');
    if (Object.hasOwn(aliases, name))
      findings.push(finding('sheet/basic-twice', 'error', [row.at('名称')], { said: name }));
    Object.defineProperty(aliases, name, {
      value: row.value('别名'),
      enumerable: true,
      writable: true,
      configurable: true,
    });
    places.set(`别名.${name}`, row.at('别名'));
  }
  if (rows.length > 0) data['别名'] = aliases;
}

/** Firms of one list stand one below another. */
export function rostersInto(data: Writable, rows: readonly SheetRow[], places: Map<string, CellRef>): void {
  const rosters: { 事实: unknown; 依据: unknown; 企业: unknown[] }[] = [];
  for (const row of rows) {
    const { 事实: fact, 依据: document } = keysOf(row, ['事实', '依据']);
    let last = rosters.at(-1);
    if (last?.事实 !== fact || last?.依据 !== document) rosters.push((last = { 事实: fact, 依据: document, 企业: [] }));
    last?.企业.push(row.value('企业'));
    const where = `名单[${rosters.length}]`;
    if (!places.has(`${where}.事实`)) for (const key of ['事实', '依据']) places.set(`${where}.${key}`, row.at(key));
    places.set(`${where}.企业[${last?.企业.length ?? 0}]`, row.at('企业'));
  }
  if (rows.length > 0) data['名单'] = rosters;
}

import { listSheet, type List } from '../model/list-sheet';
import type { Area } from '../model/cell';
import type { SheetDraft, WorkbookDraft } from '../model/patch';
import { isMapping, type Raw } from './reading';
import { written, type Plain } from './sheet-cell';
import { linesOfTable } from './sheet-lines';
import * as words from './sheet-word';
import type { SheetColumn } from './sheet-word';

/** An edition laid out as a workbook that an officer can change and hand back: a sheet for the table, one for each list. */

export type Say = (code: string, values?: Readonly<Record<string, string>>) => string;

/** The defined name by which such a workbook is known again. */
export const EDITION_STAMP = 'STARCLOUD_EDITION';

/** `data` is what a sound edition file holds. */
export function editionSheets(data: unknown, say: Say): WorkbookDraft {
  const raw = isMapping(data) ? data : {};
  const stars = listOf(raw['星级']).map(Number);
  const sheet = (name: string, columns: readonly SheetColumn[], rows: List['rows']) =>
    listSheet({
      ...laidOut(columns),
      name,
      title: `${String(raw['名称'])} ${name}`,
      notes: [say(`edition/sheet-${name}`)],
      rows,
      footer: '&P / &N',
    });
  const table = [...words.LEFT, ...stars.map(words.starColumn), ...words.RIGHT];
  const { lines, conditions } = linesOfTable(raw, stars);
  const standard = sheet('标准', table, lines.map(looked));
  return {
    sheets: [
      { ...standard, frozenColumns: 1, validations: [{ area: ruleCells(standard), list: words.RULES }] },
      sheet('基本', words.BASICS, basics(raw)),
      sheet('星级', words.STARS, starRows(raw, stars)),
      ...Object.entries(words.LISTS).map(([name, columns]) => sheet(name, columns, listRows(raw[name], columns))),
      sheet('注', words.NOTES, noteRows(raw, stars)),
      sheet('条件', words.CONDITIONS, [...conditions, ...directRows(raw)]),
      sheet(
        '别名',
        words.ALIASES,
        entriesOf(raw['别名']).map((entry) => rowOf(words.ALIASES, entry)),
      ),
      sheet('名单', words.ROSTERS, rosterRows(raw)),
    ],
    names: [{ name: EDITION_STAMP, refers: '"1"' }],
  };
}

/** Lines that demand something stand out from the items below them; numbers stand in the middle. */
function looked(line: readonly Plain[]): List['rows'][number] {
  const rule = line[words.LEFT.length - 1];
  const demands = rule !== words.ITEM_LINE;
  return line.map((value, column) => {
    if (demands && column < words.LEFT.length) return { value, style: 'label' };
    return typeof value === 'number' ? { value, style: 'value' } : value;
  });
}

function ruleCells({ rows }: SheetDraft): Area {
  const column = words.LEFT.length - 1;
  const heading = rows.findIndex(({ cells }) => cells[column]?.value === words.LEFT[column]?.head);
  return { top: heading + 1, left: column, bottom: rows.length + 50, right: column };
}

function laidOut(columns: readonly SheetColumn[]): Pick<List, 'columns'> {
  return {
    columns: columns.map(({ head, width, kind }) => ({
      heading: head,
      width,
      style: kind === 'number' ? 'value' : 'text',
    })),
  };
}

function basics(raw: Raw): Plain[][] {
  return Object.entries(words.BASIC_KEYS).flatMap(([name, { path, kind, many }]) => {
    const [key = '', inner] = path;
    const held = raw[key];
    const value = inner === undefined || !isMapping(held) ? held : held[inner];
    if (value === undefined) return [[name, null]];
    return many ? listOf(value).map((each) => [name, written(kind, each)]) : [[name, written(kind, value)]];
  });
}

function starRows(raw: Raw, stars: readonly number[]): Plain[][] {
  const tables = raw['表'];
  const joint = isMapping(tables) ? tables : undefined;
  return stars.map((star, index) => {
    const head = joint ?? listOf(tables)[index];
    const of = (key: string) => (isMapping(head) ? head[key] : undefined);
    const name = joint ? listOf(joint['列'])[index] : undefined;
    return [
      star,
      written('text', name),
      written('text', of('附件')),
      written('text', of('标题')),
      written('text', of('句末')),
    ];
  });
}

function listRows(value: unknown, columns: readonly SheetColumn[]): Plain[][] {
  return listOf(value).map((entry) =>
    columns.map(({ head, kind }) => written(kind, isMapping(entry) ? entry[head] : undefined)),
  );
}

function noteRows(raw: Raw, stars: readonly number[]): Plain[][] {
  return entriesOf(raw['注']).flatMap(([number, said]) =>
    Array.isArray(said)
      ? said.map((text, index) => [Number(number), stars[index] ?? null, written('text', text)])
      : [[Number(number), null, written('text', said)]],
  );
}

function directRows(raw: Raw): Plain[][] {
  return listOf(raw[words.DIRECT]).map((entry) => {
    const { 当: when, 条款: clause, 星级: stars } = isMapping(entry) ? entry : {};
    const { 事实: fact, 为: is } = isMapping(when) ? when : {};
    return rowOf(words.CONDITIONS, [words.DIRECT, undefined, undefined, fact, is, clause, undefined, stars]);
  });
}

function rosterRows(raw: Raw): Plain[][] {
  return listOf(raw['名单']).flatMap((entry) => {
    const { 事实: fact, 依据: document, 企业: firms } = isMapping(entry) ? entry : {};
    return listOf(firms).map((firm) => rowOf(words.ROSTERS, [fact, document, firm]));
  });
}

export function rowOf(columns: readonly SheetColumn[], values: readonly unknown[]): Plain[] {
  return columns.map(({ kind }, index) => written(kind, values[index]));
}

function entriesOf(value: unknown): [string, unknown][] {
  return isMapping(value) ? Object.entries(value) : [];
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

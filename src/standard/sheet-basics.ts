import type { CellRef } from '../model/cell';
import { finding, type Finding } from '../model/finding';
import { nearest } from '../model/label';
import { readBack } from './sheet-cell';
import { keysOf, type SheetRow } from './sheet-table';
import * as words from './sheet-word';
import { UNLIMITED } from './word';

/** The sheets 基本 and 星级 → the words of the file itself. */

type Writable = Record<string, unknown>;

export function basicsInto(
  data: Writable,
  rows: readonly SheetRow[],
  places: Map<string, CellRef>,
  findings: Finding[],
): void {
  for (const row of rows) {
    const name = String(row.raw('项目') ?? '').trim();
    const basic = Object.hasOwn(words.BASIC_KEYS, name) ? words.BASIC_KEYS[name] : undefined;
    const cell = row.raw('内容');
    if (!basic) {
      const near = nearest(name, Object.keys(words.BASIC_KEYS)) ?? Object.keys(words.BASIC_KEYS).join('、');
      findings.push(finding('sheet/basic-unknown', 'error', [row.at('项目')], { said: name, near }));
      continue;
    }
    if (cell === undefined) continue;
    const { path, kind, many } = basic;
    const [key = '', inner] = path;
    const where = inner === undefined ? key : `${key}.${inner}`;
    if (key === '递进' && String(cell).trim() === UNLIMITED) {
      data[key] = UNLIMITED;
      continue;
    }
    const value = readBack(kind, cell);
    if (many) {
      const list = (data[key] ??= []) as unknown[];
      list.push(value);
      places.set(`${where}[${list.length}]`, row.at('内容'));
    } else if (places.has(where)) {
      findings.push(finding('sheet/basic-twice', 'error', [row.at('项目')], { said: name }));
    } else if (inner === undefined) data[key] = value;
    else if (typeof (data[key] ??= {}) === 'object') (data[key] as Writable)[inner] = value;
    if (!places.has(key)) places.set(key, row.at('内容'));
    places.set(where, row.at('内容'));
  }
}

/** One table of all stars where 列 is filled in, else a table for each. */
export function starsInto(
  data: Writable,
  rows: readonly SheetRow[],
  places: Map<string, CellRef>,
  findings: Finding[],
): void {
  data['星级'] = rows.map((row, index) => {
    places.set(`星级[${index + 1}]`, row.at('星级'));
    return row.value('星级');
  });
  for (const row of rows) {
    const star = row.value('星级');
    if (typeof star === 'number' && star in words.STAR_HEADS) continue;
    findings.push(finding('sheet/star-unknown', 'error', [row.at('星级')], { said: String(row.raw('星级') ?? '') }));
  }
  const [first] = rows;
  if (!first) return;
  const joint = rows.some((row) => row.raw('列') !== undefined);
  if (!joint) {
    data['表'] = rows.map((row, index) => {
      for (const key of ['附件', '标题', '句末']) places.set(`表[${index + 1}].${key}`, row.at(key));
      places.set(`表[${index + 1}]`, row.at('附件'));
      return keysOf(row, ['附件', '标题', '句末']);
    });
    return;
  }
  for (const row of rows) {
    for (const key of ['附件', '标题']) {
      if (row.raw(key) === first.raw(key)) continue;
      findings.push(
        finding('sheet/joint-differs', 'error', [row.at(key)], { column: key, said: String(row.raw(key) ?? '') }),
      );
    }
  }
  for (const key of ['附件', '标题']) places.set(`表.${key}`, first.at(key));
  rows.forEach((row, index) => places.set(`表.列[${index + 1}]`, row.at('列')));
  data['表'] = { ...keysOf(first, ['附件', '标题']), 列: rows.map((row) => row.value('列')) };
}

import type { CellRef } from '../model/cell';
import { finding, type Finding } from '../model/finding';
import type { Tree } from './sheet-rows';
import { keysOf, type SheetRow } from './sheet-table';
import * as words from './sheet-word';

/** The sheet 条件 → 免予 and 仅限 of the rows named by their number, and 直接评定 of the file. */

type Writable = Record<string, unknown>;

export function conditionsInto(
  data: Writable,
  rows: readonly SheetRow[],
  { byNumber }: Tree,
  places: Map<string, CellRef>,
  findings: Finding[],
): void {
  for (const row of rows) {
    const kind = String(row.raw('种类') ?? '').trim();
    const when = keysOf(row, ['事实', '为']);
    const number = String(row.raw('序号') ?? '').trim();
    const target = byNumber.get(number);
    const told = (where: string) => {
      places.set(where, row.at('种类'));
      for (const [key, head] of [
        ['当', '事实'],
        ['当.事实', '事实'],
        ['当.为', '为'],
        ['条款', '条款'],
        ['改为', '改为'],
        ['星级', '星级'],
      ] as const)
        places.set(`${where}.${key}`, row.at(head));
    };
    if (kind === words.DIRECT) {
      const list = (data[kind] ??= []) as unknown[];
      list.push({ 当: when, ...keysOf(row, ['条款', '星级']) });
      told(`${kind}[${list.length}]`);
    } else if (kind !== words.EXEMPT && kind !== words.ONLY) {
      const known = [words.EXEMPT, words.ONLY, words.DIRECT];
      findings.push(finding('sheet/condition-unknown', 'error', [row.at('种类')], { said: kind, known }));
    } else if (!target) findings.push(finding('sheet/condition-unplaced', 'error', [row.at('序号')], { said: number }));
    else if (kind === words.ONLY) {
      target.raw[kind] = when;
      told(`${target.where}.${kind}`);
    } else {
      const list = (target.raw[kind] ??= []) as unknown[];
      list.push({ 当: when, ...keysOf(row, ['条款', '改为']) });
      told(`${target.where}.${kind}[${list.length}]`);
      places.set(`${target.where}.${kind}`, row.at('种类'));
    }
  }
}

import { isMapping, type Raw } from './reading';
import { demandIn, written, type Plain } from './sheet-cell';
import * as words from './sheet-word';
import { GROUP, LEVELS, SHAPES, type Shape } from './word';

/** The rows of a table as numbered lines: the number tells what stands within what, as merged cells do on paper. */

interface Laid {
  readonly lines: Plain[][];
  readonly conditions: Plain[][];
}

export function linesOfTable(raw: Raw, stars: readonly number[]): Laid {
  const on: Laid = { lines: [], conditions: [] };
  within(on, raw['标准'], '', 0, stars, false);
  return on;
}

/** `depth` is how many levels of the paper stand left of these rows. */
function within(on: Laid, rows: unknown, above: string, depth: number, stars: readonly number[], items: boolean): void {
  const entries: readonly unknown[] = Array.isArray(rows) ? rows : [];
  entries.forEach((entry, index) => {
    const number = above === '' ? `${index + 1}` : `${above}.${index + 1}`;
    const raw: Raw = isMapping(entry) ? entry : { [LEVELS[Math.min(depth, LEVELS.length - 1)] ?? '']: entry };
    const level = [...LEVELS, GROUP].find((key) => key in raw) ?? '';
    const rule = items ? ('项' in raw ? words.ITEMS_LINE : words.ITEM_LINE) : ruleOf(raw);
    on.lines.push(line(raw, number, level, rule, stars));
    on.conditions.push(...conditions(raw, number, String(raw[level])));
    const deeper = level === GROUP ? depth : depth + 1;
    within(on, raw['行'], number, deeper, stars, false);
    within(on, raw['项'], number, deeper, stars, true);
  });
}

function ruleOf(raw: Raw): words.Rule {
  return (Object.keys(SHAPES) as Shape[]).find((shape) => shape in raw) ?? words.ROWS_LINE;
}

function line(raw: Raw, number: string, level: string, rule: words.Rule, stars: readonly number[]): Plain[] {
  const names = [...LEVELS, GROUP].map((key) => (key === level ? written('text', raw[key]) : null));
  const stated = raw[rule];
  const demands = stars.map((_, index) => {
    if (stated === undefined || !(rule in SHAPES)) return null;
    return demandIn(Array.isArray(stated) ? stated[index] : stated);
  });
  const including: Raw = isMapping(raw['其中']) ? raw['其中'] : {};
  const further: Raw = { ...raw, 其中名称: including['名称'], 其中至少: including['至少'], 其中项: including['项'] };
  return [number, ...names, rule, ...demands, ...words.RIGHT.map(({ head, kind }) => written(kind, further[head]))];
}

function conditions(raw: Raw, number: string, name: string): Plain[][] {
  const of = (kind: string, when: unknown, clause?: unknown, instead?: unknown): Plain[] => {
    const { 事实: fact, 为: is } = isMapping(when) ? when : {};
    const values = [kind, number, name, fact, is, clause, instead];
    return words.CONDITIONS.map(({ kind: cell }, index) => written(cell, values[index]));
  };
  const exemptions: readonly unknown[] = Array.isArray(raw[words.EXEMPT]) ? raw[words.EXEMPT] : [];
  return [
    ...(words.ONLY in raw ? [of(words.ONLY, raw[words.ONLY])] : []),
    ...exemptions.map((entry) => {
      const { 当: when, 条款: clause, 改为: instead } = isMapping(entry) ? entry : {};
      return of(words.EXEMPT, when, clause, instead);
    }),
  ];
}

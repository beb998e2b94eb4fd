import type { CellRef } from '../model/cell';
import { finding, type Finding } from '../model/finding';
import { nearest } from '../model/label';
import { demandOut } from './sheet-cell';
import * as words from './sheet-word';
import type { SheetRow } from './sheet-table';
import { GROUP, LEVELS, NOT_IN_HAND, NOT_JUDGED, NOT_REQUIRED, SHAPES } from './word';

/** Numbered lines → the rows of an edition file, with the cell of each place. What does not fit together is told. */

type Writable = Record<string, unknown>;

export interface Tree {
  readonly rows: unknown[];
  /** 序号 → the row it became. */
  readonly byNumber: ReadonlyMap<string, { readonly raw: Writable; readonly where: string }>;
}

interface Open {
  readonly number: string;
  readonly rule: words.Rule;
  readonly raw: Writable;
  readonly where: string;
}

const HOLDS_ITEMS: readonly words.Rule[] = ['至少实现', words.ITEMS_LINE];
const HOLDS_ROWS: readonly words.Rule[] = ['至少满足', words.ROWS_LINE];

export function treeOf(
  lines: readonly SheetRow[],
  stars: readonly number[],
  places: Map<string, CellRef>,
  findings: Finding[],
): Tree {
  const rows: unknown[] = [];
  const byNumber = new Map<string, { raw: Writable; where: string }>();
  const open: Open[] = [];
  for (const line of lines) {
    const problem = (code: string, head: string, values: Finding['values'] = {}) => {
      findings.push(finding(code, 'error', [line.at(head)], values));
    };
    const number = String(line.raw('序号') ?? '')
      .normalize('NFKC')
      .trim();
    const rule = ruleOf(line, problem);
    const named = [...LEVELS, GROUP].filter((head) => line.raw(head) !== undefined);
    const [level] = named;
    if (!/^\d+(?:\.\d+)*$/.test(number))
      problem(number === '' ? 'sheet/number-missing' : 'sheet/number-bad', '序号', { said: number });
    else if (byNumber.has(number)) problem('sheet/number-twice', '序号', { said: number });
    else if (level === undefined) problem('sheet/name-missing', '类', { levels: [...LEVELS, GROUP] });
    else if (named.length > 1) problem('sheet/name-twice', named[1] ?? '类', { levels: named });
    else if (rule) {
      const depth = number.split('.').length;
      open.length = Math.min(open.length, depth - 1);
      const above = open.at(-1);
      const placed =
        depth === 1 || (above !== undefined && open.length === depth - 1 && number.startsWith(`${above.number}.`));
      if (!placed) {
        problem('sheet/number-unplaced', '序号', { said: number, above: number.split('.').slice(0, -1).join('.') });
        continue;
      }
      const item = rule === words.ITEM_LINE || rule === words.ITEMS_LINE;
      const fits = above ? (item ? HOLDS_ITEMS : HOLDS_ROWS).includes(above.rule) : !item;
      if (!fits) {
        problem('sheet/rule-misplaced', '要求', { rule, above: above?.rule ?? '' });
        continue;
      }
      const siblings = above ? ((above.raw[item ? '项' : '行'] ??= []) as unknown[]) : rows;
      const base = above ? `${above.where}.${item ? '项' : '行'}` : '标准';
      const where = `${base}[${siblings.length + 1}]`;
      const raw = rawOf(line, rule, level, stars, where, places, problem);
      places.set(where, line.at(level));
      siblings.push(rule === words.ITEM_LINE && Object.keys(raw).length === 1 ? raw[level] : raw);
      byNumber.set(number, { raw, where });
      open.push({ number, rule, raw, where });
    }
  }
  return { rows, byNumber };
}

type Problem = (code: string, head: string, values?: Finding['values']) => void;

function ruleOf(line: SheetRow, problem: Problem): words.Rule | undefined {
  const said = String(line.raw('要求') ?? '').trim();
  const rule = words.RULES.find((known) => known === said);
  if (rule) return rule;
  const near = nearest(said, words.RULES);
  const code =
    said === '' ? 'sheet/rule-missing' : near === undefined ? 'sheet/rule-unknown' : 'sheet/rule-unknown-near';
  problem(code, '要求', { said, known: words.RULES, near: near ?? '' });
  return undefined;
}

function rawOf(
  line: SheetRow,
  rule: words.Rule,
  level: string,
  stars: readonly number[],
  where: string,
  places: Map<string, CellRef>,
  problem: Problem,
): Writable {
  const raw: Writable = { [level]: line.value(level) };
  const put = (key: string, value: unknown, head: string) => {
    raw[key] = value;
    places.set(`${where}.${key}`, line.at(head));
  };
  places.set(`${where}.${level}`, line.at(level));
  const heads = stars.map((star) => words.STAR_HEADS[star] ?? String(star));
  if (rule in SHAPES) {
    const demands = heads.map((head, index) => {
      places.set(`${where}.${rule}[${index + 1}]`, line.at(head));
      const cell = line.raw(head);
      if (cell === undefined) problem('sheet/demand-missing', head, { column: head });
      return cell === undefined ? '' : demandOut(rule, cell);
    });
    const same = rule === '评审' && demands.every((one) => one === demands[0] && !isWord(one));
    put(rule, same ? demands[0] : demands, heads[0] ?? '要求');
  } else {
    for (const head of heads)
      if (line.raw(head) !== undefined) problem('sheet/cell-stray', head, { column: head, rule });
  }
  for (const { head } of words.RIGHT) {
    if (line.raw(head) === undefined) continue;
    if (!words.MAY_FILL[rule].includes(head)) problem('sheet/cell-stray', head, { column: head, rule });
    else if (!head.startsWith('其中')) put(head, line.value(head), head);
  }
  if (['其中名称', '其中至少', '其中项'].some((head) => line.raw(head) !== undefined)) {
    put('其中', { 名称: line.value('其中名称'), 至少: line.value('其中至少'), 项: line.value('其中项') }, '其中名称');
    for (const key of ['名称', '至少', '项']) places.set(`${where}.其中.${key}`, line.at(`其中${key}`));
  }
  if (rule === '至少实现') raw['项'] = [];
  if (rule === words.ITEMS_LINE) raw['项'] = [];
  if (rule === words.ROWS_LINE || rule === '至少满足') raw['行'] = [];
  return raw;
}

function isWord(value: unknown): boolean {
  return [...NOT_REQUIRED, NOT_IN_HAND, NOT_JUDGED].includes(String(value));
}

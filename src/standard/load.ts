import type { Condition, Criterion, Exemption } from '../model/criterion';
import type { Edition } from '../model/edition';
import type { Finding } from '../model/finding';
import * as about from './about';
import { batchesOf, ladderOf, rostersOf, validityOf } from './apply';
import { directGrades } from './condition';
import { checkConditions, checkInstead, checkRising, conditionsOf, itemsInColumn } from './consistency';
import { aliasesOf, conditionFacts, type ConditionFact } from './fact';
import { keyed, labelsOf, named, type Declared } from './key';
import { list, mapping, reading, text, texts, type Raw, type Reading } from './reading';
import { rowsOf } from './row';
import type { Table } from './table';
import { EDITION_KEYS, WHOLE_FILE, YES } from './word';

/**
 * The edition a file describes, or everything that is wrong with the file: each finding says where in it.
 * `data` is the parsed YAML. Nothing is guessed: an unknown word is a finding that names the nearest known one.
 */
export function loadEdition(data: unknown): { readonly edition: Edition } | { readonly findings: readonly Finding[] } {
  const on = reading();
  const raw = mapping(on, data, WHOLE_FILE, EDITION_KEYS);
  if (!raw) return { findings: on.findings };
  const stars = about.starsOf(on, raw);
  const { tables, joint } = about.tablesOf(on, raw['表'], stars);
  const conditions = conditionFacts(on, raw);
  const declared = new Map<string, Declared>(conditions);
  const notes = about.notesOf(on, raw, stars.length);
  const table = tableReading(on, tables, new Set(notes.map((note) => note.number)), declared);
  const rows = rowsOf(table, raw['标准'], [], '标准');
  const direct = directGrades(on, raw, (value, where) => about.starOf(on, value, where));
  check(table, rows, direct, conditions);
  const byPath = keyed(declared);
  const facts = [...byPath.values()];
  const criteria = rows.map((row) =>
    named(row, {
      keyOf: (path) => byPath.get(path)?.key ?? path,
      condition: (condition) => withBlank(condition, conditions),
      everywhere: direct,
    }),
  );
  const edition: Edition = {
    id: text(on, raw['版本'], '版本'),
    title: text(on, raw['名称'], '名称'),
    names: '又名' in raw ? texts(on, raw['又名'], '又名') : [],
    document: text(on, raw['文件'], '文件'),
    inForce: about.inForceOf(on, raw),
    stars,
    ...(joint ? { joint } : {}),
    tables: tables.map((entry, column) => ({ ...entry, items: itemsInColumn(criteria, column) })),
    criteria,
    notes,
    noteMarks: table.noteMarks,
    itemWord: '项称' in raw ? text(on, raw['项称'], '项称') : '子类',
    facts,
    labels: labelsOf(facts, aliasesOf(on, raw, facts)),
    ladder: ladderOf(on, raw),
    batches: batchesOf(on, raw),
    conditions: '申报条件' in raw ? texts(on, raw['申报条件'], '申报条件') : [],
    checked: about.checkedOf(on, raw),
    rulings: rulingsOf(on, raw),
    rosters: rostersOf(on, raw, conditions),
    ...validityOf(on, raw),
    ...about.onSiteOf(on, raw),
  };
  return on.findings.length > 0 ? { findings: on.findings } : { edition };
}

function tableReading(
  on: Reading,
  tables: Edition['tables'],
  notes: ReadonlySet<number>,
  declared: Map<string, Declared>,
): Table {
  return {
    ...on,
    columns: tables.length,
    annexes: tables.map(({ annex }) => annex),
    notes,
    noteMarks: new Map(),
    places: new Map(),
    declare(path, fact, where) {
      const key = path.join('/');
      const before = declared.get(key);
      if (before && before.kind !== fact.kind) on.problem('standard/fact-kind', where, { item: path.at(-1) ?? '' });
      if (!before) declared.set(key, { ...fact, path });
      return key;
    },
  };
}

function check(
  on: Table,
  rows: readonly Criterion[],
  direct: readonly Exemption[],
  facts: ReadonlyMap<string, ConditionFact>,
): void {
  const all = allCriteria(rows);
  for (const criterion of all) {
    checkRising(on, criterion);
    checkInstead(on, criterion);
  }
  const conditions = [
    ...all.flatMap((criterion) => conditionsOf(on, criterion)),
    ...direct.map(({ when }, index) => ({ condition: when, where: `直接评定[${index + 1}].当` })),
  ];
  checkConditions(on, conditions, facts);
}

function withBlank(condition: Condition, facts: ReadonlyMap<string, ConditionFact>): Condition {
  const blank = facts.get(condition.fact)?.blank;
  if (blank === undefined) return condition;
  return { ...condition, blank: condition.is.includes(blank === YES ? true : blank) };
}

function rulingsOf(on: Reading, raw: Raw): Edition['rulings'] {
  if (!('裁定' in raw)) return [];
  return list(on, raw['裁定'], '裁定').map((entry, index) => about.rulingOf(on, entry, `裁定[${index + 1}]`));
}

/** Every criterion of an edition, groups before their members. */
export function allCriteria(criteria: readonly Criterion[]): Criterion[] {
  return criteria.flatMap((row) => (row.shape === 'group' ? [row, ...allCriteria(row.criteria)] : [row]));
}

import type { Criterion, Edition } from '../model/edition';
import type { Finding } from '../model/finding';
import * as about from './about';
import { checkConditions, checkIds, checkRising, itemsInColumn } from './consistency';
import { keyed, labelsOf, renamed, type Declared } from './key';
import { list, mapping, number, reading, text, type Raw, type Reading } from './reading';
import { rowsOf, type Table } from './row';
import { EDITION_KEYS } from './word';

/**
 * The edition a file describes, or everything that is wrong with the file: each finding says where in it.
 * `data` is the parsed YAML. Nothing is guessed: an unknown word is a finding that names the nearest known one.
 */
export function loadEdition(data: unknown): { readonly edition: Edition } | { readonly findings: readonly Finding[] } {
  const on = reading();
  const raw = mapping(on, data, '文件', EDITION_KEYS);
  if (!raw) return { findings: on.findings };
  const stars = list(on, raw['星级'], '星级').map((star) => about.starOf(on, star, '星级'));
  const tables = list(on, raw['表'], '表', stars.length).map((entry, index) =>
    about.tableOf(on, entry, stars[index] ?? 3, `表[${index + 1}]`),
  );
  const declared = about.declaredFacts(on, raw);
  const table = tableReading(
    on,
    tables.map(({ annex }) => annex),
    stars.length,
    declared,
  );
  const rows = rowsOf(table, raw['标准'], [], '标准');
  const facts = keyed(declared);
  const criteria = rows.map((row) => renamed(row, (path) => facts.get(path)?.key ?? path));
  checkIds(on, criteria);
  checkConditions(on, criteria, declared);
  checkRising(on, criteria);
  const edition = {
    id: text(on, raw['版本'], '版本'),
    title: text(on, raw['名称'], '名称'),
    document: text(on, raw['文件'], '文件'),
    stars,
    tables: tables.map((entry, column) => ({ ...entry, items: itemsInColumn(criteria, column) })),
    criteria,
    notes: about.notesOf(on, raw, stars.length),
    noteMarks: table.noteMarks,
    itemWord: '项称' in raw ? text(on, raw['项称'], '项称') : '子类',
    facts: [...facts.values()],
    labels: labelsOf([...facts.values()], about.aliasesOf(on, raw, [...facts.values()])),
    ladder: about.ladderOf(on, raw),
    checked: about.checkedOf(on, raw),
    ...optionalParts(on, raw),
  };
  return on.findings.length > 0 ? { findings: on.findings } : { edition };
}

function optionalParts(on: Reading, raw: Raw): Pick<Edition, 'batches' | 'conditions' | 'rulings' | 'onSiteShare'> {
  const optional = <T>(key: string, one: (entry: unknown, where: string) => T): T[] =>
    key in raw ? list(on, raw[key], key).map((entry, index) => one(entry, `${key}[${index + 1}]`)) : [];
  return {
    batches: optional('批次', (entry, where) => about.batchOf(on, entry, where)),
    conditions: optional('申报条件', (entry, where) => text(on, entry, where)),
    rulings: optional('裁定', (entry, where) => about.rulingOf(on, entry, where)),
    ...('现场核查比例' in raw ? { onSiteShare: number(on, raw['现场核查比例'], '现场核查比例') } : {}),
  };
}

function tableReading(
  on: Reading,
  annexes: readonly string[],
  columns: number,
  declared: Map<string, Declared>,
): Table {
  return {
    ...on,
    columns,
    annexes,
    noteMarks: new Map(),
    declare(path, fact, where) {
      const key = path.join('/');
      const before = declared.get(key);
      if (before && before.kind !== fact.kind) on.problem('standard/fact-kind', where, { item: path.at(-1) ?? '' });
      if (!before) declared.set(key, { ...fact, path });
      return key;
    },
  };
}

/** Every criterion of an edition, groups before their members. */
export function allCriteria(criteria: readonly Criterion[]): Criterion[] {
  return criteria.flatMap((row) => (row.shape === 'group' ? [row, ...allCriteria(row.criteria)] : [row]));
}

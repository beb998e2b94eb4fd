/** Reads one part of a form file: words, fields, 附表1, or a table of lines. */
import type { Star } from '../model/star';
import type { FieldsPart, FormItem, FormPart, ItemsPart, Label, ListName, ListPart } from '../model/form';
import type { RequiredMaterial } from '../model/reference';
import { fieldOf, flag } from './load-field';
import { known, list, mapping, text, texts, whole, type Raw, type Source } from './source';
import { COLUMNS, FACTS, HEADS, TOTALS } from './targets';

const TEXTS = { 标题: 'title', 小标题: 'heading', 说明: 'note' } as const;
const FIELDS_KEYS = ['侧栏', '别名', '文字', '栏目'];
const ITEMS_KEYS = ['子类表', '行', '勾选', '页码'];
const LIST_KEYS = ['明细', '辅助', '表头', '行数', '列', '合计', '小计', '页脚', '固定'];

export function partOf(on: Source, value: unknown, where: string): FormPart {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const has = (key: string): boolean => keys.includes(key);
  if (has('明细')) return listPart(on, mapping(on, value, where, LIST_KEYS), where);
  if (has('子类表')) return itemsPart(on, mapping(on, value, where, ITEMS_KEYS), where);
  if (has('栏目')) return fieldsPart(on, mapping(on, value, where, FIELDS_KEYS), where);
  const raw = mapping(on, value, where, Object.keys(TEXTS));
  for (const [key, style] of Object.entries(TEXTS)) {
    if (key in raw) return { part: 'text', style, lines: texts(on, raw[key], `${where}.${key}`) };
  }
  on.problem('form/file-no-part', where);
  return { part: 'text', style: 'note', lines: [] };
}

function fieldsPart(on: Source, raw: Raw, where: string): FieldsPart {
  const side: Label | null =
    '侧栏' in raw
      ? { label: text(on, raw['侧栏'], `${where}.侧栏`), aliases: texts(on, raw['别名'], `${where}.别名`) }
      : null;
  const row = (entries: readonly unknown[], group: Label | null, place: string): FieldsPart['rows'][number] => ({
    group,
    fields: entries.map((entry, index) => fieldOf(on, entry, `${place}[${index + 1}]`, FACTS)),
  });
  const rows = list(on, raw['栏目'], `${where}.栏目`).flatMap((entry, index) => {
    const place = `${where}.栏目[${index + 1}]`;
    if (Array.isArray(entry)) return [row(entry, null, place)];
    const grouped = mapping(on, entry, place, ['组', '别名', '栏目']);
    const group = {
      label: text(on, grouped['组'], `${place}.组`),
      aliases: texts(on, grouped['别名'], `${place}.别名`),
    };
    return list(on, grouped['栏目'], `${place}.栏目`).map((inner) => row(list(on, inner, place), group, place));
  });
  return { part: 'fields', side, text: '文字' in raw ? text(on, raw['文字'], `${where}.文字`) : null, rows };
}

function itemsPart(on: Source, raw: Raw, where: string): ItemsPart {
  const rows = raw['行'];
  return {
    part: 'items',
    levels: texts(on, raw['子类表'], `${where}.子类表`).map((label) => ({ label, aliases: [] })),
    beside: [],
    unit: null,
    mark: fieldOf(on, raw['勾选'], `${where}.勾选`, null),
    pages: fieldOf(on, raw['页码'], `${where}.页码`, null),
    rows:
      rows === '按标准'
        ? null
        : list(on, rows, `${where}.行`).map((row, index) => itemOf(on, row, `${where}.行[${index + 1}]`)),
  };
}

/** `[基础云服务, 计算资源]`, or a mapping with 路径 and what else is printed in the row. */
function itemOf(on: Source, value: unknown, where: string): FormItem {
  const raw: Raw = Array.isArray(value)
    ? { 路径: value }
    : mapping(on, value, where, ['路径', '别名', '要求', '注', '占位']);
  const path = texts(on, raw['路径'], `${where}.路径`);
  if (path.length === 0) on.problem('form/file-not-a-text', `${where}.路径`, { value: '' });
  return {
    path,
    label: path.at(-1) ?? '',
    aliases: texts(on, raw['别名'], `${where}.别名`),
    texts: texts(on, raw['要求'], `${where}.要求`),
    notes: list(on, raw['注'], `${where}.注`).map((number) => whole(on, number, `${where}.注`)),
    placeholders: texts(on, raw['占位'], `${where}.占位`),
  };
}

function listPart(on: Source, raw: Raw, where: string): ListPart {
  const named = text(on, raw['明细'], `${where}.明细`);
  const fills = (known(on, named, `${where}.明细`, Object.keys(COLUMNS)) ? named : 'materials') as ListName;
  const fields = (key: string, targets: Readonly<Record<string, string>>) =>
    list(on, raw[key], `${where}.${key}`).map((entry, index) =>
      fieldOf(on, entry, `${where}.${key}[${index + 1}]`, targets),
    );
  const fixed = list(on, raw['固定'], `${where}.固定`).map((entry, index) =>
    materialOf(on, entry, `${where}.固定[${index + 1}]`),
  );
  return {
    part: 'list',
    fills,
    helper: flag(on, raw, '辅助', where),
    heads: fields('表头', HEADS[fills]),
    columns: fields('列', COLUMNS[fills]),
    lines: whole(on, raw['行数'], `${where}.行数`, fixed.length),
    fixed,
    totals: fields('合计', TOTALS[fills]),
    subtotals: texts(on, raw['小计'], `${where}.小计`),
    footers: texts(on, raw['页脚'], `${where}.页脚`),
  };
}

function materialOf(on: Source, value: unknown, where: string): RequiredMaterial {
  const raw = mapping(on, value, where, ['材料', '必备', '部署']);
  const stars = starsOf(on, raw['必备'], `${where}.必备`);
  const name = text(on, raw['材料'], `${where}.材料`);
  return '部署' in raw ? { name, stars, deployments: texts(on, raw['部署'], `${where}.部署`) } : { name, stars };
}

export function starsOf(on: Source, value: unknown, where: string): readonly Star[] {
  return list(on, value, where).flatMap((star): readonly Star[] => {
    if (star === 3 || star === 4 || star === 5) return [star];
    on.problem('form/file-not-a-number', where, { value: String(star) });
    return [];
  });
}

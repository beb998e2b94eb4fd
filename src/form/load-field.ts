/** Reads one field of a form file: its label, what it fills, and how its value is written. */
import type { Field, FieldType } from '../model/form';
import { known, mapping, text, texts, whole, type Raw, type Source } from './source';

const FIELD_KEYS = [
  '项',
  '填入',
  '类型',
  '别名',
  '单位',
  '选项',
  '提示',
  '占位',
  '预填',
  '辅助',
  '抄录',
  '另添',
  '行数',
];

const TYPES: Readonly<Record<string, FieldType>> = {
  文字: 'text',
  编号: 'identifier',
  金额: 'amount',
  数量: 'number',
  日期: 'day',
  星级: 'star',
  是否: 'yes-no',
  多选: 'choices',
  多词: 'words',
  原样: 'raw',
};

/** `targets`: what it may fill, and the type each takes; null: it fills nothing by name (the columns of 附表1). */
export function fieldOf(
  on: Source,
  value: unknown,
  where: string,
  targets: Readonly<Record<string, string>> | null,
): Field {
  const raw = mapping(on, value, where, FIELD_KEYS);
  const named = text(on, raw['类型'], `${where}.类型`);
  const type = known(on, named, `${where}.类型`, Object.keys(TYPES)) ? (TYPES[named] ?? 'text') : 'text';
  return {
    label: text(on, raw['项'], `${where}.项`),
    aliases: texts(on, raw['别名'], `${where}.别名`),
    fills: targets === null ? null : targetOf(on, raw, where, type, targets),
    type,
    units: texts(on, raw['单位'], `${where}.单位`),
    options: texts(on, raw['选项'], `${where}.选项`),
    prompt: '提示' in raw ? text(on, raw['提示'], `${where}.提示`) : null,
    placeholders: texts(on, raw['占位'], `${where}.占位`),
    preset: '预填' in raw ? text(on, raw['预填'], `${where}.预填`) : null,
    unprinted: flag(on, raw, '另添', where),
    helper: flag(on, raw, '辅助', where),
    echo: flag(on, raw, '抄录', where),
    lines: whole(on, raw['行数'], `${where}.行数`, 1),
  };
}

function targetOf(
  on: Source,
  raw: Raw,
  where: string,
  type: FieldType,
  targets: Readonly<Record<string, string>>,
): string | null {
  const target = text(on, raw['填入'], `${where}.填入`);
  if (target === '无') return null;
  if (!known(on, target, `${where}.填入`, Object.keys(targets))) return null;
  const takes = targets[target] ?? '';
  if (takes !== type) on.problem('form/file-type', `${where}.类型`, { word: target, near: wordOf(takes) });
  return target;
}

function wordOf(type: string): string {
  return Object.entries(TYPES).find(([, name]) => name === type)?.[0] ?? type;
}

/** A key that is there, and says 是, or is left out. */
export function flag(on: Source, raw: Raw, key: string, where: string): boolean {
  if (key in raw && raw[key] !== '是')
    on.problem('form/file-unknown-word', `${where}.${key}`, { word: String(raw[key]), near: '是' });
  return raw[key] === '是';
}

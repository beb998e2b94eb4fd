/** How a fact is written into a cell, so that reading gives it back. */
import type { Entry } from '../model/application';
import type { Field } from '../model/form';
import type { CellDraft, StyleName } from '../model/patch';
import { dense } from './reading';
import { starWord } from './star';

export type Written = Pick<CellDraft, 'value' | 'style'>;

const STYLES: Readonly<Record<Field['type'], StyleName>> = {
  text: 'text',
  identifier: 'text',
  amount: 'amount',
  number: 'value',
  day: 'date',
  star: 'value',
  'yes-no': 'value',
  choices: 'text',
  words: 'text',
  raw: 'value',
};

/** The cell of a field: its value, or what a blank form shows there. */
export function written(field: Field, entry: Entry<unknown> | null): Written {
  const style = field.helper && field.type !== 'day' ? 'helper-value' : STYLES[field.type];
  if (field.type === 'choices') return { value: boxes(field, entry), style };
  if (entry === null) return { value: field.preset, style };
  if (entry.state === 'unreadable') return { value: entry.shown, style };
  const { value } = entry;
  if (entry.state !== 'read' || value === null) return { value: null, style };
  if (field.type === 'star' && typeof value === 'number') return { value: starWord(value), style };
  if (field.type === 'yes-no') return { value: value === true ? '是' : '否', style };
  if (Array.isArray(value)) return { value: value.join('、'), style };
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? { value, style }
    : { value: null, style };
}

const EXPLAIN = '（请具体说明）';

/** Every option with its box, the chosen ones ticked; `其他行业（食品加工）` ticks 其他行业. */
function boxes(field: Field, entry: Entry<unknown> | null): string {
  const chosen = entry?.state === 'read' && Array.isArray(entry.value) ? entry.value.map(String) : [];
  // The last option is the one for all others where the form asks to explain it.
  const other = field.placeholders.includes(EXPLAIN) ? (field.options.at(-1) ?? null) : null;
  const lines = field.options.map((option) => {
    const said = chosen.find((name) => dense(name) === dense(option));
    const detail = option === other ? chosen.find((name) => name !== option && name.startsWith(option)) : undefined;
    const remark = option === other ? (detail ?? option + EXPLAIN) : option;
    return `${said !== undefined || detail !== undefined ? '☑' : '□'} ${remark}`;
  });
  const known = (name: string): boolean =>
    field.options.some((option) => dense(name) === dense(option)) || (other !== null && name.startsWith(other));
  return [...lines, ...chosen.filter((name) => !known(name)).map((name) => `☑ ${name}`)].join('　');
}

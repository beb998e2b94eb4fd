/** Reads a cell as a field of the form asks: hints taken off, then by the field's type. */
import type { CellValue } from '../model/cell';
import type { Field } from '../model/form';
import { readChoices, readWords } from './choices';
import { readDay } from './day';
import { readIdentifier, readText } from './identifier';
import { readMoney, readNumber, type MoneyUnit } from './number';
import { BLANK } from '../model/cell';
import { dense, isBlank, refused, type Reading } from './reading';
import { moneyUnit } from './resolve';
import { readStar } from './star';
import { readYesNo } from './yes-no';

/** `said` is the label as it stands in the sheet: where it states another unit of money, that unit holds. */
export function readField(field: Field, from: CellValue, said = field.label): Reading<unknown> {
  const value = field.type === 'choices' ? from : unhinted(from, field.placeholders);
  if (isBlank(value)) return null;
  switch (field.type) {
    case 'text':
      return readText(value);
    case 'identifier':
      return readIdentifier(value);
    case 'amount': {
      const own: MoneyUnit = field.units[0] === '元' ? '元' : '万元';
      return readMoney(value, moneyUnit(said) ?? own, own);
    }
    case 'number':
      return readNumber(value, field.units);
    case 'day':
      return readDay(value, 'start');
    case 'star':
      return readStar(value);
    case 'yes-no':
      return readYesNo(value);
    case 'choices':
      return readChoices(value, field.options, field.placeholders);
    case 'words':
      return readWords(value);
    case 'raw':
      return readRaw(value);
  }
}

/** What stands there, unread: a text, a number or a yes/no of Excel's own; a day as `YYYY-MM-DD`. */
function readRaw(value: CellValue): Reading<string | number | boolean> {
  if (value.kind === 'number') return value.number;
  if (value.kind === 'boolean') return value.boolean;
  return refused(value) ?? readText(value);
}

interface Hints {
  readonly bare: readonly string[];
  readonly shortest: number;
}

const known = new WeakMap<readonly string[], Hints>();

function hintsOf(hints: readonly string[]): Hints {
  const before = known.get(hints);
  if (before) return before;
  const bare = hints.map(dense).filter((hint) => hint !== '');
  const made = { bare, shortest: Math.min(Infinity, ...bare.map(({ length }) => length)) };
  known.set(hints, made);
  return made;
}

/** The value without the printed hints at its ends; a blank when nothing else stands there. */
export function unhinted(value: CellValue, hints: readonly string[]): CellValue {
  if (value.kind !== 'text') return value;
  const { bare, shortest } = hintsOf(hints);
  let { text } = value;
  for (let before = ''; before !== text && text.length >= shortest;) {
    before = text;
    for (const hint of bare) text = withoutHint(text, hint);
  }
  if (/^[\s_＿]*$/u.test(text)) return BLANK;
  return text === value.text ? value : { kind: 'text', text: text.trim() };
}

function withoutHint(text: string, hint: string): string {
  const whole = dense(text);
  if (whole.length < hint.length) return text;
  if (whole.startsWith(hint)) return text.slice(reach(text, hint.length));
  if (whole.endsWith(hint)) return text.slice(0, reach(text, whole.length - hint.length));
  return text;
}

/** How far into a text its first so many visible characters reach. */
function reach(text: string, count: number): number {
  let seen = 0;
  let at = 0;
  for (const sign of text) {
    if (seen >= count) break;
    seen += dense(sign).length;
    at += sign.length;
  }
  return at;
}

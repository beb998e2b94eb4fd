/** Reads plain numbers and sums of money. "约6" is not a number: what is not said exactly is not read. */
import { given, isBlank, refused, tidy, unclear, type Given, type Reading } from './reading';

export type MoneyUnit = '元' | '万元';

const NUMERAL = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,18})(?:\.\d{1,12})?$/;
const SCALES: Readonly<Record<string, number>> = {
  元: 1,
  圆: 1,
  千元: 1e3,
  万: 1e4,
  万元: 1e4,
  百万: 1e6,
  百万元: 1e6,
  千万: 1e7,
  千万元: 1e7,
  亿: 1e8,
  亿元: 1e8,
};
const MONEY =
  /^([+-]?)(?:¥|￥|rmb|cny|人民币)?([+-]?[\d.,]+)((?:千|百|万|千万|百万|亿)?[元圆]?)(?:整|正)?(?:人民币)?(?:\(含税\))?$/;

/** A decimal numeral, with or without thousands separators; undefined when it is anything else. */
export function numeral(text: string): number | undefined {
  return NUMERAL.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}

/** Fifteen significant digits, as Excel counts: 600000.1 ÷ 10000 stays 60.00001. */
export function fifteen(number: number): number {
  return Number.isSafeInteger(number) && Math.abs(number) < 1e15 ? number : Number(number.toPrecision(15));
}

/** White space taken out, unless it stands between two digits: "6 7" is two numbers. */
function compact(text: string): string {
  const plain = tidy(text).toLowerCase();
  return /\d\s+\d/u.test(plain) ? plain : plain.replace(/\s+/gu, '');
}

/**
 * A sum of money, given back in `into`. `bare` is what a number without a unit is counted in.
 * `60000元`, `6万`, `￥60,000.00` and `6` (with `bare` 万元) are all 6 万元. `why`: `why/not-an-amount`.
 */
export function readMoney(from: Given, bare: MoneyUnit = '万元', into: MoneyUnit = '万元'): Reading<number> {
  const value = given(from);
  if (isBlank(value)) return null;
  const scale = (unit: string): number => (SCALES[unit] ?? 1) / (SCALES[into] ?? 1);
  if (value.kind === 'number' && !value.percent) return fifteen(value.number * scale(bare));
  if (value.kind !== 'text') return refused(value) ?? unclear(value, 'why/not-an-amount');
  const text = compact(value.text);
  const [, sign = '', digits = '', said = ''] = MONEY.exec(text) ?? [];
  const number = numeral(sign + digits);
  // ￥ alone says 元: nobody writes it before a figure counted in 万元.
  const unit = said !== '' ? said : /^[+-]?(?:¥|rmb|cny|人民币)/.test(text) ? '元' : bare;
  if (number === undefined || SCALES[unit] === undefined) return unclear(value, 'why/not-an-amount');
  return fifteen(number * scale(unit));
}

const MULTIPLES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 };
const MULTIPLE = /(?:百|千)?万$|千$|万?亿$/u;

/** A number, with one of `units` behind it or none; 万 and 亿 multiply (`1500万个`). `why`: `why/not-a-number`. */
export function readNumber(from: Given, units: readonly string[] = []): Reading<number> {
  const value = given(from);
  if (isBlank(value)) return null;
  if (value.kind === 'number' && !value.percent) return value.number;
  if (value.kind !== 'text') return refused(value) ?? unclear(value, 'why/not-a-number');
  let text = compact(value.text);
  const unit = units
    .map((word) => compact(word))
    .filter((word) => word !== '' && text.endsWith(word))
    .sort((one, other) => other.length - one.length)[0];
  if (unit !== undefined) text = text.slice(0, -unit.length);
  const [many = ''] = MULTIPLE.exec(text) ?? [];
  const number = numeral(text.slice(0, text.length - many.length));
  return number === undefined ? unclear(value, 'why/not-a-number') : fifteen(number * (MULTIPLES[many] ?? 1));
}

import type { BookCell, Stored } from './book';

/**
 * Owns what becomes of something typed or written into a cell, the way Excel understands it: numbers, days, percentages,
 * formulas, and texts that an apostrophe keeps as they are. It calculates nothing.
 */
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?$/;
const PERCENT = /^([+-]?\d+(?:\.\d+)?)\s*%$/;
const DAY = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const ERRORS = ['#REF!', '#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#VALUE!'];

export function enter(cell: BookCell, input: unknown): void {
  delete cell.formula;
  delete cell.quoted;
  if (typeof input === 'string') enterText(cell, input);
  else cell.value = typeof input === 'number' || typeof input === 'boolean' ? input : null;
}

function enterText(cell: BookCell, text: string): void {
  if (text.startsWith("'")) {
    cell.value = text.slice(1);
    cell.quoted = true;
  } else if (cell.format === '@') cell.value = text === '' ? null : text;
  else if (/^[=+@-]/.test(text) && text.length > 1 && !isNumber(text) && !PERCENT.test(text)) {
    cell.formula = text.startsWith('=') ? text : `=${text}`;
    cell.value = 0;
  } else cell.value = understood(cell, text);
}

function understood(cell: BookCell, text: string): Stored {
  const bare = text.trim();
  if (bare === '') return text === '' ? null : text;
  if (isNumber(bare)) return Number(bare.replaceAll(',', ''));
  const percent = PERCENT.exec(bare)?.[1];
  if (percent !== undefined) {
    if (cell.format === 'General') cell.format = percent.includes('.') ? '0.00%' : '0%';
    return Number((Number(percent) / 100).toPrecision(15));
  }
  if (/^(true|false)$/i.test(bare)) return bare.toLowerCase() === 'true';
  if (ERRORS.includes(bare)) return { error: bare };
  const day = DAY.exec(bare);
  if (!day) return text;
  const time = Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3]));
  if (new Date(time).getUTCDate() !== Number(day[3])) return text;
  if (cell.format === 'General') cell.format = 'yyyy/m/d';
  return time / 86_400_000 + 25_569;
}

function isNumber(text: string): boolean {
  return /\d/.test(text) && NUMBER.test(text);
}

/** What Office.js calls the type of a value. */
export function typeOf(value: Stored): string {
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** As Office.js hands a value over. */
export function plain(value: Stored): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

/** What a person sees, near enough: general numbers, percentages and days; other formats as General. */
export function shownText({ value, format }: BookCell): string {
  if (typeof value !== 'number') return typeof value === 'boolean' ? String(value).toUpperCase() : String(plain(value));
  if (format.includes('%')) {
    const digits = /\.(0+)%/.exec(format)?.[1]?.length ?? 0;
    return `${(value * 100).toFixed(digits)}%`;
  }
  if (/[yd]/i.test(format)) return new Date((value - 25_569) * 86_400_000).toISOString().slice(0, 10);
  return String(Number(value.toPrecision(11)));
}

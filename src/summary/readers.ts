/** How single values are read. The readers are the form's, handed in by the story: a summary reads no value its own way. */
import { shown, type CellValue } from '../model/cell';
import { isUnclear, type Unclear } from '../model/facts';
import type { Plain, SummaryType } from '../model/summary';

type Reads<T> = (value: CellValue) => T | Unclear | null;

export interface Readers {
  readonly star: Reads<number>;
  readonly number: Reads<number>;
  /** 万元; a bare number counts in `unit`. */
  readonly money: (value: CellValue, unit: '元' | '万元') => number | Unclear | null;
  readonly day: Reads<string>;
  readonly identifier: Reads<string>;
  readonly text: Reads<string>;
}

/** A cell of a table as its column's kind; `unreadable` when it is no such thing. */
export function readPlain(
  value: CellValue,
  type: SummaryType,
  heading: string,
  readers: Readers,
): { readonly value: Plain; readonly unreadable?: string } {
  const read = readAs(value, type, heading, readers);
  return isUnclear(read) ? { value: null, unreadable: read.unclear } : { value: read };
}

function readAs(value: CellValue, type: SummaryType, heading: string, readers: Readers): Plain | Unclear {
  switch (type) {
    case 'star':
      if (value.kind === 'text' && /^\s*未达/u.test(value.text)) return 0;
      return readers.star(value.kind === 'text' ? { kind: 'text', text: starIn(value.text) } : value);
    case 'amount':
      return readers.money(value, /(?:^|[（(/\s])元[）)]?$/u.test(heading.trim()) ? '元' : '万元');
    case 'number':
      return readers.number(value);
    case 'day':
      return readers.day(value);
    case 'identifier':
      return readers.identifier(value);
    case 'words':
    case 'text':
      return readers.text(value);
  }
}

/** 三星级（认定）, 推荐四星级: what a summary writes around the star. */
function starIn(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\([^)]*\)/gu, '')
    .replace(/认定为?|推荐为?|拟|申报|申请/gu, '')
    .trim();
}

/** A cell of a column that is nobody's: as it stands. */
export function asItStands(value: CellValue): Plain {
  if (value.kind === 'number' && !value.percent) return value.number;
  const text = shown(value).trim();
  return text === '' ? null : text;
}

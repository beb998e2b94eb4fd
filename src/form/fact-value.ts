/** Reads a cell as the kind of fact an edition asks for. It knows kinds, not forms. */
import type { CellValue } from '../model/cell';
import type { Fact } from '../model/edition';
import type { FactValue } from '../model/facts';
import { readAge } from './age';
import { readText } from './identifier';
import { readMonths } from './months';
import { readMoney, readNumber, type MoneyUnit } from './number';
import { readPercent } from './percent';
import { dense, unclear, type Reading } from './reading';
import { readYesNo } from './yes-no';

/**
 * The fact's value in its own unit; null for a blank. `unit` is the unit of money the label itself stated, `asOf` the day
 * to which a start date counts as time in use.
 */
export function readFact(fact: Fact, value: CellValue, unit?: MoneyUnit, asOf?: string): Reading<FactValue> {
  switch (fact.kind) {
    case 'mark':
      return readYesNo(value);
    case 'number':
      if (fact.until !== undefined) return readAge(value, fact.until);
      if (fact.unit === '万元' || fact.unit === '元') return readMoney(value, unit ?? fact.unit, fact.unit);
      return readNumber(value, fact.unit === undefined || value.kind !== 'text' ? [] : unitsOf(fact.unit));
    case 'months':
      return readMonths(value, asOf);
    case 'percent':
      return readPercent(value);
    case 'word':
      return readWord(value, fact.words ?? []);
    case 'text':
      return readStatement(value);
  }
}

/** 台/套 stands for either measure word; what has a letter in it is one unit (GB/s, PB/日). */
function unitsOf(unit: string): readonly string[] {
  return /[A-Za-z]/.test(unit) ? [unit] : [unit, unit.replaceAll('/', ''), ...unit.split('/')];
}

/** One of the ordered words as the edition writes it. `why`: `why/not-a-word`. */
function readWord(value: CellValue, words: readonly string[]): Reading<string> {
  const said = readText(value);
  if (typeof said !== 'string' || words.includes(said)) return said;
  const key = dense(said).toLowerCase();
  return words.find((word) => dense(word).toLowerCase() === key) ?? unclear(value, 'why/not-a-word');
}

/** A statement in words; a lone yes or no is a person's judgement of it. */
function readStatement(value: CellValue): Reading<string | boolean> {
  const said = readText(value);
  if (typeof said !== 'string') return said;
  const judged = readYesNo(value);
  return typeof judged === 'boolean' && dense(said).length <= 3 ? judged : said;
}

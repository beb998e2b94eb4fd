/** Reads a share in percent: 0.3 formatted as %, "30%" and 30 all mean 30 (rulings §6). */
import { dense, given, isBlank, refused, unclear, type Given, type Reading } from './reading';
import { fifteen, numeral } from './number';

/** Percent. A bare number up to 1 may be a share or a percentage: `why/not-a-percent`. Words: `why/not-a-number`. */
export function readPercent(from: Given): Reading<number> {
  const value = given(from);
  if (isBlank(value)) return null;
  const bare = (number: number): Reading<number> => (number <= 1 ? unclear(value, 'why/not-a-percent') : number);
  if (value.kind === 'number') return value.percent ? fifteen(value.number * 100) : bare(value.number);
  if (value.kind !== 'text') return refused(value) ?? unclear(value, 'why/not-a-number');
  const text = dense(value.text);
  const number = numeral(text.replace(/%$/u, ''));
  if (number === undefined) return unclear(value, 'why/not-a-number');
  return text.endsWith('%') ? number : bare(number);
}

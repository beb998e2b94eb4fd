/** What the summary shows in one cell of one row, and how it looks. It lays nothing out. */
import type { CellDraft, StyleName } from '../model/patch';
import type { Plain, SummaryColumn, SummaryRow, SummaryType } from '../model/summary';
import type { Words } from './words';

const STYLES: Readonly<Record<SummaryType, StyleName>> = {
  text: 'text',
  identifier: 'text',
  words: 'text',
  amount: 'amount',
  number: 'value',
  day: 'date',
  star: 'value',
};

/** Longest text of a 待处理 cell: the sheet of returned forms says it all. */
const MOST_BRIEF = 8;

export function cellOf(
  row: SummaryRow,
  column: SummaryColumn,
  at: { index: number; column: number },
  words: Words,
): CellDraft {
  const value = shownValue(row, column, at.index, words);
  return { column: at.column, value, style: styleOf(row, column, value) };
}

/** The value as the sheet shows it: stars in words, amounts and numbers as numbers, everything else as text. */
export function shownValue(row: SummaryRow, column: SummaryColumn, index: number, words: Words): Plain {
  if (column.holds === 'number') return index + 1;
  const { submission } = row;
  switch (column.id) {
    case '类别': {
      const star = row.values['申报星级'];
      return typeof star === 'number' && star > 0
        ? words.say(star === 3 ? 'summary/confirm' : 'summary/recommend')
        : null;
    }
    case '预评星级': {
      const star = submission?.star ?? row.values['预评星级'] ?? null;
      return typeof star === 'number' ? words.say(`star/${star}`) : star;
    }
    case '待处理':
      return pending(row, words);
    case '来源文件':
      return words.join(row.files);
  }
  const value = row.values[column.id] ?? null;
  return column.type === 'star' ? starWord(value, words) : value;
}

function starWord(value: Plain, { say }: Words): Plain {
  if (typeof value !== 'number') return value;
  return value === 0 ? say('summary/no-star') : say(`star/${value}`);
}

/** What stands in the way, in a few words each. */
function pending({ submission, state, values }: SummaryRow, words: Words): string {
  if (!submission) return String(values['待处理'] ?? words.say(`summary/${state}`));
  const lacks = submission.lacks.filter(({ kind }) => kind !== 'review').map(words.brief);
  const errors = submission.findings.filter(({ severity }) => severity === 'error').length;
  const shown = lacks.slice(0, MOST_BRIEF);
  if (lacks.length > shown.length) shown.push(words.say('summary/and-more', { count: lacks.length - shown.length }));
  if (errors > 0) shown.push(words.say('summary/errors', { count: errors }));
  return shown.length === 0 ? words.say('summary/met') : words.join(shown);
}

function styleOf(row: SummaryRow, column: SummaryColumn, value: Plain): StyleName {
  if (column.id === '预评星级' || column.id === '待处理') {
    return row.state === 'unjudged' ? 'review' : row.state;
  }
  if (column.helper) return 'helper-value';
  // A text where an amount or a day belongs could not be read.
  if (typeof value === 'string' && (column.type === 'amount' || column.type === 'number')) return 'open';
  return STYLES[column.type];
}

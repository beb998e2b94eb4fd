/** A bureau's own table → a column set with its headings in its order; what a heading means is known, guessed or by hand. */
import type { Grid } from '../model/grid';
import { shown } from '../model/cell';
import type { ColumnSet, SummaryColumn, SummaryType } from '../model/summary';
import { findHeadings, NUMBER, type Vocabulary } from './headers';

const WIDTHS: Readonly<Record<SummaryType, number>> = {
  text: 24,
  identifier: 22,
  words: 20,
  amount: 14,
  number: 10,
  day: 14,
  star: 10,
};

/** Undefined when no sheet has such headings. `helpers`: columns to show beside the table, as the proposal does. */
export function columnsOf(
  grid: Grid,
  vocabulary: Vocabulary,
  helpers: readonly SummaryColumn[],
): ColumnSet | undefined {
  for (const sheet of grid.sheets) {
    const found = findHeadings(sheet, vocabulary);
    if (!found?.columns.some(({ meaning }) => meaning?.id === '企业名称')) continue;
    const taken = new Set<string>();
    const columns = found.columns.flatMap(({ heading, meaning, guessed }): SummaryColumn[] => {
      const id = meaning && meaning !== NUMBER && !guessed ? meaning.id : heading;
      if (taken.has(id)) return [];
      taken.add(id);
      const holds = meaning === NUMBER ? 'number' : meaning && !guessed ? 'fact' : 'hand';
      const type = meaning && !guessed ? meaning.type : 'text';
      return [
        {
          ...{ id, heading, holds, type, width: holds === 'number' ? 6 : WIDTHS[type], helper: false },
          ...{ total: type === 'amount', options: [], aliases: [], guessed },
          ...(guessed && meaning ? { aliases: [meaning.id] } : {}),
        },
      ];
    });
    const title = sheet.rows[0]?.row === 0 && found.top > 0 ? (sheet.rows[0].cells[0]?.value ?? null) : null;
    const extra = helpers.filter(({ id }) => !taken.has(id));
    return { name: sheet.name, note: '', title: title ? shown(title).trim() : '', columns: [...columns, ...extra] };
  }
  return undefined;
}

/** The column set as a YAML file would hold it, in the words of the file. */
export function columnsData(set: ColumnSet): object {
  return {
    名称: set.name,
    ...(set.note === '' ? {} : { 说明: set.note }),
    标题: set.title,
    列: set.columns.map(({ id, heading, holds, width, helper, total, options, aliases, guessed }) => ({
      列: heading,
      ...(holds === 'number' ? { 序号: '是' } : holds === 'hand' && !guessed ? { 手填: '是' } : {}),
      ...(holds === 'fact' && id !== heading ? { 取: id } : {}),
      // The guess stands in the file for a person to confirm, and until then the column is filled in by hand.
      ...(guessed ? { 手填: '是', 待确认: '是', 取: aliases[0] ?? '' } : {}),
      宽: width,
      ...(total ? { 合计: '是' } : {}),
      ...(helper ? { 辅助: '是' } : {}),
      ...(options.length > 0 ? { 选项: options } : {}),
      ...(aliases.length > 0 && !guessed ? { 表头: aliases } : {}),
    })),
  };
}

/**
 * The end of the story: a finished summary → who is visited, what is published, what is reported. It reads the table as officers left
 * it, with their opinions in it, and knows no file.
 */
import { consolidate, wordsOf, type SummaryContent } from './consolidate';
import { DEFAULT_EDITION, editionById, industryOf, reference, say, type Language } from './flow';
import type { Grid } from './model/grid';
import type { WorkbookDraft } from './model/patch';
import type { FilePlace, ReceivedTable, SummaryRow, Unreceived } from './model/summary';
import { shownValue } from './summary/cell-of';
import { placesOf } from './summary/order';
import { drawSample, type Sample } from './summary/sample';
import { sampleWorkbook } from './summary/sample-sheets';
import { leftOut, reportWorkbook } from './summary/report-sheets';
import { returnedOf, type Returned } from './summary/returned';
import { returnedSheet } from './summary/side-sheets';
import { SUMMARY_STAMP } from './summary/workbook';

export type { Returned, Sample };

/** 现场核查比例 when the guide states none. */
const SHARE = 10;

/** The rows of finished summaries, one for each enterprise and star, in the summary's order. */
export function rowsOf(tables: readonly ReceivedTable[]): readonly SummaryRow[] {
  return consolidate(tables).rows;
}

/** Percent of the applicants to be visited: the edition's own, or 10. */
export function shareOf(standard = DEFAULT_EDITION): number {
  return editionById(standard)?.onSiteShare ?? SHARE;
}

/** Draws who is visited, at least one of each star. The same rows, share and seed always give the same sample. */
export function sample(rows: readonly SummaryRow[], share: number, seed: string): Sample {
  return drawSample(rows, share, seed);
}

export function sampleDraft(drawn: Sample, language: Language): WorkbookDraft {
  return sampleWorkbook(drawn, wordsOf(language));
}

/** The evaluation report with its charts and the 公示名单; rows whose 初审意见 says no are not published. */
export function reportDraft(rows: readonly SummaryRow[], unit: string, language: Language): WorkbookDraft {
  const industry = (said: string) => {
    const found = industryOf(said, reference.industries);
    return found ? `${found.code} ${found.name}` : '';
  };
  return reportWorkbook({ rows, unit, industry, places: placesOf(reference.divisions) }, wordsOf(language));
}

export function unpublished(rows: readonly SummaryRow[]): number {
  return rows.filter(leftOut).length;
}

/** 退回补正: a paragraph for each enterprise that must correct something, and for each file that could not be read. */
export function returned(
  { rows, received }: Pick<SummaryContent, 'rows' | 'received'>,
  language: Language,
): Returned[] {
  const unread = received.filter((one): one is Unreceived => one.kind === 'unread');
  return returnedOf(rows, unread, wordsOf(language));
}

/** The paragraphs as a workbook of their own. */
export function returnedDraft(content: Pick<SummaryContent, 'rows' | 'received'>, language: Language): WorkbookDraft {
  return { sheets: [returnedSheet(returned(content, language), wordsOf(language))], names: [] };
}

/** Whether the workbook holds a summary that was made here. */
export function isSummary({ names }: Grid): boolean {
  return names.some(({ name }) => name.toUpperCase() === SUMMARY_STAMP);
}

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];
const OURS = ['', '-returned', '-findings', '-files', '-base'].map((sheet) => `summary/sheet${sheet}`);

/** Sheets that somebody added to a summary of ours: a new one does not carry them. */
export function addedSheets({ sheets }: Grid): readonly string[] {
  const ours = new Set(OURS.flatMap((code) => LANGUAGES.map((language) => say(language, code))));
  return sheets.map(({ name }) => name).filter((name) => !ours.has(name) && name !== '选项');
}

/** What each column of the summary shows for one row, and where it was taken from. */
export function shownRow(
  row: SummaryRow,
  { columns }: SummaryContent['layout'],
  language: Language,
): { readonly heading: string; readonly shown: string; readonly place?: FilePlace }[] {
  const words = wordsOf(language);
  return columns.flatMap((column) => {
    if (column.holds === 'number') return [];
    const place = row.places[column.id];
    const shown = String(shownValue(row, column, 0, words) ?? '');
    return [{ heading: column.heading, shown, ...(place ? { place } : {}) }];
  });
}

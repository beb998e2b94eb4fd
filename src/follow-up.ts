/**
 * The end of the story: a finished summary → who is visited, what is published, what is reported. It reads the table as officers left
 * it, with their opinions in it, and knows no file.
 */
import { consolidate, wordsOf } from './consolidate';
import { DEFAULT_EDITION, editionById, industryOf, reference, type Language } from './flow';
import type { WorkbookDraft } from './model/patch';
import type { ReceivedTable, SummaryRow } from './model/summary';
import { placesOf } from './summary/order';
import { drawSample, type Sample } from './summary/sample';
import { sampleWorkbook } from './summary/sample-sheets';
import { leftOut, reportWorkbook } from './summary/report-sheets';

export type { Sample };

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

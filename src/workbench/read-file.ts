/** Reads what the spreadsheet cannot show, so that it is judged all the same: documents, and old .xls files in a worker. */
import type { Grid } from '../model/grid';
import type { Outcome } from '../model/port';
import type { NamedBytes } from '../model/spreadsheet';
import { isOld, openWorkbook } from '../workbook/intake/open';
import { browserCodec } from '../workbook/xlsx/browser';
import { readOldFile } from './old-file';

export async function readFile({ bytes }: NamedBytes): Promise<Outcome<{ readonly grid: Grid }>> {
  const opened = openWorkbook(bytes, browserCodec);
  return isOld(opened) ? readOldFile(bytes) : opened;
}

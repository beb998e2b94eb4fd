import { checkGrid, markPatches } from '../flow';
import { languageFor } from '../functions/host-language';
import type { Applied, Outcome, WorkbookPort } from '../model/port';

/** Owns 预评本表: reads the open workbook, judges it and marks it. */
export async function markOpened(port: WorkbookPort, displayLanguage: string): Promise<Outcome<Applied>> {
  const read = await port.read();
  if ('findings' in read) return read;
  const checked = checkGrid(read.grid);
  if (!('verdict' in checked)) return { findings: checked.findings };
  return port.apply(markPatches(checked, languageFor(displayLanguage)));
}

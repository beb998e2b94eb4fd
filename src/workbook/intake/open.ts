import type { Finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import type { Codec } from '../xlsx/codec';
import { isOle } from '../xlsx/ole';
import { readXlsx } from '../xlsx/read';
import { isRefusal } from '../xlsx/refusal';
import { openZip } from '../xlsx/zip';
import { DOCUMENT, readDocx } from './docx';

/**
 * Owns which reader a file is for: .xlsx and .xlsm, .docx, .xls, told apart by their bytes and never by their names. It reads
 * nothing itself.
 */
export type Opened = { readonly grid: Grid } | { readonly findings: readonly Finding[] };

/** The workbook in the bytes. `readXls` is passed in because it wants a worker, and weighs as much as all the rest. */
export function openWorkbook(bytes: Uint8Array, codec: Codec, readXls?: (bytes: Uint8Array) => Opened): Opened {
  if (isOle(bytes)) {
    const told = readXlsx(bytes, codec);
    return readXls && isOld(told) ? readXls(bytes) : told;
  }
  if (isDocument(bytes)) return readDocx(bytes, codec);
  return readXlsx(bytes, codec);
}

/** Whether it was not read because it is an .xls. */
export function isOld(opened: Opened): boolean {
  return 'findings' in opened && opened.findings.some(({ code }) => code === 'file/xls');
}

export function isDocument(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const zip = openZip(bytes);
  return !isRefusal(zip) && zip.entries.has(DOCUMENT);
}

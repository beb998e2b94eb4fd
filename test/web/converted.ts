import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { converting, type Converted } from '../../src/workbook/web/convert';
import { nodeCodec } from '../../src/workbook/xlsx/node';
import { readXlsx } from '../../src/workbook/xlsx/read';
import type { Grid } from '../../src/model/grid';

export const ROOT = resolve(__dirname, '../..');
export const RICH = join(ROOT, 'test/workbooks/web/rich.xlsx');

export function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

/** What the grid would be given of a file. */
export function converted(bytes: Uint8Array): Converted & { readonly grid: Grid } {
  const read = readXlsx(bytes, nodeCodec);
  if ('findings' in read) throw new Error(JSON.stringify(read.findings));
  const work = converting(bytes, read.grid, nodeCodec, 'unit');
  for (;;) {
    const step = work.next();
    if (!step.done) continue;
    if ('code' in step.value) throw new Error(JSON.stringify(step.value));
    return { ...step.value, grid: read.grid };
  }
}

/** The name of the look that a cell of the first sheet has. */
export function lookAt({ data }: Converted, row: number, column: number): string {
  const look = data.sheets.s1?.cellData[row]?.[column]?.s;
  return typeof look === 'string' ? look : '';
}

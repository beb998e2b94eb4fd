import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bytesOf, draftOf, filled } from './application';
import { county, INDEPENDENT } from './county';
import { firm } from './firms';
import { writeWorkbook } from '../../src/workbook/xlsx/write-workbook';

/** Writes the originals that other programs rewrite, or the whole county with its lists, into a folder. */
const [what = 'county', folder = 'out/county'] = process.argv.slice(2);

function put(name: string, bytes: Uint8Array): void {
  // A name that leads out of the folder is part of the county; here it must not.
  const path = join(folder, ...name.split('/').map((step) => (step === '..' ? '__' : step)));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

async function main(): Promise<void> {
  if (what === 'originals') {
    for (const index of INDEPENDENT) {
      put(`${index}.xlsx`, await bytesOf(firm(index)));
      put(`${index}.json`, new TextEncoder().encode(JSON.stringify(filled(firm(index)))));
    }
    return;
  }
  const made = await county();
  for (const { file, bytes } of made.files) put(`files/${file}`, bytes);
  for (const [name, grid] of Object.entries(made.lists)) put(`${name}.xlsx`, await writeWorkbook(draftOf(grid)));
}

void main();

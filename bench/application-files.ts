import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf } from '../test/county/application';
import { DRIFTS } from '../test/county/drift';
import { firm } from '../test/county/firms';

/** Fills a folder with applications of so many invented firms, a third of them drifted, as in a county. */
export async function filesIn(folder: string, count: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index++) {
    const drift = index % 3 === 0 ? DRIFTS[(index / 3) % DRIFTS.length] : undefined;
    writeFileSync(join(folder, `${String(index).padStart(4, '0')}.xlsx`), await bytesOf(firm(index), drift));
  }
}

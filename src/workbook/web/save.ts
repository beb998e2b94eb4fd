import type { Outcome } from '../../model/port';
import type { Patch } from '../../model/patch';
import { browserCodec } from '../xlsx/browser';
import { applyPatches } from '../xlsx/patch';
import type { Edits } from './edits';

/** Owns the saving of a file: what differs is patched into the package it came from. */
export function saved(
  bytes: Uint8Array,
  { differing }: Edits,
  sheetName: (id: string) => string | undefined,
): Outcome<{ readonly bytes: Uint8Array }> {
  const patches: Patch[] = [];
  for (const [id, rows] of differing) {
    const sheet = sheetName(id);
    if (sheet === undefined) continue;
    for (const [row, columns] of rows) {
      for (const [column, { now }] of columns) {
        patches.push({ do: 'set', at: { sheet, row, column }, value: now.value, overFormula: true });
      }
    }
  }
  return patches.length === 0 ? { bytes } : applyPatches(bytes, patches, browserCodec);
}

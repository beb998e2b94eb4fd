import type { Batch, Edition } from '../model/edition';
import { EDITION_IDS, edition } from './editions';

/** Which edition a day or a batch belongs to. The star editions follow each other; the classes of a pool stand side by side. */

/** Editions of one family: `star`, or `pool-2021` with all its classes. */
export function familyOf(id: string): string {
  return id.includes('/') ? (id.split('/')[0] ?? id) : 'star';
}

export function editionsOf(family: string): Edition[] {
  return EDITION_IDS.filter((id) => familyOf(id) === family).flatMap((id) => edition(id) ?? []);
}

/** The star edition in force on a day (`YYYY-MM-DD`); undefined before the first one, or for no day at all. */
export function editionOn(day: string): Edition | undefined {
  return editionsOf('star').find(({ inForce: { from, to } }) => from <= day && (to === undefined || day <= to));
}

/** The star edition of a batch, with the batch; undefined when no edition knows it. */
export function editionOfBatch(id: string): { readonly edition: Edition; readonly batch: Batch } | undefined {
  for (const candidate of editionsOf('star')) {
    const batch = candidate.batches.find((one) => one.id === id);
    if (batch) return { edition: candidate, batch };
  }
  return undefined;
}

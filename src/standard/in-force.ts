import type { Batch, Edition } from '../model/edition';
import { edition, editionIds } from './editions';

/** Which edition a day or a batch belongs to. The star editions follow each other; the classes of a pool stand side by side. */

/** Editions of one family: `star`, or `pool-2021` with all its classes. */
export function familyOf(id: string): string {
  return id.includes('/') ? (id.split('/')[0] ?? id) : 'star';
}

export function editionsOf(family: string): Edition[] {
  return editionIds()
    .filter((id) => familyOf(id) === family)
    .flatMap((id) => edition(id) ?? []);
}

export function isInForce({ inForce: { from, to } }: Edition, day: string): boolean {
  return from <= day && (to === undefined || day <= to);
}

/**
 * The star edition in force on a day (`YYYY-MM-DD`); undefined before the first one, or for no day at all. Of two, the one that
 * came later: a new guide ends the one before it.
 */
export function editionOn(day: string): Edition | undefined {
  const [latest] = editionsOf('star')
    .filter((candidate) => isInForce(candidate, day))
    .sort((one, other) => (one.inForce.from < other.inForce.from ? 1 : -1));
  return latest;
}

/** The star edition of a batch, with the batch; undefined when no edition knows it. */
export function editionOfBatch(id: string): { readonly edition: Edition; readonly batch: Batch } | undefined {
  for (const candidate of editionsOf('star')) {
    const batch = candidate.batches.find((one) => one.id === id);
    if (batch) return { edition: candidate, batch };
  }
  return undefined;
}

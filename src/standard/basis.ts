import type { Batch, Edition } from '../model/edition';
import { edition, editionIds } from './editions';
import { editionOfBatch, editionOn, editionsOf, isInForce } from './in-force';

/** What something is judged by: one edition, a batch of it, a day. Nothing is borrowed: what does not fit is said. */
export interface Basis {
  readonly edition: Edition;
  readonly batch?: Batch;
  /** Day of judgement, `YYYY-MM-DD`. */
  readonly asOf?: string;
}

/** A word of the user that names nothing we have, with what there is. */
export interface Misnamed {
  readonly misnamed: 'standard' | 'batch';
  readonly said: string;
  readonly known: readonly string[];
}

/**
 * The basis for something that belongs to the edition `own`: the edition named, else the one whose batch is named, else its own;
 * of that edition the batch named, else its latest; the day named, else the batch's cut-off.
 */
export function basisOf(
  asked: { readonly standard?: string; readonly batch?: string; readonly asOf?: string },
  own: string,
): Basis | Misnamed {
  const { standard, batch: batchId } = asked;
  const named = edition(standard ?? own);
  if (!named) return { misnamed: 'standard', said: standard ?? own, known: editionIds() };
  const found = inside(named, batchId) ?? (standard === undefined ? editionOfBatch(batchId ?? '') : undefined);
  if (batchId !== undefined && !found) {
    const candidates = standard === undefined ? [...editionsOf('star'), named] : [named];
    const known = new Set(candidates.flatMap(({ batches }) => batches.map(({ id }) => id)));
    return { misnamed: 'batch', said: batchId, known: [...known] };
  }
  const batch = found?.batch ?? named.batches.at(-1);
  const asOf = asked.asOf ?? batch?.cutOff;
  return {
    edition: found?.edition ?? named,
    ...(batch ? { batch } : {}),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

function inside(
  named: Edition,
  id: string | undefined,
): { readonly edition: Edition; readonly batch: Batch } | undefined {
  const batch = named.batches.find((one) => one.id === id);
  return batch && { edition: named, batch };
}

/** The day on which nothing can be judged: outside the time the edition is in force. */
export function dayOutside({ edition: judging, asOf }: Basis): string | undefined {
  return asOf === undefined || isInForce(judging, asOf) ? undefined : asOf;
}

/**
 * What one word names: an edition (`2024`, `综合平台`), the edition of a batch (`2020-1`) or of a day (`2021-06-30`); a day on
 * which none was in force stays a day. undefined for what is none of these.
 */
export function basisNamed(word: string): Basis | { readonly day: string } | undefined {
  const named = edition(word);
  if (named) return { edition: named };
  const found = editionOfBatch(word);
  if (found) return found;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(word)) return undefined;
  const then = editionOn(word);
  return then ? { edition: then } : { day: word };
}

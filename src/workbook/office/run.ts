import type { Finding, Values } from '../../model/finding';
import { finding } from '../../model/finding';

/**
 * Owns each trip to Excel: the batch is run, and what Excel refuses comes back as a finding. An error that is not Excel's
 * is a mistake of ours and is thrown on.
 */

/** The lowest requirement set everything here relies on; what is newer is asked for with `supports`. */
const FLOOR = '1.13';

export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** Why this Excel cannot be worked with at all; undefined when it can. */
export function tooOld(): Finding | undefined {
  return supports(FLOOR) ? undefined : refusal('too-old');
}

export async function attempt<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: Excel.RunOptions = {},
): Promise<T | Finding> {
  const old = tooOld();
  if (old) return old;
  try {
    return await Excel.run(options, batch);
  } catch (error) {
    if (!isOfficeError(error)) throw error;
    return refusalOf(error);
  }
}

/** A step of our own that the user takes back with one undo, where Excel can group; the same without the group elsewhere. */
export async function attemptUndoable<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T | Finding> {
  if (!supports('1.20')) return attempt(batch);
  const done = await attempt(batch, { mergeUndoGroup: true });
  // Nothing has been done then: Excel refuses the group as a whole.
  return isFinding(done) && done.values.code === 'UndoNotSupported' ? attempt(batch) : done;
}

export function isFinding(answer: unknown): answer is Finding {
  return typeof answer === 'object' && answer !== null && 'code' in answer && 'severity' in answer;
}

export function refusal(code: string, values: Values = {}): Finding {
  return finding(`host/${code}`, 'error', [], values);
}

/** Excel's own code → ours; any other is `host/failed`, which quotes it. */
const CODES: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: 'cell-editing',
  AccessDenied: 'denied',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ApiNotFound: 'too-old',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
};

interface OfficeError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

function isOfficeError(error: unknown): error is OfficeError {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'RichApi.Error';
}

function refusalOf({ code, message, debugInfo }: OfficeError): Finding {
  return refusal(CODES[code] ?? 'failed', { code, message, place: debugInfo?.errorLocation ?? '' });
}

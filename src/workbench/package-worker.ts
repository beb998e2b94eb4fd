/** Runs apart from the page: one job on one package after another. What goes wrong in here, the page hears as an error of the thread. */
import type { Finding } from '../model/finding';
import type { Patch, WorkbookDraft } from '../model/patch';
import { browserCodec } from '../workbook/xlsx/browser';
import { editWorkbook, type Edit } from '../workbook/xlsx/edit';
import { insertSheets } from '../workbook/xlsx/insert';
import { opening, type Inserted, type Opened, type Wanted } from '../workbook/web/packages';
import { inPieces } from '../workbook/web/pieces';

export type Job = { readonly bytes: Uint8Array } & (
  | { readonly open: Wanted }
  | { readonly edit: Edit; readonly patches: readonly Patch[] }
  | { readonly insert: WorkbookDraft }
);

/** An opened workbook comes as its frame, then its pieces, written as JSON, which is unpacked soonest; everything ends with `done`. */
export type Reply =
  | { readonly ready: true }
  | { readonly share: number }
  | { readonly frame: Opened }
  | { readonly piece: Uint8Array; readonly share: number }
  | { readonly done: { readonly findings: readonly Finding[] } | Inserted | { readonly bytes: Uint8Array } | 'opened' };

/** Of the time that opening takes, what reading and converting have. */
const READ = 0.4;
const CONVERTED = 0.6;

const tell = (reply: Reply, transfer: Transferable[] = []): void => {
  postMessage(reply, { transfer });
};

addEventListener('message', ({ data: job }: MessageEvent<Job>) => {
  if ('open' in job) open(job.bytes, job.open);
  else if ('edit' in job) finish(editWorkbook(job.bytes, job.edit, job.patches, browserCodec));
  else finish(insertSheets(job.bytes, job.insert, browserCodec));
});

/** Finished bytes are passed on, not copied. */
function finish(done: { readonly findings: readonly Finding[] } | { readonly bytes: Uint8Array }): void {
  tell({ done }, 'bytes' in done ? [done.bytes.buffer as ArrayBuffer] : []);
}

function open(bytes: Uint8Array, wanted: Wanted): void {
  const work = opening(bytes, wanted);
  let step = work.next();
  tell({ share: READ });
  while (!step.done) step = work.next();
  const opened = step.value;
  if ('findings' in opened) {
    tell({ done: opened });
    return;
  }
  const { frame, pieces } = inPieces(opened);
  tell({ frame });
  const encoder = new TextEncoder();
  for (const [index, each] of pieces.entries()) {
    const piece = encoder.encode(JSON.stringify(each));
    tell({ piece, share: CONVERTED + ((1 - CONVERTED) * (index + 1)) / pieces.length }, [piece.buffer]);
  }
  tell({ done: 'opened' });
}

tell({ ready: true });

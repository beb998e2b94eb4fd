/**
 * The long work on packages in threads of their own, so that the page answers meanwhile. Where a browser starts no thread (a page opened
 * from a folder), the page does it itself. A package is lent as a copy: the original must outlive a thread that breaks.
 */
import type { Outcome } from '../model/port';
import type { Heed } from '../model/spreadsheet';
import { packagesHere, type Inserted, type Opened, type Packages } from '../workbook/web/packages';
import { putPiece, type Piece } from '../workbook/web/pieces';
import type { Job, Reply } from './package-worker';

/** As much of a Worker as is used. */
export interface PackageThread {
  postMessage(job: Job, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Begun {
  readonly thread: PackageThread;
  /** False where it could not be started. */
  readonly ready: Promise<boolean>;
}

/** After a package of more bytes a thread is not kept: it holds on to the memory. */
const LARGE = 1e6;

/** The first thread is started at once, to be ready when the first file comes. */
export function packageThreads(start: () => PackageThread = startThread): Packages {
  const idle: Begun[] = [];
  const decoder = new TextDecoder();

  function begin(): Begun | undefined {
    let thread: PackageThread;
    try {
      thread = start();
    } catch {
      return undefined;
    }
    const ready = new Promise<boolean>((settle) => {
      thread.onmessage = () => {
        settle(true);
      };
      thread.onerror = (event) => {
        event.preventDefault();
        settle(false);
      };
    });
    return { thread, ready };
  }

  async function run(job: Job, here: () => Promise<Outcome<object>>, heed: Heed = {}): Promise<Outcome<object>> {
    const begun = idle.pop() ?? begin();
    if (!begun || !(await begun.ready)) return here();
    const { thread } = begun;
    const large = job.bytes.length > LARGE;
    const bytes = job.bytes.slice();
    const called = heed.signal;
    return new Promise((settle, fail) => {
      const off = () => {
        thread.terminate();
        settle({ findings: [] });
      };
      let frame: Opened | undefined;
      thread.onmessage = ({ data }) => {
        if ('share' in data) heed.onProgress?.(data.share);
        if ('frame' in data) ({ frame } = data);
        if ('piece' in data && frame) putPiece(frame, JSON.parse(decoder.decode(data.piece)) as Piece);
        if (!('done' in data)) return;
        called?.removeEventListener('abort', off);
        if (large) thread.terminate();
        else idle.push(begun);
        settle(data.done === 'opened' ? (frame ?? { findings: [] }) : data.done);
      };
      thread.onerror = (event) => {
        event.preventDefault();
        called?.removeEventListener('abort', off);
        thread.terminate();
        fail(new Error(event.message));
      };
      called?.addEventListener('abort', off);
      if (called?.aborted === true) off();
      else thread.postMessage({ ...job, bytes }, [bytes.buffer]);
    });
  }

  const first = begin();
  if (first) idle.push(first);
  return {
    open: (bytes, open, heed) =>
      run({ bytes, open }, () => packagesHere.open(bytes, open), heed) as Promise<Outcome<Opened>>,
    edit: (bytes, edit, patches) =>
      run({ bytes, edit, patches }, () => packagesHere.edit(bytes, edit, patches)) as Promise<
        Outcome<{ readonly bytes: Uint8Array }>
      >,
    insert: (bytes, insert) =>
      run({ bytes, insert }, () => packagesHere.insert(bytes, insert)) as Promise<Outcome<Inserted>>,
  };
}

function startThread(): PackageThread {
  return new Worker(/* webpackChunkName: "package-worker" */ new URL('./package-worker.ts', import.meta.url));
}

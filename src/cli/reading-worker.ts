import { parentPort, workerData } from 'node:worker_threads';
import { receive, receiveList } from '../consolidate';
import { addEdition, type addedEditions } from '../editions';
import type { CheckOptions } from '../flow';
import type { ColumnSet, Received } from '../model/summary';
import { openWorkbook, type Opened } from '../workbook/intake/open';
import { readXls } from '../workbook/intake/xls';
import { nodeCodec } from '../workbook/xlsx/node';

/** Owns the reading of one file in a thread that can be stopped: bytes in, what a summary keeps of them out. */
export interface Job {
  readonly file: string;
  readonly hash: string;
  readonly bytes: Uint8Array;
  /** A roster or another list, instead of something handed in. */
  readonly list: boolean;
  readonly options: CheckOptions & { readonly columns?: ColumnSet };
}

/** A workbook to be given back whole. */
export interface Opening {
  readonly open: Uint8Array;
}

export type Done = { readonly received: Received } | { readonly opened: Opened } | { readonly crashed: string };

/** A thread knows none of the edition files that the program took in: it is told. */
const { editions } = workerData as { readonly editions: ReturnType<typeof addedEditions> };
for (const file of editions) addEdition(file);

parentPort?.on('message', (asked: Job | Opening) => {
  // A text passes between threads in half the time of thousands of small objects.
  parentPort?.postMessage(JSON.stringify(done(asked)));
});

function done(asked: Job | Opening): Done {
  try {
    const opened = openWorkbook('open' in asked ? asked.open : asked.bytes, nodeCodec, readXls);
    if ('open' in asked) return { opened };
    const { file, hash, list, options } = asked;
    return { received: list ? receiveList({ file, hash }, opened) : receive({ file, hash }, opened, options) };
  } catch (error) {
    // A mistake of ours on one file must not cost the officer the other 299; the file is listed with it.
    return { crashed: error instanceof Error ? error.message : String(error) };
  }
}

/** An old .xls file, read in a worker that is stopped when it takes too long: its library sets itself no limits. */
import { finding } from '../model/finding';
import type { Grid } from '../model/grid';
import type { Outcome } from '../model/port';

const LONGEST = 10_000;

export async function readOldFile(bytes: Uint8Array): Promise<Outcome<{ readonly grid: Grid }>> {
  let worker: Worker | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const started = new Worker(new URL('./old-file-worker.ts', import.meta.url));
    worker = started;
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => {
        const values = { seconds: LONGEST / 1000 };
        resolve({ findings: [finding('workbench/old-too-slow', 'error', [], values)] });
      }, LONGEST);
      started.onmessage = ({ data }: MessageEvent<Outcome<{ readonly grid: Grid }>>) => {
        resolve(data);
      };
      started.onerror = reject;
      started.postMessage(bytes);
    });
  } catch {
    // Browsers start no worker for a page that was opened from a folder.
    return { findings: [finding('workbench/no-old-reader', 'error', [])] };
  } finally {
    clearTimeout(timer);
    worker?.terminate();
  }
}

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { addedEditions } from '../editions';
import type { Received } from '../model/summary';
import { unread } from '../workbook/intake/handed';
import type { Done, Job } from './summarize-worker';

/** Owns the threads that read files: a few at a time, each file with a time limit and a memory limit, none stopping the rest. */
export interface Pool {
  readonly size: number;
  /** Never rejects: what goes wrong with a file is told as that file's finding. */
  readonly run: (job: Job) => Promise<Received>;
  readonly close: () => Promise<void>;
}

/** An application takes some hundredths of a second. */
export const SECONDS = 30;
const MEGABYTES = 768;
const MOST = 4;

const WORKER = join(__dirname, 'summarize-worker.cjs');

export function openPool(files: number, seconds = SECONDS, script = WORKER): Pool {
  const size = Math.max(1, Math.min(availableParallelism(), MOST, files));
  const idle: Worker[] = [];
  const busy = new Set<Worker>();
  const run = (job: Job): Promise<Received> =>
    new Promise((settle) => {
      const worker = idle.pop() ?? start(script);
      busy.add(worker);
      const finish = (received: Received, again: boolean) => {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        busy.delete(worker);
        if (again) idle.push(worker);
        else void worker.terminate();
        settle(received);
      };
      const onMessage = (text: string) => {
        const done = JSON.parse(text) as Done;
        finish('received' in done ? done.received : crashed(job, done.crashed), true);
      };
      const onError = (error: Error) => {
        finish(crashed(job, error.message), false);
      };
      const onExit = (code: number) => {
        finish(crashed(job, `exit ${code}`), false);
      };
      const timer = setTimeout(() => {
        finish(unread(job.file, 'summary/too-slow', { seconds }), false);
      }, seconds * 1000);
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.postMessage(job);
    });
  const close = async () => {
    await Promise.all([...idle, ...busy].map((worker) => worker.terminate()));
  };
  return { size, run, close };
}

function start(script: string): Worker {
  return new Worker(script, {
    workerData: { editions: addedEditions() },
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    stdout: false,
    stderr: false,
  });
}

/** Enough of the message to report it. */
const LONGEST = 120;

function crashed({ file }: Job, said: string): Received {
  return unread(file, 'summary/crashed', { said: said.slice(0, LONGEST) });
}

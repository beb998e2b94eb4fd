import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { addedEditions } from '../editions';
import { finding, type Values } from '../model/finding';
import type { Received } from '../model/summary';
import { unread } from '../workbook/intake/handed';
import type { Opened } from '../workbook/intake/open';
import type { Done, Job, Opening } from './reading-worker';

/** Owns the threads that read files: a few at a time, each file with a time limit and a memory limit, none stopping the rest. */
export interface Pool {
  readonly size: number;
  /** Never rejects: what goes wrong with a file is told as that file's finding. */
  readonly run: (job: Job) => Promise<Received>;
  readonly open: (bytes: Uint8Array) => Promise<Opened>;
  readonly close: () => Promise<void>;
}

/** An application takes some hundredths of a second. */
export const SECONDS = 30;
const MEGABYTES = 768;
const MOST = 4;

const WORKER = join(__dirname, 'reading-worker.cjs');

export function openPool(files: number, seconds = SECONDS, script = WORKER): Pool {
  const size = Math.max(1, Math.min(availableParallelism(), MOST, files));
  const idle: Worker[] = [];
  const busy = new Set<Worker>();
  const ask = (message: Job | Opening): Promise<Done | Late> =>
    new Promise((settle) => {
      const worker = idle.pop() ?? start(script, idle);
      busy.add(worker);
      const finish = (answer: Done | Late, again: boolean) => {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        busy.delete(worker);
        if (again) idle.push(worker);
        else void worker.terminate();
        settle(answer);
      };
      const onMessage = (text: string) => {
        finish(JSON.parse(text) as Done, true);
      };
      const onError = (error: Error) => {
        finish({ crashed: error.message }, false);
      };
      const onExit = (code: number) => {
        finish({ crashed: `exit ${code}` }, false);
      };
      const timer = setTimeout(() => {
        finish({ seconds }, false);
      }, seconds * 1000);
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.postMessage(message);
    });
  const run = async (job: Job): Promise<Received> => {
    const answer = await ask(job);
    if ('received' in answer) return answer.received;
    const { code, values } = whatFailed(answer, 'summary/too-slow', 'summary/crashed');
    return unread(job.file, code, values);
  };
  const open = async (bytes: Uint8Array): Promise<Opened> => {
    const answer = await ask({ open: bytes });
    if ('opened' in answer) return answer.opened;
    const { code, values } = whatFailed(answer, 'cli/too-slow', 'cli/crashed');
    return { findings: [finding(code, 'error', [], values)] };
  };
  const close = async () => {
    await Promise.all([...idle, ...busy].map((worker) => worker.terminate()));
  };
  return { size, run, open, close };
}

function start(script: string, idle: Worker[]): Worker {
  const worker = new Worker(script, {
    workerData: { editions: addedEditions() },
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    stdout: false,
    stderr: false,
  });
  // What a thread comes to after its answer, or after its time, is nobody's finding any more: unheard, it would end the program.
  worker.on('error', () => undefined);
  worker.on('exit', () => {
    const place = idle.indexOf(worker);
    if (place !== -1) idle.splice(place, 1);
  });
  return worker;
}

/** Enough of the message to report it. */
const LONGEST = 120;

/** No answer within the time. */
interface Late {
  readonly seconds: number;
}

function whatFailed(answer: Done | Late, late: string, crashed: string): { readonly code: string; values: Values } {
  if ('seconds' in answer) return { code: late, values: { seconds: answer.seconds } };
  return { code: crashed, values: { said: 'crashed' in answer ? answer.crashed.slice(0, LONGEST) : '' } };
}

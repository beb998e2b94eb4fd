/** The threads that read files: a few at a time, each file with a time limit, none stopping the rest. */
import { unread } from '../../workbook/intake/handed';
import type { Answer, Job } from './read-job';
import { asking, type Thread } from './thread';

export interface Pool {
  readonly size: number;
  /** Never rejects: what goes wrong with a file is told as that file's finding. */
  read(job: Job): Promise<Answer>;
  /** Ends every thread; what is being read then is never answered. */
  close(): void;
}

/** An application takes some hundredths of a second, an archive of a thousand some seconds. */
export const SECONDS = 30;
const MOST = 4;

/** What a thread has gathered goes with it: after so many files it makes room for a fresh one. */
export const SERVED = 400;

interface Idle {
  readonly thread: Thread;
  readonly ask: ReturnType<typeof asking>;
  served: number;
}

export function openPool(start: () => Thread, seconds = SECONDS, threads = hardware()): Pool {
  const idle: Idle[] = [];
  const all = new Set<Thread>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let closed = false;

  function take(): Idle {
    const known = idle.pop();
    if (known) return known;
    const thread = start();
    all.add(thread);
    return { thread, ask: asking(thread), served: 0 };
  }

  return {
    size: Math.max(1, Math.min(MOST, threads)),
    read: (job) =>
      new Promise((settle) => {
        const one = take();
        const end = (answer: Answer, again: boolean) => {
          clearTimeout(timer);
          timers.delete(timer);
          if (closed) return;
          if (again && ++one.served < SERVED) idle.push(one);
          else {
            one.thread.terminate();
            all.delete(one.thread);
          }
          settle(answer);
        };
        const timer = setTimeout(() => {
          end(failed(job, 'summary/too-slow', { seconds }), false);
        }, seconds * 1000);
        timers.add(timer);
        one.ask({ job }).then(
          (answer) => {
            end(answer as Answer, true);
          },
          (reason: unknown) => {
            const said = (reason instanceof Error ? reason.message : String(reason)).slice(0, LONGEST);
            end(failed(job, 'summary/crashed', { said }), false);
          },
        );
      }),
    close() {
      closed = true;
      for (const thread of all) thread.terminate();
      for (const timer of timers) clearTimeout(timer);
      all.clear();
      idle.length = 0;
    },
  };
}

/** Enough of a message to report it. */
const LONGEST = 120;

function failed({ file, want }: Job, code: string, values: Readonly<Record<string, string | number>>): Answer {
  const one = unread(file, code, values);
  return want === 'received' ? { received: JSON.stringify(one) } : { findings: one.findings };
}

/** One thread stays free for the page. */
function hardware(): number {
  return Math.max(2, (typeof navigator === 'undefined' ? 2 : navigator.hardwareConcurrency) - 1);
}

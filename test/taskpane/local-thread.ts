import { openDesk, type Desk } from '../../src/taskpane/summary/desk';
import { openReader, type Job } from '../../src/taskpane/summary/read-job';
import type { Reply } from '../../src/taskpane/summary/worker';
import type { Thread } from '../../src/taskpane/summary/thread';

/** A thread of the summary without a thread: the same work in the same turn of events, its messages cloned as a browser would. */
export function localThread(hang: (job: Job) => boolean = () => false): Thread {
  const read = openReader();
  const desk = openDesk() as unknown as Record<keyof Desk, (...args: readonly unknown[]) => unknown>;
  let ended = false;
  const thread: Thread = {
    onmessage: null,
    onerror: null,
    terminate() {
      ended = true;
    },
    postMessage(ask) {
      if ('editions' in ask || ('job' in ask && hang(ask.job))) return;
      const { id } = ask;
      Promise.resolve()
        .then(() => ('job' in ask ? read(ask.job) : desk[ask.call](...ask.args.map((arg) => structuredClone(arg)))))
        .then(
          (answered) => {
            tell({ id, answer: structuredClone(answered) });
          },
          (reason: unknown) => {
            tell({ id, crashed: reason instanceof Error ? reason.message : String(reason) });
          },
        );
    },
  };
  function tell(data: Reply): void {
    if (!ended) thread.onmessage?.({ data } as MessageEvent<Reply>);
  }
  return thread;
}

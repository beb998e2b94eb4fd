/** A thread seen from the page: what is asked, what comes back, and what becomes of an answer that never comes. */
import type { Desk } from './desk';
import type { Ask, Reply } from './worker';

/** As much of a Worker as is used. */
export interface Thread {
  postMessage(ask: Ask): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export type Remote<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never;
};

/** What stopped a thread, or what a mistake of ours says of itself. */
export class Crashed extends Error {}

type Asked = { readonly job: Extract<Ask, { job: unknown }>['job'] } | Omit<Extract<Ask, { call: unknown }>, 'id'>;

/** Asks a thread one thing after another; several answers may be out at once. A thread that breaks breaks them all. */
export function asking(thread: Thread): (ask: Asked) => Promise<unknown> {
  let next = 0;
  const waiting = new Map<number, { settle: (answer: unknown) => void; fail: (reason: Crashed) => void }>();
  thread.onmessage = ({ data }) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('crashed' in data) asked?.fail(new Crashed(data.crashed));
    else asked?.settle(data.answer);
  };
  thread.onerror = (event) => {
    event.preventDefault();
    for (const { fail } of waiting.values()) fail(new Crashed(event.message));
    waiting.clear();
  };
  return (ask) =>
    new Promise((settle, fail) => {
      const id = next++;
      waiting.set(id, { settle, fail });
      thread.postMessage({ id, ...ask });
    });
}

const CALLS = [
  ...(['take', 'clear', 'set', 'list', 'previous', 'view', 'detail', 'draw'] as const),
  ...(['paragraphs', 'unpublished', 'make', 'draft'] as const),
] satisfies readonly (keyof Desk)[];

/** The desk in its own thread. */
export function remoteDesk(thread: Thread): Remote<Desk> {
  const ask = asking(thread);
  const calls = CALLS.map((call): [string, unknown] => [call, (...args: unknown[]) => ask({ call, args })]);
  return Object.fromEntries(calls) as Remote<Desk>;
}

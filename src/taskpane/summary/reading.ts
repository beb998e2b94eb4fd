/** Files waiting to be read, a few of them being read; paused, stopped and taken up again. It knows nothing of what they bring. */
import { openPool, type Pool } from './pool';
import type { Answer, Job } from './read-job';
import type { Source } from './sources';
import type { Thread } from './thread';

export interface Progress {
  readonly phase: 'idle' | 'reading' | 'paused';
  /** Of the files handed over since all was last at rest. */
  readonly done: number;
  readonly count: number;
  /** Time left; undefined while nothing can be told. */
  readonly seconds?: number;
  /** Files that were not read because somebody stopped it. */
  readonly stopped: number;
}

export interface Reading {
  readonly progress: () => Progress;
  readonly add: (sources: readonly Source[]) => void;
  /** Reads these again, after all that waits; what is being read just now begins anew. */
  readonly again: (sources: readonly Source[]) => void;
  readonly pause: () => void;
  /** Goes on after a pause or a stop. */
  readonly resume: () => void;
  /** The rest is left unread, also what is being read just now. */
  readonly stop: () => void;
  /** Forgets what waits. */
  readonly clear: () => void;
}

export interface Asked {
  readonly start: () => Thread;
  readonly job: (source: Source) => Job;
  /** What came of a file; more files where it was an archive. */
  readonly take: (source: Source, answer: Answer) => readonly Source[];
  /** The progress has changed. */
  readonly tell: () => void;
  readonly clock: () => number;
}

/** Bytes of an archive from which on it is read by one thread. */
const LARGE = 50e6;

function isLarge({ held: { blob, entry } }: Source): boolean {
  return entry !== undefined && blob.size > LARGE;
}

/** How many files must have been read before the time left is more than a guess. */
const TELLING = 4;

export function openReading({ start, job, take, tell, clock }: Asked): Reading {
  let progress: Progress = { phase: 'idle', done: 0, count: 0, stopped: 0 };
  let pool: Pool | undefined;
  let queue: Source[] = [];
  let stopped: Source[] = [];
  const busy = new Set<Source>();
  /** Time spent reading before the last pause, and the clock when it began again. */
  let worked = 0;
  let since = 0;

  function change(changed: Partial<Progress>): void {
    progress = { ...progress, ...changed, stopped: stopped.length };
    tell();
  }
  function begin(): void {
    since = clock();
    change({ phase: 'reading' });
    pump();
  }
  function pump(): void {
    if (progress.phase !== 'reading') return;
    const threads = (pool ??= openPool(start));
    for (let source = next(threads); source; source = next(threads)) void one(source, threads);
    if (busy.size === 0) rest();
  }
  function next({ size }: Pool): Source | undefined {
    const [first] = queue;
    if (busy.size >= size || !first) return undefined;
    // A thread holds the whole archive: a large one is held by one thread alone.
    if (isLarge(first) && [...busy].some(isLarge)) return undefined;
    return queue.shift();
  }
  async function one(source: Source, threads: Pool): Promise<void> {
    busy.add(source);
    const answer = await threads.read(job(source));
    busy.delete(source);
    const more = take(source, answer);
    queue.unshift(...more);
    const done = progress.done + 1;
    const count = progress.count + more.length;
    const spent = worked + clock() - since;
    const left = Math.ceil(((spent / done) * (count - done)) / 1000);
    change({ done, count, ...(done >= TELLING ? { seconds: left } : {}) });
    pump();
  }
  /** Threads hold memory: none is kept for later. */
  function rest(): void {
    worked = 0;
    end();
    change({ phase: 'idle' });
  }
  function end(): void {
    pool?.close();
    pool = undefined;
  }

  return {
    progress: () => progress,
    add(sources) {
      const resting = progress.phase === 'idle';
      queue.push(...sources);
      change(resting ? { done: 0, count: queue.length } : { count: progress.count + sources.length });
      if (resting) begin();
      else pump();
    },
    again(sources) {
      const known = new Set(sources);
      const rest = [...busy, ...queue].filter((source) => !known.has(source));
      busy.clear();
      end();
      worked = 0;
      queue = [...rest, ...sources];
      change({ done: 0, count: queue.length });
      begin();
    },
    pause() {
      if (progress.phase !== 'reading') return;
      worked += clock() - since;
      change({ phase: 'paused' });
    },
    resume() {
      const again = stopped;
      stopped = [];
      queue.push(...again);
      if (progress.phase === 'idle') change({ done: 0, count: queue.length });
      begin();
    },
    stop() {
      stopped.push(...busy, ...queue);
      queue = [];
      busy.clear();
      rest();
    },
    clear() {
      queue = [];
      stopped = [];
      busy.clear();
      worked = 0;
      end();
      change({ phase: 'idle', done: 0, count: 0 });
    },
  };
}

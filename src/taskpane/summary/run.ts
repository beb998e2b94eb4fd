/** An officer's run over many files: what was handed over, how far it is read, and the summary as it stands. */
import { addedEditions } from '../../editions';
import type { Finding } from '../../model/finding';
import { unread } from '../../workbook/intake/handed';
import { failed } from '../watch';
import type { Desk, DeskSettings, Taken } from './desk';
import type { Handed } from './handed';
import { openPool } from './pool';
import type { Answer, Job, ReadOptions } from './read-job';
import { openReading, type Progress, type Reading } from './reading';
import { openSources, type Added, type Source } from './sources';
import { remoteDesk, type Remote, type Thread } from './thread';
import type { View } from './view';

export interface RunState extends Progress {
  readonly view?: View;
  readonly trouble: readonly Finding[];
}

export interface Run extends Pick<Reading, 'pause' | 'resume' | 'stop'> {
  readonly desk: Remote<Desk>;
  readonly state: () => RunState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly add: (files: readonly Handed[]) => void;
  readonly clear: () => void;
  /** How files are read; those read before are read again, if `which` says so. */
  readonly read: (options: ReadOptions, which?: (file: string) => boolean) => void;
  readonly settle: (settings: DeskSettings) => void;
  /** One file beside those handed in, or one of them again. */
  readonly ask: (job: Job) => Promise<Answer>;
  readonly source: (file: string) => Source | undefined;
  /** Asks the desk for its view again. */
  readonly refresh: () => Promise<void>;
  readonly close: () => void;
}

/** While files come in, the view is made again after this time, ms, and takes a fifth of the time at most. */
const OFTEN = 600;

export function openRun(startThread: () => Thread, clock: () => number = () => performance.now()): Run {
  const sources = openSources();
  const start = () => informed(startThread());
  const deskThread = start();
  const desk = remoteDesk(deskThread);
  const listeners = new Set<() => void>();
  let options: ReadOptions = {};
  let fresh: Taken[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let viewing: Promise<void> | undefined;
  let shown: Pick<RunState, 'view' | 'trouble'> = { trouble: [] };
  let state: RunState = { phase: 'idle', done: 0, count: 0, stopped: 0, trouble: [] };
  let closed = false;

  const reading = openReading({
    start,
    clock,
    job: ({ file, held, packed }) =>
      packed ? { file, held, want: 'packed' } : { file, held, want: 'received', options },
    take: (source, answer) => {
      const more = taken(source, answer);
      later(OFTEN);
      return more;
    },
    tell,
  });

  function tell(): void {
    if (closed) return;
    const { phase } = state;
    state = { ...reading.progress(), ...shown };
    if (phase !== 'idle' && state.phase === 'idle') later(0);
    for (const listener of listeners) listener();
  }
  function taken({ file, at, ...source }: Source, answer: Answer): readonly Source[] {
    if ('packed' in answer) {
      if (answer.packed === 'workbook') return [sources.whole({ file, at, ...source })];
      fresh.push({ file, at, text: '' });
      return put(sources.unpack({ file, at, ...source }, answer.packed));
    }
    if ('received' in answer) fresh.push({ file, at, text: answer.received });
    if ('findings' in answer)
      fresh.push({ file, at, text: JSON.stringify({ ...unread(file, ''), findings: answer.findings }) });
    return [];
  }
  function put({ sources: more, skipped }: Added): readonly Source[] {
    fresh.push(...skipped.map(({ at, one }) => ({ file: one.file, at, text: JSON.stringify(one) })));
    return more;
  }
  function later(wait: number): void {
    if (wait > 0 && timer !== undefined) return;
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), wait);
  }
  async function refresh(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    // One after the other, so that an older view never comes last.
    await viewing;
    const begun = clock();
    viewing = look();
    await viewing;
    if (fresh.length > 0 && !closed) later(Math.max(OFTEN, 4 * (clock() - begun)));
  }
  async function look(): Promise<void> {
    const all = fresh;
    fresh = [];
    try {
      if (all.length > 0) await desk.take(all);
      shown = { view: await desk.view(), trouble: [] };
    } catch (reason) {
      shown = { ...shown, trouble: failed(reason).findings };
    }
    tell();
  }

  return {
    desk,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    add(files) {
      reading.add(put(sources.add(files)));
    },
    pause: reading.pause,
    resume: reading.resume,
    stop: reading.stop,
    clear() {
      sources.clear();
      fresh = [];
      reading.clear();
      void desk.clear().then(refresh, refresh);
    },
    read(changed, which = () => true) {
      options = changed;
      informed(deskThread);
      const all = sources.all().filter(({ file }) => which(file));
      if (all.length > 0) reading.again(all);
    },
    settle(settings) {
      void desk.set(settings).then(refresh, refresh);
    },
    ask(job) {
      const own = openPool(start, undefined, 1);
      return own.read(job).finally(() => {
        own.close();
      });
    },
    source: (file) => sources.of(file),
    refresh,
    close() {
      closed = true;
      reading.clear();
      clearTimeout(timer);
      deskThread.terminate();
    },
  };
}

/** A thread knows only the editions compiled in until it is told of those that a person loaded. */
function informed(thread: Thread): Thread {
  const editions = addedEditions();
  if (editions.length > 0) thread.postMessage({ editions });
  return thread;
}

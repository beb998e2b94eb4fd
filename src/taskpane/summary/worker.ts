/** The script of every thread of the summary: one keeps what was received, the others read files. It decides nothing. */
import { addEdition, type addedEditions } from '../../editions';
import { openDesk, type Desk } from './desk';
import { openReader, type Answer, type Job } from './read-job';

export type Ask =
  /** Editions of files that a person loaded: no answer is given. */
  | { readonly editions: ReturnType<typeof addedEditions> }
  | { readonly id: number; readonly job: Job }
  | { readonly id: number; readonly call: keyof Desk; readonly args: readonly unknown[] };

export type Reply =
  | { readonly id: number; readonly answer: unknown }
  /** A mistake of ours: what it says of itself. */
  | { readonly id: number; readonly crashed: string };

const read = openReader();
const desk = openDesk() as unknown as Readonly<Record<keyof Desk, (...args: readonly unknown[]) => unknown>>;
const page = self as unknown as { postMessage(reply: Reply, transfer: Transferable[]): void };

self.addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  if ('editions' in data) for (const edition of data.editions) addEdition(edition);
  else void answer(data);
});

async function answer(ask: Exclude<Ask, { editions: unknown }>): Promise<void> {
  const { id } = ask;
  try {
    const answered = await ('job' in ask ? read(ask.job) : desk[ask.call](...ask.args));
    page.postMessage({ id, answer: answered }, bytesIn(answered));
  } catch (error) {
    page.postMessage({ id, crashed: error instanceof Error ? error.message : String(error) }, []);
  }
}

/** A finished workbook is passed on, not copied. */
function bytesIn(answered: unknown): Transferable[] {
  const bytes = answered instanceof Uint8Array ? answered : (answered as Answer | undefined);
  if (bytes instanceof Uint8Array) return [bytes.buffer as ArrayBuffer];
  return typeof bytes === 'object' && 'bytes' in bytes ? [bytes.bytes.buffer as ArrayBuffer] : [];
}

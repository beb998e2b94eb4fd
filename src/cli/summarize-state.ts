import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import type { Received } from '../model/summary';

/**
 * Owns the small file by which a long run is taken up again: one line for each file read, by the hash of its bytes. Whatever is
 * not exactly from this program and these options is not believed.
 */
export interface State {
  /** What was once read from the same bytes, under the name the file bears now. */
  readonly known: (file: string, hash: string) => Received | undefined;
  readonly add: (received: Received) => void;
  /** How many files were known. */
  readonly resumed: () => number;
}

export const NO_STATE: State = { known: () => undefined, add: () => undefined, resumed: () => 0 };

/** @throws when the file cannot be written */
export function openState(path: string, fingerprint: string): State {
  const head = JSON.stringify({ starcloud: 'summarize', fingerprint });
  const records = new Map<string, Received>();
  const lines = linesOf(path);
  if (lines[0] === head) {
    for (const line of lines.slice(1)) {
      const received = parsed(line);
      if (received) records.set(received.hash, received);
    }
    // A line that the last run could not finish must not run into the next one.
    appendFileSync(path, '\n');
  } else writeFileSync(path, `${head}\n`);
  let resumed = 0;
  return {
    known: (file, hash) => {
      const received = records.get(hash);
      if (received) resumed++;
      return received && { ...received, file };
    },
    resumed: () => resumed,
    add: (received) => {
      if (received.hash === '' || records.has(received.hash)) return;
      appendFileSync(path, `${JSON.stringify(received)}\n`);
    },
  };
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return [];
  }
}

function parsed(line: string): Received | undefined {
  try {
    const received = JSON.parse(line) as Partial<Received> | null;
    const whole = typeof received?.hash === 'string' && received.hash !== '' && Array.isArray(received.findings);
    return whole && ['application', 'table', 'unread'].includes(received.kind ?? '')
      ? (received as Received)
      : undefined;
  } catch {
    return undefined;
  }
}

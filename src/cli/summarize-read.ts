import { createHash } from 'node:crypto';
import type { CheckOptions } from '../flow';
import type { ColumnSet, Received } from '../model/summary';
import { openPool } from './reading-pool';
import type { Source } from './summarize-sources';
import type { State } from './summarize-state';

/** Owns the reading of all files: a few at a time, in memory only while they are read, the answers in the order of the files. */
export interface ReadRequest {
  readonly sources: readonly Source[];
  readonly options: CheckOptions & { readonly columns?: ColumnSet };
  readonly list?: boolean;
  readonly state: State;
  readonly onProgress?: (done: number, count: number) => void;
}

export async function readAll({ sources, options, list = false, state, onProgress }: ReadRequest): Promise<Received[]> {
  const pool = openPool(sources.length);
  const received: Received[] = [];
  let next = 0;
  let done = 0;
  const work = async () => {
    for (let index = next++; index < sources.length; index = next++) {
      const source = sources[index];
      if (!source) return;
      received[index] = await one(source);
      onProgress?.(++done, sources.length);
    }
  };
  const one = async ({ file, read }: Source): Promise<Received> => {
    const content = read();
    if ('finding' in content) return { kind: 'unread', file, hash: '', findings: [content.finding] };
    const { bytes } = content;
    const hash = createHash('sha256').update(bytes).digest('hex');
    const before = state.known(file, hash);
    if (before) return before;
    const answer = await pool.run({ file, hash, bytes, list, options });
    state.add(answer);
    return answer;
  };
  try {
    await Promise.all(Array.from({ length: pool.size }, work));
  } finally {
    await pool.close();
  }
  return received;
}

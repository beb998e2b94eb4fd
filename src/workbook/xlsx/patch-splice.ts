/**
 * Owns changes of a text as cuts and insertions at places, and the way back: what was done is remembered so exactly that
 * it can be undone letter for letter. It knows nothing of XML.
 */
export interface Splice {
  /** Place in the text before any change, in UTF-16 units. */
  readonly at: number;
  /** Units taken away there. */
  readonly remove: number;
  readonly insert: string;
  /** Set on changes that are to be taken back by clearing; what it is for. */
  readonly ours?: Purpose;
}

export type Purpose = 'mark' | 'select';

/** A change of ours as it stands in the changed text. */
export interface Trace {
  readonly at: number;
  readonly length: number;
  /** What stood there before. */
  readonly removed: string;
  readonly purpose: Purpose;
}

/**
 * The changed text, and the traces of our own changes in it. At one place our insertions come before others.
 * @throws when two changes take away the same letter: they were planned wrongly
 */
export function spliced(text: string, splices: readonly Splice[]): { text: string; traces: Trace[] } {
  const rank = ({ ours }: Splice): number => (ours ? 0 : 1);
  const sorted = [...splices].sort((a, b) => a.at - b.at || rank(a) - rank(b) || a.remove - b.remove);
  const pieces: string[] = [];
  const traces: Trace[] = [];
  let from = 0;
  let length = 0;
  for (const { at, remove, insert, ours } of sorted) {
    if (at < from) throw new Error(`two changes meet at ${String(at)}`);
    pieces.push(text.slice(from, at), insert);
    length += at - from;
    if (ours) traces.push({ at: length, length: insert.length, removed: text.slice(at, at + remove), purpose: ours });
    length += insert.length;
    from = at + remove;
  }
  pieces.push(text.slice(from));
  return { text: pieces.join(''), traces };
}

/** The text before our changes, and those changes as splices on it; undefined when the traces do not fit the text. */
export function unspliced(text: string, traces: readonly Trace[]): { text: string; splices: Splice[] } | undefined {
  const splices: Splice[] = [];
  const pieces: string[] = [];
  let from = 0;
  let length = 0;
  for (const { at, length: size, removed, purpose } of traces) {
    if (at < from || at + size > text.length) return undefined;
    pieces.push(text.slice(from, at), removed);
    length += at - from;
    splices.push({ at: length, remove: removed.length, insert: text.slice(at, at + size), ours: purpose });
    length += removed.length;
    from = at + size;
  }
  pieces.push(text.slice(from));
  return { text: pieces.join(''), splices };
}

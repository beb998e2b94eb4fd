/** The files of a summary by the names they go by, and where their bytes are. Only handles are kept, never bytes. */
import { handling, passedOver, unread, type Packed } from '../../workbook/intake/handed';
import type { Unreceived } from '../../model/summary';
import { inNameOrder, type Handed } from './handed';
import type { Held } from './read-job';

export interface Source {
  readonly file: string;
  /** Place among all the files. */
  readonly at: number;
  readonly held: Held;
  /** An archive, whose entries are not known yet. */
  readonly packed: boolean;
}

export interface Sources {
  /** Names what was handed over; a file of the same folder and name takes the place of the one before. */
  add(files: readonly Handed[]): Added;
  /** The entries of an archive take its place. */
  unpack(archive: Source, inside: Packed): Added;
  /** A workbook that somebody renamed to .zip. */
  whole(archive: Source): Source;
  of(file: string): Source | undefined;
  all(): readonly Source[];
  clear(): void;
}

export interface Added {
  readonly sources: readonly Source[];
  readonly skipped: readonly { readonly at: number; readonly one: Unreceived }[];
}

/** More entries than an archive may have. */
const ENTRIES = 1e6;

export function openSources(): Sources {
  const sources = new Map<string, Source>();
  /** By whole path, and the other way round. */
  const names = new Map<string, string>();
  const paths = new Map<string, string>();
  let next = 0;

  /** As short as it is unmistakable: without the one folder that was dropped, unless the name is another file's already. */
  function nameOf(path: readonly string[], alone: boolean): string {
    const whole = path.join('/');
    const known = names.get(whole);
    if (known !== undefined) return known;
    const short = alone && path.length > 1 ? path.slice(1).join('/') : whole;
    const name = paths.has(short) ? whole : short;
    names.set(whole, name);
    paths.set(name, whole);
    return name;
  }
  function keep(source: Source): Source {
    sources.set(source.file, source);
    return source;
  }

  return {
    add(files) {
      const roots = new Set(files.map(({ path }) => (path.length > 1 ? path[0] : undefined)));
      const alone = roots.size === 1;
      const added: { sources: Source[]; skipped: { at: number; one: Unreceived }[] } = { sources: [], skipped: [] };
      for (const { path, file } of inNameOrder(files)) {
        const handled = handling(path.join('/'));
        if (handled === 'ignore') continue;
        const name = nameOf(path, alone);
        const at = next++;
        if (handled === 'pass-over') added.skipped.push({ at, one: passedOver(name) });
        else if (!file) added.skipped.push({ at, one: unread(name, 'officer/not-opened') });
        else {
          const packed = handled === 'unpack';
          const held = packed ? { blob: file, entry: { archive: at, index: -1 } } : { blob: file };
          added.sources.push(keep({ file: name, at, held, packed }));
        }
      }
      return added;
    },
    unpack({ file, at, held }, { taken, skipped }) {
      sources.delete(file);
      return {
        sources: taken.map(({ file: name, index }) =>
          keep({
            file: name,
            at: at + index / ENTRIES,
            held: { blob: held.blob, entry: { archive: at, index } },
            packed: false,
          }),
        ),
        skipped: skipped.map((one) => ({ at, one })),
      };
    },
    whole: ({ file, at, held: { blob } }) => keep({ file, at, held: { blob }, packed: false }),
    of: (file) => sources.get(file),
    all: () => [...sources.values()],
    clear() {
      sources.clear();
      names.clear();
      paths.clear();
    },
  };
}

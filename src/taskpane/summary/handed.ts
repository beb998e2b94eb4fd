/** Files as a person hands them over: dropped or picked, alone or in folders. It reads none of them. */

export interface Handed {
  /** Names of the folders and of the file, from the one that was dropped. */
  readonly path: readonly string[];
  /** Undefined when the browser could not open it. */
  readonly file: File | undefined;
}

/** A folder within folders deeper than this is not looked into. */
const DEEPEST = 12;

/** To be called while the drop is being told: later the browser has forgotten what was dropped. */
export function dropped(transfer: DataTransfer): Promise<Handed[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry());
  const loose = entries.every((entry) => entry === null) ? [...transfer.files] : [];
  const found = entries.flatMap((entry) => (entry ? [within(entry, [], 0)] : []));
  return Promise.all(found).then((all) => [...all.flat(), ...loose.map((file) => ({ path: [file.name], file }))]);
}

/** What a file or folder picker gives. */
export function picked(files: FileList): Handed[] {
  return [...files].map((file) => {
    const path = file.webkitRelativePath.split('/').filter((name) => name !== '');
    return { path: path.length > 0 ? path : [file.name], file };
  });
}

async function within(entry: FileSystemEntry, above: readonly string[], depth: number): Promise<Handed[]> {
  const path = [...above, entry.name];
  if (entry.isFile) {
    const file = await new Promise<File | undefined>((settle) => {
      (entry as FileSystemFileEntry).file(settle, () => {
        settle(undefined);
      });
    });
    return [{ path, file }];
  }
  if (!entry.isDirectory || depth > DEEPEST) return [];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    // A hundred at a time, until none is left.
    const some = await new Promise<FileSystemEntry[]>((settle) => {
      reader.readEntries(settle, () => {
        settle([]);
      });
    });
    if (some.length === 0) break;
    found.push(...some);
  }
  const all = await Promise.all(found.map((one) => within(one, path, depth + 1)));
  return all.flat();
}

/** In the order of the names, folder by folder, as a folder shows them. */
export function inNameOrder(files: readonly Handed[]): Handed[] {
  return [...files].sort(({ path: one }, { path: other }) => {
    for (let depth = 0; depth < Math.min(one.length, other.length); depth++) {
      const [left = '', right = ''] = [one[depth], other[depth]];
      if (left !== right) return left < right ? -1 : 1;
    }
    return one.length - other.length;
  });
}

/**
 * The files opened lately: name and, where the browser lends one, the handle. Kept in this browser's own store and nowhere else;
 * where that is forbidden, nothing is kept and nothing fails.
 */
import type { FileHandle } from './file-access';

export interface RecentFile {
  readonly key: number;
  readonly name: string;
  /** Without one the file has to be chosen again. */
  readonly handle?: FileHandle;
}

const STORE = 'recent';
const KEPT = 8;

/** The newest first. */
export async function recentFiles(): Promise<readonly RecentFile[]> {
  return using('readonly', (store) => all(store), []);
}

export async function remember(name: string, handle: FileHandle | undefined): Promise<void> {
  const known = await recentFiles();
  const same = await Promise.all(known.map((file) => isSame(file, name, handle)));
  await using(
    'readwrite',
    async (store) => {
      const old = known.filter((_, index) => same[index]);
      const over = known.filter((_, index) => !same[index]).slice(KEPT - 1);
      for (const { key } of [...old, ...over]) store.delete(key);
      await done(store.add({ name, ...(handle ? { handle } : {}) }));
    },
    undefined,
  );
}

export function forget(key: number): Promise<void> {
  return using('readwrite', (store) => done(store.delete(key)), undefined);
}

export function forgetAll(): Promise<void> {
  return using('readwrite', (store) => done(store.clear()), undefined);
}

async function isSame(file: RecentFile, name: string, handle: FileHandle | undefined): Promise<boolean> {
  if (!file.handle || !handle) return file.name === name && !file.handle === !handle;
  return file.handle.isSameEntry(handle);
}

async function all(store: IDBObjectStore): Promise<readonly RecentFile[]> {
  const keys = await done(store.getAllKeys());
  const files = (await done(store.getAll())) as Omit<RecentFile, 'key'>[];
  return files.map((file, index) => ({ ...file, key: Number(keys[index]) })).reverse();
}

async function using<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<T>,
  otherwise: T,
): Promise<T> {
  try {
    const asked = indexedDB.open('starcloud', 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(STORE, { autoIncrement: true });
    };
    const database = await done(asked);
    try {
      return await work(database.transaction(STORE, mode).objectStore(STORE));
    } finally {
      database.close();
    }
  } catch {
    return otherwise;
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('the browser keeps nothing'));
    };
  });
}

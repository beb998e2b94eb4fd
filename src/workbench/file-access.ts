/**
 * The browser's own ways to files: pickers, drops, writing back, downloads. Chromium lends a handle on a secure page, which is
 * the place of a file; elsewhere a file comes in as a copy and goes out as a download.
 */
import type { Given } from './tab';

/** A handle with the questions of permission that only Chromium answers. */
export interface FileHandle extends FileSystemFileHandle {
  queryPermission?(of: { readonly mode: 'read' | 'readwrite' }): Promise<PermissionState>;
  requestPermission?(of: { readonly mode: 'read' | 'readwrite' }): Promise<PermissionState>;
}

interface Pickers {
  readonly showOpenFilePicker?: (options: object) => Promise<FileHandle[]>;
  readonly showSaveFilePicker?: (options: object) => Promise<FileHandle>;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const KINDS = ['.xlsx', '.xlsm', '.xls', '.docx'];
const pickers = (): Pickers => globalThis as Pickers;

/** The files a person chose; none when the choice was called off. */
export async function chooseFiles(): Promise<readonly Given[]> {
  const { showOpenFilePicker } = pickers();
  if (!showOpenFilePicker) return chooseCopies();
  try {
    const types = [{ accept: { [XLSX]: KINDS } }];
    const handles = await showOpenFilePicker.call(globalThis, { multiple: true, types, id: 'starcloud' });
    return await Promise.all(handles.map(givenHandle));
  } catch (reason) {
    if (calledOff(reason)) return [];
    throw reason;
  }
}

function chooseCopies(): Promise<readonly Given[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', multiple: true, accept: KINDS.join(',') });
    input.addEventListener('cancel', () => {
      resolve([]);
    });
    input.addEventListener('change', () => {
      resolve([...(input.files ?? [])].map((file) => givenFile(file)));
    });
    input.click();
  });
}

/** The files that were dropped. Must be called while the drop is being told: afterwards the browser has forgotten them. */
export async function dropped(transfer: DataTransfer): Promise<readonly Given[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const pairs = items.map((item) => ({ file: item.getAsFile(), handle: handleOf(item) }));
  const given = await Promise.all(pairs.map(async ({ file, handle }) => (file ? [givenFile(file, await handle)] : [])));
  return given.flat();
}

async function handleOf(item: DataTransferItem): Promise<FileHandle | undefined> {
  const asked = item as { getAsFileSystemHandle?(): Promise<FileSystemHandle | null> };
  const handle = await asked.getAsFileSystemHandle?.().catch(() => null);
  return handle?.kind === 'file' ? (handle as FileHandle) : undefined;
}

export async function givenHandle(handle: FileHandle): Promise<Given> {
  return givenFile(await handle.getFile(), handle);
}

function givenFile(file: File, handle?: FileHandle): Given {
  const bytes = async () => new Uint8Array(await file.arrayBuffer());
  return { name: file.name, size: file.size, bytes, ...(handle ? { handle } : {}) };
}

export async function mayRead(handle: FileHandle): Promise<boolean> {
  return allowed(handle, 'read');
}

async function allowed(handle: FileHandle, mode: 'read' | 'readwrite'): Promise<boolean> {
  if ((await handle.queryPermission?.({ mode })) === 'granted') return true;
  return (await handle.requestPermission?.({ mode })) === 'granted';
}

/** How a file went out of the page. */
export type HandedOut =
  | { readonly how: 'written'; readonly handle: FileHandle }
  | { readonly how: 'downloaded' }
  | { readonly how: 'called-off' };

/** Writes to the handle, where the person allows it; else asks for a place; else downloads. Throws where writing fails. */
export async function handOut(name: string, bytes: Uint8Array, handle?: FileHandle): Promise<HandedOut> {
  if (handle && (await allowed(handle, 'readwrite'))) return written(handle, bytes);
  const { showSaveFilePicker } = pickers();
  if (!showSaveFilePicker) return download(name, bytes);
  let chosen: FileHandle;
  try {
    const types = [{ accept: { [XLSX]: [/\.xlsm$/i.test(name) ? '.xlsm' : '.xlsx'] } }];
    chosen = await showSaveFilePicker.call(globalThis, { suggestedName: name, types, id: 'starcloud' });
  } catch (reason) {
    // The click lies too far back for a picker.
    return calledOff(reason) ? { how: 'called-off' } : download(name, bytes);
  }
  return written(chosen, bytes);
}

async function written(handle: FileHandle, bytes: Uint8Array): Promise<HandedOut> {
  const stream = await handle.createWritable();
  await stream.write(bytes as Uint8Array<ArrayBuffer>);
  await stream.close();
  return { how: 'written', handle };
}

export function download(name: string, bytes: Uint8Array): HandedOut {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  const link = document.createElement('a');
  Object.assign(link, { href: address, download: name });
  link.click();
  // The browser has begun by then, and holds what it needs.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
  return { how: 'downloaded' };
}

function calledOff(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'AbortError';
}

/** Saves a file the way a page does: the browser asks where, or puts it among the downloads. */
import type { NamedBytes } from '../model/spreadsheet';

export function download({ name, bytes }: NamedBytes): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

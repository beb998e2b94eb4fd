/** The nouns of the page: a file that lies open, and one that is given to be opened. */
import type { Finding } from '../model/finding';
import type { WorkbookPort } from '../model/port';
import type { NamedBytes, WebWorkbook } from '../model/spreadsheet';
import type { FileHandle } from './file-access';

export interface Tab {
  readonly id: number;
  readonly name: string;
  /** What its pane works on. */
  readonly port: WorkbookPort;
  /** Left out where the file can only be judged. */
  readonly workbook?: WebWorkbook;
  /** What the page does not show of the file, or why it shows no sheet of it at all. */
  readonly notShown: readonly Finding[];
  readonly edited: boolean;
  /** Where it came from and may be written back to, where the browser tells. */
  readonly handle?: FileHandle;
}

/** A file on its way in: its bytes are read when its turn comes. */
export interface Given {
  readonly name: string;
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
  readonly handle?: FileHandle;
}

export function givenBytes({ name, bytes }: NamedBytes): Given {
  return { name, size: bytes.length, bytes: () => Promise.resolve(bytes) };
}

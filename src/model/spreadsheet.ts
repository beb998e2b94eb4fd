/** A spreadsheet in a web page as the page may use it. No name of a grid library occurs here. */
import type { Finding } from './finding';
import type { Outcome, WorkbookPort } from './port';

/** A file by its name, as a person gives it or gets it. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How a long opening is followed and called off; what is called off brings no findings. */
export interface Heed {
  /** From 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

export interface Spreadsheet {
  /** Reads the file and shows it in front; the others stay open behind it. */
  open(file: NamedBytes, heed?: Heed): Promise<Outcome<{ readonly workbook: WebWorkbook }>>;
  /** The language and look of the page changed. */
  setLook(look: { readonly language: 'zh-CN' | 'en'; readonly dark: boolean }): void;
  /** Frees everything. */
  dispose(): void;
}

/** One open file. Its undo, its selection and its edits are its own. */
export interface WebWorkbook {
  readonly name: string;
  /** What the pane works on. */
  readonly port: WorkbookPort;
  /** What the grid cannot draw (charts, pictures …) and keeps in the file all the same. */
  readonly notDrawn: readonly Finding[];
  /** Brings this one to the front. */
  show(): void;
  undo(): void;
  redo(): void;
  /** What is still being typed goes into its cell, as by Enter. */
  endEdit(): void;
  /** Whether something was changed since it was opened or last saved. */
  edited(): boolean;
  /** Calls the listener whenever `edited()` may have changed; returns what stops it. */
  onEdited(listener: () => void): () => void;
  /** The original package with the edits patched into it: parts that were not touched are byte for byte the same. */
  save(): Promise<Outcome<{ readonly bytes: Uint8Array }>>;
  /** What was handed out last is on the disk: `edited()` is false until the next edit. */
  saved(): void;
  close(): void;
}

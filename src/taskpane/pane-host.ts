/** What the pane must be told by whoever hosts it: the workbook, its language, its look. No host is named here. */
import type { Language } from '../flow';
import type { CellRef } from '../model/cell';
import type { Applied, Outcome, WorkbookPort } from '../model/port';
import type { NamedBytes } from '../model/spreadsheet';

export interface PaneHost {
  /** Undefined while the page stands outside any spreadsheet program. */
  readonly port: WorkbookPort | undefined;
  /** Why there is no port, as a wording code with its values. */
  readonly missing?: { readonly code: string; readonly values?: Readonly<Record<string, string>> };
  readonly language: Language;
  readonly look: HostLook;
  /** Calls the listener when something outside the pane, such as a button, wants a screen shown; returns what stops it. */
  readonly onWanted?: (listener: (wanted: Wanted) => void) => () => void;
  /**
   * Hands a workbook to the person: opened beside the one in front, or saved. Left out where the host can do neither. A host that
   * opens it shows the cell, if it can.
   */
  readonly give?: (file: NamedBytes, at?: CellRef) => Promise<Outcome<object>>;
  /** Gives the pane as much room as there is, for a table. Left out where the person alone decides it. */
  readonly widen?: () => void;
}

export interface Wanted {
  readonly screen: 'result' | 'new';
  /** How marking or clearing went, when that is what the button did. */
  readonly outcome?: Outcome<Applied>;
}

/** Whether the program around the pane is dark just now. */
export interface HostLook {
  dark(): boolean;
  /** Calls the listener when that changes; returns what stops it. */
  onChanged(listener: () => void): () => void;
}

import type { Area } from '../../src/model/cell';
import type { Book, BookSheet } from './book';
import type { HostObject } from './host-object';
import { denied } from './host-object';

/** Owns what the objects of the emulated host share while they answer: the workbook, events, references, functions. */
export interface Env {
  readonly book: Book;
  readonly references: Map<string, HostObject>;
  /** `<event type> <target id>` of everything listened to, with the number of listeners. */
  readonly listened: Map<string, number>;
  /** Events of the current request, sent after its answer. */
  readonly raised: HostEvent[];
  eventsOn: boolean;
  /** Who causes what happens now. */
  source: 'ThisLocalAddin' | 'Unknown';
  /** Told of each change of cells. */
  changed: (sheet: BookSheet, area: Area) => void;
  /** Calculates and calls functions, if anything changed; before values are given out, and at the end of a request. */
  calculated: () => void;
  readonly functions: FunctionResults;
  /** State of the pane: `Visible`, `Background`. */
  pane: string;
  /** Files that were opened beside the workbook, in base64. */
  readonly created: string[];
}

export interface FunctionResults {
  ready: boolean;
  answer: (id: number, ok: boolean, value: unknown, code: number | undefined) => void;
}

export interface HostEvent {
  readonly type: number;
  /** A sheet's event goes to it and to the workbook. */
  readonly targets: readonly string[];
  readonly message: Readonly<Record<string, unknown>>;
}

export const WORKBOOK = 'Workbook';

/** Event numbers of worksheets by the name of their registering method. */
export const SHEET_EVENTS: Readonly<Record<string, number>> = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  AddedEvent: 13,
  SelectionChangedEvent: 14,
  DeletedEvent: 15,
  CalculatedEvent: 16,
  FormatChangedEvent: 18,
  RowSortedEvent: 19,
  ColumnSortedEvent: 20,
  SingleClickedEvent: 21,
  RowHiddenChangedEvent: 22,
  FormulaChangedEvent: 23,
  ProtectionChangedEvent: 24,
  EventNameChanged: 25,
  EventVisibilityChanged: 26,
};

export function raise(env: Env, type: number, sheet: BookSheet, message: Readonly<Record<string, unknown>>): void {
  if (!env.eventsOn) return;
  env.raised.push({ type, targets: [sheet.id, WORKBOOK], message: { worksheetId: sheet.id, ...message } });
}

/** The registering methods of a sheet, or of the collection of sheets. */
export function registering(env: Env, target: string): Record<string, () => void> {
  const methods: Record<string, () => void> = {};
  for (const [name, type] of Object.entries(SHEET_EVENTS)) {
    const key = `${String(type)} ${target}`;
    methods[`_Register${name}`] = () => void env.listened.set(key, (env.listened.get(key) ?? 0) + 1);
    methods[`_Unregister${name}`] = () => void env.listened.set(key, Math.max(0, (env.listened.get(key) ?? 0) - 1));
  }
  return methods;
}

/** Every cell of a protected sheet counts as locked. */
export function writable(sheet: BookSheet): void {
  if (sheet.guarded) throw denied();
}

/** The spreadsheet of the web workbench alone on a page, for tests and measurements to drive; the page around it is not there. */
import { checkGrid, markedFilePatches } from '../../src/flow';
import type { Finding } from '../../src/model/finding';
import type { Patch, WorkbookDraft } from '../../src/model/patch';
import type { Change } from '../../src/model/port';
import type { WebWorkbook } from '../../src/model/spreadsheet';
import { loadSpreadsheet } from '../../src/workbench/load-spreadsheet';

declare global {
  interface Window {
    grid: GridPage;
  }
}

export interface GridPage {
  readonly open: (
    name: string,
    base64: string,
  ) => Promise<{ readonly notDrawn?: readonly Finding[]; readonly findings?: readonly Finding[] }>;
  readonly use: (index: number) => void;
  readonly close: (index: number) => void;
  readonly cell: (sheet: string, row: number, column: number) => Promise<unknown>;
  readonly sheets: () => Promise<string[]>;
  readonly select: (sheet: string, row: number, column: number) => Promise<unknown>;
  readonly apply: (patches: readonly Patch[]) => Promise<unknown>;
  readonly mark: () => Promise<unknown>;
  readonly insert: (draft: WorkbookDraft) => Promise<unknown>;
  readonly undo: () => void;
  readonly look: (language: 'zh-CN' | 'en', dark: boolean) => Promise<void>;
  readonly edited: () => boolean;
  readonly save: () => Promise<{ readonly base64?: string; readonly findings?: readonly Finding[] }>;
  readonly changes: () => readonly Change[];
  readonly refused: () => readonly string[];
}

const books: WebWorkbook[] = [];
const changes: Change[] = [];
const refused: string[] = [];
let current: WebWorkbook | undefined;

function book(): WebWorkbook {
  if (!current) throw new Error('no file is open');
  return current;
}

const spreadsheet = loadSpreadsheet(
  document.querySelector<HTMLElement>('#grid') ?? document.body,
  { language: 'zh-CN', dark: false },
  ({ code }) => refused.push(code),
);

window.grid = {
  async open(name, base64) {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const opened = await (await spreadsheet).open({ name, bytes });
    if ('findings' in opened) return opened;
    current = opened.workbook;
    books.push(current);
    current.port.onChanged((told) => changes.push(...told));
    return { notDrawn: current.notDrawn };
  },
  use(index) {
    current = books[index];
    book().show();
  },
  close: (index) => books[index]?.close(),
  async cell(sheet, row, column) {
    const read = await book().port.read();
    if ('findings' in read) return read;
    const rows = read.grid.sheets.find(({ name }) => name === sheet)?.rows;
    return rows?.find((each) => each.row === row)?.cells.find((each) => each.column === column) ?? null;
  },
  async sheets() {
    const read = await book().port.read();
    return 'findings' in read ? [] : read.grid.sheets.map(({ name }) => name);
  },
  select: (sheet, row, column) => book().port.select({ sheet, row, column }),
  apply: (patches) => book().port.apply(patches),
  async mark() {
    const read = await book().port.read();
    if ('findings' in read) return read;
    const checked = checkGrid(read.grid);
    return 'verdict' in checked ? book().port.apply(markedFilePatches(checked, 'zh-CN')) : checked;
  },
  insert: (draft) => book().port.insert(draft),
  undo: () => {
    book().undo();
  },
  look: async (language, dark) => {
    (await spreadsheet).setLook({ language, dark });
  },
  edited: () => book().edited(),
  async save() {
    const saved = await book().save();
    if ('findings' in saved) return saved;
    let text = '';
    for (let at = 0; at < saved.bytes.length; at += 32_768) {
      text += String.fromCharCode(...saved.bytes.subarray(at, at + 32_768));
    }
    return { base64: btoa(text) };
  },
  changes: () => changes.splice(0),
  refused: () => refused.splice(0),
};

void spreadsheet.then(() => {
  document.body.classList.add('ready');
});

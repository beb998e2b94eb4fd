import './patience';
import { File as NodeFile } from 'node:buffer';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { shown, type CellRef } from '../../src/model/cell';
import type { Grid } from '../../src/model/grid';
import type { NamedBytes } from '../../src/model/spreadsheet';
import type { Job } from '../../src/taskpane/summary/read-job';
import SummaryScreen from '../../src/taskpane/summary/screens/screen';
import { openSession, type Session } from '../../src/taskpane/summary/session';
import { nodeCodec } from '../../src/workbook/xlsx/node';
import { readXlsx } from '../../src/workbook/xlsx/read';
import { localThread } from './local-thread';
import { memoryPort, type MemoryPort } from './memory-port';
import { look } from './opened-pane';

/** 汇总 as an officer meets it: its threads run in the same turn of events, files handed to him are kept. */

export interface OpenedSummary {
  readonly session: Session;
  readonly port: MemoryPort;
  readonly given: (NamedBytes & { readonly at?: CellRef })[];
}

/** Without looking at every style above whatever is pressed: jsdom takes its time for that. */
export const user = userEvent.setup({ pointerEventsCheck: 0, delay: null });

const EMPTY: Grid = { sheets: [], names: [], macros: false };

export function session(hang?: (job: Job) => boolean): Session {
  return openSession(() => localThread(hang));
}

/** A file as a browser hands it over, in the folders of its name. */
export function file(name: string, bytes: Uint8Array | string): File {
  const path = name.split('/');
  // Node's, because jsdom's does not give its bytes.
  const made = new NodeFile([bytes], path.at(-1)!);
  return Object.assign(made, { webkitRelativePath: path.length > 1 ? name : '' }) as unknown as File;
}

export function openSummary(session: Session, part?: string): OpenedSummary {
  const port = memoryPort(EMPTY);
  const given: (NamedBytes & { at?: CellRef })[] = [];
  const give = (one: NamedBytes, at?: CellRef) => {
    given.push({ ...one, ...(at ? { at } : {}) });
    return Promise.resolve({});
  };
  render(<SummaryScreen host={{ port, language: 'zh-CN', look, give }} session={session} />);
  const tab = part === undefined ? undefined : screen.getByRole('tab', { name: new RegExp(`^${part}`) });
  if (tab) fireEvent.click(tab);
  return { session, port, given };
}

export async function hand(...files: File[]): Promise<void> {
  await user.upload(document.querySelector<HTMLInputElement>('input[data-pick=files]')!, files);
}

export async function goTo(part: string): Promise<void> {
  await user.click(screen.getByRole('tab', { name: new RegExp(`^${part}`) }));
}

/** Waits until every file handed over is read and shown. */
export async function read(files: number): Promise<void> {
  await screen.findByText(new RegExp(`^收到 ${String(files)} 份`), undefined, { timeout: 20_000 });
  await waitFor(() => {
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
}

/** Names of the rows that are shown, in their order. */
export function names(): string[] {
  return [...document.querySelectorAll('[data-row]')].map((row) => row.getAttribute('data-row')!.split('|')[0]!);
}

/** The sheets of a workbook that was handed over: its texts row by row. */
export function sheetsOf({ bytes }: NamedBytes): Readonly<Record<string, string[][]>> {
  const opened = readXlsx(bytes, nodeCodec);
  if (!('grid' in opened)) throw new Error(JSON.stringify(opened.findings));
  return Object.fromEntries(
    opened.grid.sheets.map(({ name, rows }) => [
      name,
      rows.map(({ cells }) => cells.map(({ value }) => shown(value)).filter((text) => text !== '')),
    ]),
  );
}

export function region(name: string) {
  return within(screen.getByRole('region', { name: new RegExp(`^${name}`) }));
}

export function closeSummary(): void {
  cleanup();
  localStorage.clear();
}

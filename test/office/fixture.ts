import type { Grid } from '../../src/model/grid';
import type { Outcome, WorkbookPort } from '../../src/model/port';
import { officePort } from '../../src/workbook/office/port';
import type { Book } from './book';
import type { ExcelHost, HostOptions } from './host';
import { excelHost } from './host';
import type { OfficePage } from './jsdom';
import { openExcel } from './jsdom';

/** Owns what the tests of the adapter share: an emulated Excel with a workbook open, and the port to it. */
export interface Opened {
  readonly host: ExcelHost;
  readonly port: WorkbookPort;
}

const pages: OfficePage[] = [];
const hosts: ExcelHost[] = [];

export async function opened(book: Book, options: HostOptions = {}): Promise<Opened> {
  const host = excelHost(book, options);
  hosts.push(host);
  pages.push(await openExcel(host));
  return { host, port: officePort() };
}

/** To be called after each test: what the emulation lacks must not pass for what Excel lacks. */
export function closePages(): void {
  for (const page of pages.splice(0)) page.close();
  expect(hosts.splice(0).flatMap(({ lacking }) => lacking)).toEqual([]);
}

/** The grid, or an error that quotes the findings. */
export function gridIn(outcome: Outcome<{ readonly grid: Grid }>): Grid {
  if ('findings' in outcome) throw new Error(JSON.stringify(outcome.findings));
  return outcome.grid;
}

/** Whatever was asked for, or an error that quotes the findings. */
export function done<T extends object>(outcome: Outcome<T>): T {
  if ('findings' in outcome) throw new Error(JSON.stringify(outcome.findings));
  return outcome;
}

/** The codes of the findings that say why something was not done. */
export function codes(outcome: Outcome<object>): string[] {
  return 'findings' in outcome ? outcome.findings.map(({ code }) => code) : [];
}

/** Lets events come through, however busy the machine: they are sent after the answer, one turn later. */
export async function settle(): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, 20));
  while (hosts.some((host) => !host.quiet()));
}

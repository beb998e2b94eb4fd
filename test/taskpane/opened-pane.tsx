import './patience';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Grid } from '../../src/model/grid';
import type { PaneHost } from '../../src/taskpane/pane-host';
import { Pane } from '../../src/taskpane/screens/pane';
import { memoryPort, type MemoryPort } from './memory-port';

/** The pane beside a workbook in memory, as a person meets it. */

export const look: PaneHost['look'] = { dark: () => false, onChanged: () => () => undefined };

/** Waits until the workbook has been read; then goes to the tab, if one is named. */
export async function open(grid: Grid, tab?: string): Promise<MemoryPort> {
  const port = memoryPort(grid);
  render(<Pane host={{ port, language: 'zh-CN', look }} />);
  await waitFor(() => {
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
  if (tab !== undefined) await userEvent.click(screen.getByRole('tab', { name: new RegExp(`^${tab}`) }));
  return port;
}

export function close(): void {
  cleanup();
  localStorage.clear();
}

/** What a screen reader has been told last. */
export const status = () => screen.getAllByRole('status').map((each) => each.textContent);

/** The section whose heading begins with the name. */
export const section = (name: string) => within(screen.getByRole('region', { name: new RegExp(`^${name}`) }));

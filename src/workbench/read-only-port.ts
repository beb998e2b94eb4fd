/** The port of a file that can be judged but not shown: it is read, and nothing else. */
import { address } from '../model/cell';
import { finding } from '../model/finding';
import type { Grid } from '../model/grid';
import type { WorkbookPort } from '../model/port';

export function readOnlyPort(grid: Grid): WorkbookPort {
  const refused = () => Promise.resolve({ findings: [finding('workbench/read-only-do', 'hint', [])] });
  return {
    read: () => Promise.resolve({ grid }),
    apply: refused,
    insert: refused,
    select: (at) =>
      Promise.resolve({
        findings: [finding('workbench/no-cell', 'hint', [], { cell: `${at.sheet}!${address(at)}` })],
      }),
    onChanged: () => () => undefined,
  };
}

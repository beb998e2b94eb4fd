/** Puts the summary into the open workbook, or brings the one that stands there up to date, and marks the rows that are not clear yet. */
import type { Finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import type { Patch, WorkbookDraft } from '../../model/patch';
import type { WorkbookPort } from '../../model/port';
import type { Told } from '../use-actions';

type Draft = (open: Grid) => Promise<{ readonly draft: WorkbookDraft; readonly marks: readonly Patch[] }>;

export async function inserted(port: WorkbookPort, drafted: Draft): Promise<Told> {
  const read = await port.read();
  if ('findings' in read) return refused(read.findings);
  const { draft, marks } = await drafted(read.grid);
  const put = await port.insert(draft);
  if ('findings' in put) return refused(put.findings);
  const applied = marks.length > 0 ? await port.apply(marks) : { kept: [] };
  const kept = 'findings' in applied ? applied.findings : applied.kept;
  return { code: 'officer/inserted', values: { sheet: draft.sheets[0]?.name ?? '', count: marks.length }, kept };
}

function refused(findings: readonly Finding[]): Told {
  return { code: '', kept: findings };
}

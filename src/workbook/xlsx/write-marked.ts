import type { Patch, WorkbookDraft } from '../../model/patch';
import type { Codec } from './codec';
import { applyPatches } from './patch';
import { writeWorkbook } from './write-workbook';

/** A new workbook with marks laid over it; without the marks where they cannot be laid, so that nobody loses the table for them. */
export async function writeMarked(draft: WorkbookDraft, marks: readonly Patch[], codec: Codec): Promise<Uint8Array> {
  const bytes = await writeWorkbook(draft);
  const marked = marks.length > 0 ? applyPatches(bytes, marks, codec) : { bytes };
  return 'bytes' in marked ? marked.bytes : bytes;
}

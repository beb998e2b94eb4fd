import type { Finding } from '../model/finding';
import type { Grid } from '../model/grid';
import '../summary-words';
import { isDocument, isOld, openWorkbook } from '../workbook/intake/open';
import { nodeCodec } from '../workbook/xlsx/node';
import { openPool, type Pool } from './reading-pool';

/** Reads .xlsx, .xlsm and .docx itself, and .xls in a thread of its own, which is only started for the first one. */
export interface WorkbookReader {
  readonly open: (bytes: Uint8Array) => Promise<Read>;
  readonly close: () => Promise<void>;
}

/** `readOnly`: no workbook whose bytes could be marked. */
type Read = { readonly grid: Grid; readonly readOnly: boolean } | { readonly findings: readonly Finding[] };

export function workbookReader(): WorkbookReader {
  let pool: Pool | undefined;
  return {
    async open(bytes) {
      const opened = openWorkbook(bytes, nodeCodec);
      if ('grid' in opened) return { ...opened, readOnly: isDocument(bytes) };
      if (!isOld(opened)) return opened;
      pool ??= openPool(1);
      const old = await pool.open(bytes);
      return 'grid' in old ? { ...old, readOnly: true } : old;
    },
    close: async () => pool?.close(),
  };
}

import type { Finding } from '../../model/finding';
import type { Grid, Sheet } from '../../model/grid';
import type { CellContext } from './cell';
import type { Codec } from './codec';
import type { Limits } from './limits';
import { LIMITS } from './limits';
import type { Parts } from './parts';
import { hasPart, openPart, openParts } from './parts';
import { refuseForeign } from './recognise';
import { isRefusal, refuse } from './refusal';
import { readSheet } from './sheet';
import { readStrings } from './strings';
import { readStyles } from './styles';
import type { WorkbookPart } from './workbook';
import { readWorkbook } from './workbook';

/**
 * Owns the story from the bytes of an .xlsx or .xlsm to a Grid. The bytes come from strangers: it either reads the whole
 * workbook or says why not, within the limits; it never repairs, never reads half, and follows no link out of the file.
 */
export function readXlsx(
  bytes: Uint8Array,
  codec: Codec,
  limits: Limits = LIMITS,
): { readonly grid: Grid } | { readonly findings: readonly Finding[] } {
  const grid = read(bytes, codec, limits);
  return isRefusal(grid) ? { findings: [grid] } : { grid };
}

function read(bytes: Uint8Array, codec: Codec, limits: Limits): Grid | Finding {
  if (bytes.length > limits.fileBytes) return refuse('file-too-large', { limit: limits.fileBytes / 1e6 });
  const foreign = refuseForeign(bytes);
  if (foreign) return foreign;
  const parts = openParts(bytes, codec, limits);
  if (isRefusal(parts)) return parts;
  if (!hasPart(parts, '_rels/.rels')) return refuseOtherZip(parts);
  const workbook = readWorkbook(parts);
  if (isRefusal(workbook)) return workbook;
  const sheets = readSheets(parts, workbook);
  return isRefusal(sheets) ? sheets : { sheets, names: workbook.names, macros: workbook.macros };
}

function readSheets(parts: Parts, workbook: WorkbookPart): readonly Sheet[] | Finding {
  const strings = workbook.strings === undefined ? [] : readStrings(parts, workbook.strings);
  if (isRefusal(strings)) return strings;
  const styles = workbook.styles === undefined ? [] : readStyles(parts, workbook.styles);
  if (isRefusal(styles)) return styles;
  const { limits } = parts;
  const left = { cells: limits.cells, merges: limits.merges, formula: limits.formulaLength };
  const sheets: Sheet[] = [];
  for (const { name, visibility, part } of workbook.sheets) {
    const x = openPart(parts, part, 'worksheet');
    if (isRefusal(x)) return x;
    const { date1904 } = workbook;
    const shared: CellContext['shared'] = new Map();
    const at = { sheet: name, strings, styles, date1904, limits, left, shared, row: 0, column: 0 };
    const sheet = readSheet(x, at);
    if (x.problem) return x.problem;
    sheets.push({ name, visibility, ...sheet });
  }
  return sheets;
}

/** A zip that is no Office package: say what it is where it tells. */
function refuseOtherZip(parts: Parts): Finding {
  if (hasPart(parts, 'content.xml')) return refuse('ods');
  const workbooks = [...parts.entries.keys()].filter((name) => /\.(xlsx|xlsm|xls|et)$/.test(name));
  return workbooks.length > 0 ? refuse('archive') : refuse('not-a-workbook');
}

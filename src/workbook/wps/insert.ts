import type { Finding } from '../../model/finding';
import { finding } from '../../model/finding';
import type { WorkbookDraft } from '../../model/patch';
import { placesOf } from '../office/renew';
import type { Place } from '../office/renew';
import { refusal } from '../office/run';
import { sheetPrefix } from '../xlsx/draft-cells';
import { drawSheet } from './draw';
import { sheetsOf } from './object-model';
import type { Program, Workbook, Worksheet } from './object-model';
import { commentsOf, survey } from './survey';
import { isOurComment } from '../office/ours';

/** Owns putting a new workbook's sheets into the open one in WPS, behind the user's own or in place of those they renew. */
export function insertWorkbook(
  program: Program,
  workbook: Workbook,
  draft: WorkbookDraft,
  functions: boolean,
): ReadonlyMap<string, string> | Finding {
  const found = survey(workbook);
  const places = placesOf(draft, found);
  const adding = places.find(({ known }) => !known);
  if (found.locked && adding) return refusal('structure-protected', { sheet: adding.name });
  const shut = places.find(({ known }) => known?.protected);
  if (shut) return finding('host/protected', 'error', [], { sheet: shut.name, count: 1 });
  const setting = { date1904: workbook.Date1904, others: places.map(({ name }) => name), functions };
  for (const place of places) {
    const sheet = opened(workbook, place);
    drawSheet(program, sheet, place.draft, setting);
    if (place.tag !== undefined) workbook.Names.Add(place.tag, `=${sheetPrefix(place.name)}$A$1`, false);
  }
  for (const { name, refers } of draft.names) workbook.Names.Add(name, `=${refers}`);
  const [first] = places;
  if (first) {
    const sheet = workbook.Worksheets.Item(first.name) as Worksheet;
    sheet.Visible = -1;
    sheet.Activate();
    sheet.Range('A1').Select();
  }
  return new Map(places.map((place) => [place.draft.name, place.name]));
}

function opened(workbook: Workbook, { known, name }: Place): Worksheet {
  if (known) return emptied(workbook.Worksheets.Item(name) as Worksheet);
  const last = sheetsOf(workbook).at(-1);
  const sheet = workbook.Worksheets.Add(undefined, last) as Worksheet;
  sheet.Name = name;
  return sheet;
}

function emptied(sheet: Worksheet): Worksheet {
  for (const comment of commentsOf(sheet)) if (isOurComment(comment.Text())) comment.Delete();
  sheet.AutoFilterMode = false;
  const { Cells: cells } = sheet;
  cells.EntireRow.Hidden = false;
  cells.UnMerge();
  cells.FormatConditions.Delete();
  cells.Validation.Delete();
  cells.Clear();
  return sheet;
}

import type { Finding } from '../../model/finding';
import { finding } from '../../model/finding';
import type { WorkbookDraft } from '../../model/patch';
import { sheetPrefix } from '../xlsx/draft-cells';
import { drawSheet } from './draw';
import { emptied } from './empty';
import { attemptQuietly } from './quiet';
import type { Place } from './renew';
import { placesOf } from './renew';
import { isFinding, refusal } from './run';
import type { Step } from './steps';
import { CALL, send, step } from './steps';
import type { Survey } from './survey';
import { survey } from './survey';

/**
 * Owns putting a new workbook's sheets into the open one, behind the user's own or in place of those they renew, by calls that
 * the user can undo: so a file of ours is never handed over, and nothing of the user's is renamed.
 */
export interface Inserted {
  /** The workbook as it is now, so that marks on what was inserted need no look before. */
  readonly survey: Survey;
  /** What each sheet of the draft is called there. */
  readonly called: ReadonlyMap<string, string>;
}

export async function insertWorkbook(draft: WorkbookDraft, date1904: boolean): Promise<Inserted | Finding> {
  const found = await survey();
  if (isFinding(found)) return found;
  const places = placesOf(draft, found);
  const adding = places.find(({ known }) => !known);
  if (found.locked && adding) return refusal('structure-protected', { sheet: adding.name });
  // A summary of which one sheet stayed as it was would contradict itself.
  const shut = places.find(({ known }) => known?.protected);
  if (shut) return finding('host/protected', 'error', [], { sheet: shut.name, count: 1 });
  const others = places.map(({ name }) => name);
  const ids = await attemptQuietly(async (context) => {
    const sheets = new Map<Place, Excel.Worksheet>();
    const steps = places.flatMap((place) => {
      const open = (): Excel.Worksheet => {
        const sheet = opened(context, place).load('id');
        sheets.set(place, sheet);
        return sheet;
      };
      return [...withoutRemarks(place), ...drawSheet(open, place.draft, { date1904, others })];
    });
    await send(context, steps, () => {
      for (const { tag, name } of places) if (tag !== undefined) putTag(context, tag, name, found);
      for (const { name, refers } of draft.names) putName(context, name, `=${refers}`, found.names);
      const [place] = places;
      const first = place && sheets.get(place);
      if (place?.known?.visible === false && first) first.visibility = 'Visible';
      first?.activate();
      first?.getRange('A1').select();
    });
    return places.map((place) => sheets.get(place)?.id ?? '');
  });
  if (isFinding(ids)) return ids;
  return {
    survey: afterwards(found, places, ids),
    called: new Map(places.map(({ draft: { name: wanted }, name }) => [wanted, name])),
  };
}

function opened({ workbook }: Excel.RequestContext, { known, name }: Place): Excel.Worksheet {
  return known ? emptied(workbook.worksheets.getItem(known.id)) : workbook.worksheets.add(name);
}

/** Our comments on the sheet; what people say to each other stays. */
function withoutRemarks({ known }: Place): Step[] {
  return (known?.comments ?? []).map((id) =>
    step(CALL, ({ workbook }) => {
      workbook.comments.getItem(id).delete();
    }),
  );
}

/** A tag whose sheet somebody took away points at the new one. */
function putTag(context: Excel.RequestContext, tag: string, sheet: string, { roles, names }: Survey): void {
  if (roles.some((known) => known.name === tag && known.sheet === sheet.toLowerCase())) return;
  putName(context, tag, `=${sheetPrefix(sheet)}$A$1`, names);
  context.workbook.names.getItem(tag).visible = false;
}

/** A name that is there already, from an earlier form, points at the new one. */
function putName(context: Excel.RequestContext, name: string, formula: string, known: readonly string[]): void {
  const { names } = context.workbook;
  if (known.includes(name.toLowerCase())) names.getItem(name).formula = formula;
  else names.add(name, formula);
}

function afterwards(found: Survey, places: readonly Place[], ids: readonly string[]): Survey {
  const fresh = places.map(({ draft, name, known }, index) => ({
    ...{ id: ids[index] ?? '', name, visible: draft.visibility === undefined, protected: false },
    ...{ rules: [], comments: [], otherComments: known?.otherComments ?? 0 },
  }));
  const kept = found.sheets.filter(({ id }) => !ids.includes(id));
  return { ...found, sheets: [...kept, ...fresh] };
}

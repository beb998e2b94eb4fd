import type { DefinedName, Sheet } from '../../model/grid';
import type { Finding } from '../../model/finding';
import { isRefusal, refuse } from './refusal';
import type { Parts, Relationship } from './parts';
import { contentType, openPart, relationships } from './parts';
import type { Cursor } from './xml-cursor';
import { child, named } from './xml';
import { attribute, content, flag } from './xml-text';

/**
 * Owns the workbook part: which sheets there are, in which order, where their parts stand, the names and the date system.
 * It finds parts by relationship only, never by their customary names.
 */
export interface WorkbookPart {
  readonly name: string;
  readonly sheets: readonly SheetPart[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  readonly macros: boolean;
  /** Part names; absent when the workbook has no such part. */
  readonly strings: string | undefined;
  readonly styles: string | undefined;
}

export interface SheetPart {
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly part: string;
}

/** A workbook, a template, either with macros, or an add-in: the same inside. */
const WORKBOOK_TYPE =
  /^application\/vnd\.(openxmlformats-officedocument\.spreadsheetml\.(sheet|template)|ms-excel\.(sheet|template|addin)\.macroenabled)\.main\+xml$/;

export function readWorkbook(parts: Parts): WorkbookPart | Finding {
  const roots = relationships(parts, '');
  if (isRefusal(roots)) return roots;
  const root = roots.find(({ type, external }) => type === 'officeDocument' && !external);
  if (!root) return refuse('not-a-workbook');
  const name = root.target;
  const type = contentType(parts, name);
  if (typeof type !== 'string') return type;
  if (type.includes('sheet.binary')) return refuse('xlsb');
  if (!WORKBOOK_TYPE.test(type)) return refuse('not-a-workbook');
  const related = relationships(parts, name);
  if (isRefusal(related)) return related;
  const x = openPart(parts, name, 'workbook');
  if (isRefusal(x)) return x;
  const byId = new Map(related.map((one) => [one.id, one]));
  /** By name without regard to case, as Excel tells sheets apart. */
  const sheets = new Map<string, SheetPart>();
  const names: DefinedName[] = [];
  let date1904 = false;
  while (child(x, 1)) {
    if (named(x, 'workbookPr')) date1904 = flag(x, 'date1904');
    else if (named(x, 'sheets')) {
      while (child(x, 2)) {
        const problem = addSheet(x, byId, sheets, parts);
        if (problem) return problem;
      }
    } else if (named(x, 'definedNames')) {
      while (child(x, 2)) {
        if (names.length === parts.limits.names) return refuse('too-many-names', { limit: parts.limits.names });
        names.push({ name: attribute(x, 'name') ?? '', refers: content(x) });
      }
    }
  }
  if (x.problem) return x.problem;
  if (sheets.size === 0) return refuse('no-sheet');
  const partOf = (word: string): string | undefined =>
    related.find((one) => one.type === word && !one.external)?.target;
  const macros = partOf('vbaProject') !== undefined;
  return {
    name,
    sheets: [...sheets.values()],
    names,
    date1904,
    macros,
    strings: partOf('sharedStrings'),
    styles: partOf('styles'),
  };
}

/** Charts, dialogs and macro sheets hold no cells and are passed over. */
function addSheet(
  x: Cursor,
  byId: ReadonlyMap<string, Relationship>,
  sheets: Map<string, SheetPart>,
  parts: Parts,
): Finding | undefined {
  const name = attribute(x, 'name') ?? '';
  const relationship = byId.get(attribute(x, ':id') ?? '');
  if (!relationship || relationship.external) return x.problem ?? refuse('sheet-missing', { sheet: name });
  if (relationship.type !== 'worksheet') return undefined;
  const folded = name.toLowerCase();
  if (sheets.has(folded)) return refuse('duplicate-sheet', { sheet: name });
  if (sheets.size === parts.limits.sheets) return refuse('too-many-sheets', { limit: parts.limits.sheets });
  const state = attribute(x, 'state');
  const visibility = state === 'hidden' || state === 'veryHidden' ? state : 'visible';
  sheets.set(folded, { name, visibility, part: relationship.target });
  return undefined;
}

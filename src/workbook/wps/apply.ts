import { address } from '../../model/cell';
import type { Finding } from '../../model/finding';
import { finding } from '../../model/finding';
import type { MarkKind, Patch } from '../../model/patch';
import type { Applied } from '../../model/port';
import { commentsFor } from '../office/comment';
import { commentText, isOurComment, tagFormula } from '../office/ours';
import { isEmpty, planOf } from '../office/plan';
import type { Mark, Setting } from '../office/plan';
import { sort } from '../office/sort';
import { written } from '../office/text';
import type { Border, MarkLook } from '../xlsx/draft-looks';
import { MARK_LOOKS } from '../xlsx/draft-looks';
import { rangeOver } from './areas';
import { colourOf, XL } from './object-model';
import type { Borders, FormatCondition, Program, Workbook, Worksheet } from './object-model';
import { show } from './select';
import { commentsOf, ourRules, survey } from './survey';

/**
 * Owns applying patches in WPS: the same plan as in Excel, the same tags, and notes instead of comments. Protected sheets are left as
 * they are and told of. Sheets of the patches are not drawn: beside the pane they would say nothing new.
 */
export function applyPatches(program: Program, workbook: Workbook, patches: readonly Patch[]): Applied {
  const plan = planOf(patches);
  if (isEmpty(plan)) return { marked: 0, kept: [] };
  const found = survey(workbook);
  const { marks, settings, kept } = sort(plan, found);
  const sheet = (name: string): Worksheet => workbook.Worksheets.Item(name) as Worksheet;
  if (plan.marking) for (const { name, protected: shut } of found.sheets) if (!shut) unmark(sheet(name));
  const refused = settings.flatMap((setting) => set(sheet(setting.at.sheet), setting));
  for (const { name } of found.sheets) {
    const own = marks.filter(({ at }) => at.sheet === name);
    if (own.length > 0) mark(program, sheet(name), own);
  }
  for (const { at, text } of commentsFor(marks, found)) {
    const range = sheet(at.sheet).Range(address(at));
    if (!range.Comment) range.AddComment(commentText(text));
  }
  if (plan.selected) show(sheet(plan.selected.sheet), plan.selected);
  return { marked: marks.length, kept: [...kept, ...refused] };
}

function unmark(sheet: Worksheet): void {
  for (const rule of ourRules(sheet)) rule.Delete();
  for (const comment of commentsOf(sheet)) if (isOurComment(comment.Text())) comment.Delete();
}

function set(sheet: Worksheet, { at, value, overFormula }: Setting): Finding[] {
  const range = sheet.Range(address(at));
  const formula = range.Formula;
  const calculated = typeof formula === 'string' && formula.startsWith('=') && formula !== range.Value2;
  if (calculated && !overFormula) return [finding('mark/formula-kept', 'warning', [at])];
  range.Value2 = written(value);
  return [];
}

/** Each new rule comes before all others: the gravest is added last. */
const ORDER: readonly MarkKind[] = ['review', 'open', 'unmet'];

function mark(program: Program, sheet: Worksheet, marks: readonly Mark[]): void {
  for (const kind of ORDER) {
    const cells = marks.filter((one) => one.kind === kind).map(({ at }) => at);
    const range = rangeOver(program, sheet, cells);
    if (!range) continue;
    const rule = range.FormatConditions.Add(XL.expression, undefined, tagFormula(kind)) as FormatCondition;
    rule.SetFirstPriority();
    dress(rule, MARK_LOOKS[kind]);
  }
}

const SIDES = [7, 8, 9, 10];

function dress({ Interior: interior, Font: font, Borders: borders }: FormatCondition, look: MarkLook): void {
  interior.Color = colourOf(look.fill);
  font.Color = colourOf(look.ink);
  if (look.letters === 'bold') font.Bold = true;
  else if (look.letters === 'italic') font.Italic = true;
  else font.Underline = XL.single;
  draw(borders, SIDES, look.border);
}

const LINES = { thin: XL.continuous, dashed: XL.dash, dotted: XL.dot } as const;

export function draw(borders: Borders, sides: readonly number[], { line, colour }: Border): void {
  for (const side of sides) {
    const border = borders.Item(side);
    border.LineStyle = LINES[line];
    border.Color = colourOf(colour);
  }
}

import type { Finding } from '../../model/finding';
import { isOurComment, isOurRule, RECORD_NAMESPACE, SHEET_TAG } from './ours';
import { ROLE_TAG, sheetNamed } from '../xlsx/sheet-named';
import { attempt, isFinding } from './run';
import { askSheets } from './sheets';

/** Owns the trip before any change: which sheets there are, which are protected, and what of ours stands where. */
export interface Survey {
  readonly sheets: readonly SheetSurvey[];
  /** Names in the workbook, in small letters. */
  readonly names: readonly string[];
  /** The hidden names that tag sheets of ours, and the sheets they point at. */
  readonly tags: readonly Tag[];
  /** Those that say which sheet of a summary a sheet is. */
  readonly roles: readonly Tag[];
  /** Sheets can neither be added nor removed. */
  readonly locked: boolean;
  /** Id of the record of a file that was marked without Excel. */
  readonly record: string | undefined;
}

export interface Tag {
  readonly name: string;
  /** In small letters. */
  readonly sheet: string;
}

export interface SheetSurvey {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** Ids of our rules, of our comments that nobody answered, and how many other comments there are. */
  readonly rules: readonly string[];
  readonly comments: readonly string[];
  readonly otherComments: number;
}

export async function survey(throughNull = true): Promise<Survey | Finding> {
  const answers = await askSheets(throughNull ? withRules : withoutRules, (context) => {
    const { names, protection, customXmlParts } = context.workbook;
    names.load('items/name,items/formula');
    protection.load('protected');
    const record = customXmlParts.getByNamespace(RECORD_NAMESPACE).getOnlyItemOrNullObject().load('id');
    return () => ({
      names: names.items.map(({ name }) => name.toLowerCase()),
      tags: tagged(names.items, SHEET_TAG),
      roles: tagged(names.items, ROLE_TAG),
      locked: protection.protected,
      record: record.isNullObject ? undefined : record.id,
    });
  });
  if (isFinding(answers)) return answers.code === 'host/failed' && throughNull ? survey(false) : answers;
  const sheets = throughNull ? answers.sheets : await rulesOneByOne(answers.sheets);
  return isFinding(sheets) ? sheets : { sheets, ...answers.book };
}

function tagged(names: readonly Excel.NamedItem[], tag: string): Tag[] {
  return names
    .filter(({ name }) => name.startsWith(tag))
    .map(({ name, formula }) => ({ name, sheet: sheetNamed(String(formula)) }));
}

function withRules(sheet: Excel.Worksheet): () => SheetSurvey {
  const rest = withoutRules(sheet);
  const rules = sheet.getRange().conditionalFormats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  return () => ({ ...rest(), rules: ourRules(rules.items) });
}

function withoutRules(sheet: Excel.Worksheet): () => SheetSurvey {
  sheet.load('id,name,visibility,protection/protected');
  const comments = sheet.comments.load('items/id,items/content,items/replies/items/id');
  return () => {
    const ours = comments.items.filter(({ content }) => isOurComment(content));
    return {
      id: sheet.id,
      name: sheet.name,
      visible: sheet.visibility === 'Visible',
      protected: sheet.protection.protected,
      rules: [],
      // What somebody answered to is a conversation: it is left alone.
      comments: ours.filter(({ replies }) => replies.items.length === 0).map(({ id }) => id),
      otherComments: comments.items.length - ours.length,
    };
  };
}

function ourRules(items: readonly Excel.ConditionalFormat[]): string[] {
  const custom = items.filter(({ type }) => type === 'Custom');
  return custom.filter((item) => isOurRule(item.customOrNullObject.rule.formula)).map(({ id }) => id);
}

/** For a host that does not load through null objects: the types first, then the formulas of the custom rules. */
function rulesOneByOne(sheets: readonly SheetSurvey[]): Promise<SheetSurvey[] | Finding> {
  return attempt(async (context) => {
    const collections = sheets.map(({ id }) => {
      return context.workbook.worksheets.getItem(id).getRange().conditionalFormats.load('items/id,items/type');
    });
    await context.sync();
    const custom = collections.map(({ items }) => items.filter(({ type }) => type === 'Custom'));
    for (const item of custom.flat()) item.custom.rule.load('formula');
    await context.sync();
    return sheets.map((sheet, index) => {
      const ours = (custom[index] ?? []).filter((item) => isOurRule(item.custom.rule.formula));
      return { ...sheet, rules: ours.map(({ id }) => id) };
    });
  });
}

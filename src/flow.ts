/**
 * The whole story on one page: grid → application → facts → verdict → words, marks. The only file that knows several verbs;
 * hosts (Excel, the web page, the command line) know this file, the nouns and their own side of the workbook.
 */
import { checkApplication } from './check/check';
import { reference } from './check/lists';
import { groupVerdict } from './evaluate/applicant-group';
import { evaluate } from './evaluate/evaluate';
import { sumLines } from './evaluate/investment';
import { notInForce, settleDay } from './evaluate/not-in-force';
import { nextTarget, targetOf } from './evaluate/target';
import { lackingOf } from './evaluate/lacking';
import { wayUp } from './evaluate/wayup';
import { headRows } from './explain/head';
import { joinFindings } from './explain/order';
import { criterionRow, findingRow, starRows } from './explain/report';
import { wayInWords } from './explain/way';
import { say, type Language } from './explain/wording';
import { readAge } from './form/age';
import { blank } from './form/blank';
import { factsOf } from './form/facts';
import { fill } from './form/fill';
import { FORMS as OFFICIAL, formsIn, POOL } from './form/forms';
import { readMonths } from './form/months';
import { readMoney } from './form/number';
import { materialsOf } from './form/materials';
import type { Pair } from './form/pairs';
import { poolForms } from './form/pool';
import { readApplication } from './form/read';
import { typedLines, unreadableLine, type TypedLine } from './form/typed-lines';
import { readYesNo } from './form/yes-no';
import { marksFor } from './mark/mark';
import { HEADING_KEYS, type Headings } from './mark/report';
import { reportSheet } from './mark/report-sheet';
import type { Application } from './model/application';
import type { Star } from './model/star';
import type { Batch, Edition } from './model/edition';
import { isUnclear, type Facts, type InvestmentFacts } from './model/facts';
import { finding, type Finding } from './model/finding';
import type { Form } from './model/form';
import type { Grid } from './model/grid';
import type { Patch, WorkbookDraft } from './model/patch';
import type { ApplicantGroupVerdict, CriterionVerdict, Lacking, Verdict, WayUp } from './model/verdict';
import { APPLICANT_GROUPS } from './standard/applicant-group';
import { basisOf, dayOutside } from './standard/basis';
import { DEFAULT_EDITION, edition as editionById, editionIds } from './standard/editions';
import { editionOn } from './standard/in-force';
import { gradingOf, POOL_CLASSES } from './standard/pool';

export { ladderClause } from './check/clause';
export { industryOf } from './check/industry';
export { fileSentence } from './explain/file-sentence';
export { needInWords, wayInWords } from './explain/way';
export {
  criterionRow,
  findingRow,
  groupInWords,
  place,
  starRows,
  type CriterionRow,
  type FindingRow,
} from './explain/report';
export { learn, remedy, say, type Language } from './explain/wording';
export { readWords } from './form/choices';
export { readDay } from './form/day';
export { readIdentifier, readText } from './form/identifier';
export { wholeMonths } from './form/months';
export { readMoney, readNumber } from './form/number';
export { readStar } from './form/star';
export { isUscc } from './model/uscc';
export { diffEditions } from './standard/diff';
export { mayApply } from './standard/ladder';
export { printTables } from './standard/print';
export { tablesAsText } from './standard/text';
export { DEFAULT_EDITION, editionById, editionIds };
export { materialsOf, reference };
export type { Pair, TypedLine };

/** Every form: the official ones, then a proposed one for each class of the pool, made when first asked for. */
export const FORMS: readonly Form[] = [...OFFICIAL, ...poolForms(POOL, POOL_CLASSES)];
export const formsFor = (edition: string, star?: Star): readonly Form[] => formsIn(FORMS, edition, star);

/** What the user chose; everything has a default that the result states. */
export interface CheckOptions {
  /** Edition id; the form's own edition when left out. */
  readonly standard?: string;
  /** Star to explain and mark; the star applied for, else the next one up. */
  readonly target?: Star;
  /** Batch id; the edition's latest when left out. */
  readonly batch?: string;
  /** Day of judgement, `YYYY-MM-DD`; the batch's cut-off when left out. */
  readonly asOf?: string;
}

/** One application, judged and checked. */
export interface Checked {
  readonly application: Application;
  readonly edition: Edition;
  readonly batch?: Batch;
  readonly asOf?: string;
  readonly facts: Facts;
  readonly verdict: Verdict;
  /** Of a class of the pool that stands in a group: the group, as far as this class decides it. */
  readonly group?: ApplicantGroupVerdict;
  readonly target: Star;
  /** The cheapest way to the target, or to the next star when the target is reached. */
  readonly wayUp: WayUp;
  /** What each star lacks, in the order of the verdict's stars. */
  readonly lacking: readonly Lacking[];
  /** What is wrong with the form, the gravest first. */
  readonly findings: readonly Finding[];
}

/** What stopped a workbook from being judged. It has no `verdict`, which tells it from `Checked`. */
export interface Unchecked {
  readonly findings: readonly Finding[];
}

/** Reads, judges and checks an application workbook; what stops it comes back as findings instead. */
export function checkGrid(grid: Grid, options: CheckOptions = {}): Checked | Unchecked {
  const read = readApplication(grid, FORMS, (id) => editionById(id));
  if (!read.application) return { findings: read.findings };
  const { application } = read;
  const basis = basisOf(options, application.edition);
  if ('misnamed' in basis) {
    const { misnamed, said, known } = basis;
    return { findings: [finding(`cli/unknown-${misnamed}`, 'error', [], { [misnamed]: said, known })] };
  }
  const { edition, batch, asOf } = basis;
  const day = asOf === undefined ? {} : { asOf };
  const { facts, findings } = factsOf(application, edition, { ...day, ...(batch ? { batch } : {}) });
  const outside = dayOutside(basis);
  const verdict = outside === undefined ? evaluate(edition, facts) : notInForce(outside, edition, editionOn(outside));
  const target = options.target ?? targetOf(edition, application.applicant.targetStar.value, verdict);
  const group = groupOf([verdict]);
  const next = nextTarget(edition, target, verdict);
  const wayTo = (star: Star) => (outside === undefined ? wayUp(edition, facts, star, verdict) : settleDay(star));
  return {
    application,
    edition,
    facts,
    verdict,
    target,
    wayUp: wayTo(next),
    lacking: verdict.stars.map((one) => lackingOf(one, wayTo(one.star))),
    findings: joinFindings([...read.findings, ...findings, ...checksOf(application, edition, { ...options, ...day })]),
    ...(group ? { group } : {}),
    ...(batch ? { batch } : {}),
    ...day,
  };
}

function checksOf(application: Application, edition: Edition, { asOf, target }: CheckOptions): readonly Finding[] {
  const form = FORMS.find(({ id }) => id === application.form);
  return checkApplication(application, {
    edition,
    ...reference,
    ...(asOf === undefined ? {} : { asOf }),
    ...(target === undefined ? {} : { target }),
    forms: FORMS,
    materialsRequired: materialsOf(form),
    isYes: (value) => known(readYesNo(value)),
    amountOf: (value) => known(readMoney(value)),
    monthsOf: (value, day) => {
      const months = known(readMonths(value, day));
      return typeof months === 'number' ? months : undefined;
    },
    pool: { ...gradingOf(edition), yearsOf: (value, until) => known(readAge(value, until)) },
  });
}

/** A blank official workbook (for a star, if one is named), or one filled with an application; undefined for an unknown form. */
export function template(
  formId: string,
  filled: { readonly star?: Star } | Application = {},
): WorkbookDraft | undefined {
  const form = FORMS.find(({ id }) => id === formId);
  const edition = form && editionById(form.edition);
  if (!form || !edition) return undefined;
  return 'applicant' in filled ? fill(form, edition, filled) : blank(form, edition, filled.star);
}

/**
 * What to change in an open workbook so that it shows the result: marks on the evidence, earlier marks of ours going first. Without the 预评
 * sheet: the pane beside it says all that it says, and a sheet once made can only be taken away by ending what the user can undo.
 */
export function markPatches({ verdict, target, findings }: Checked, language: Language): Patch[] {
  const sentence = (what: CriterionVerdict | Finding) =>
    'kind' in what ? criterionRow(language, what).explanation : findingRow(language, what).what;
  return [{ do: 'clear-marks' }, ...marksFor({ verdict, target, findings, say: sentence })];
}

/** The same for a file, and the 预评 sheet with the verdict on the target star, the form's findings and the way up. */
export function markedFilePatches(checked: Checked, language: Language): Patch[] {
  const { verdict, target, findings } = checked;
  const word = (code: string, values = {}) => say(language, code, values);
  const headings = Object.fromEntries(HEADING_KEYS.map((key) => [key, word(`mark/${key}`)])) as Headings;
  const stars = [...verdict.stars].sort((left, right) => Number(right.star === target) - Number(left.star === target));
  const sheet = reportSheet({
    headings,
    facts: headRows(language, checked),
    tables: stars.map((star) => ({ heading: word(`star/${star.star}`), rows: starRows(language, star) })),
    findings: findings.map((found) => findingRow(language, found)),
    wayUp: wayInWords(language, checked.wayUp),
  });
  return [...markPatches(checked, language), { do: 'sheet', sheet }];
}

/** 上云投入 of bare lines that counts for one star column, 万元; or the first line whose amount cannot be read. */
export function eligibleInvestment(
  edition: Edition,
  column: number,
  lines: readonly TypedLine[],
  rules: Omit<InvestmentFacts, 'lines'>,
): number | { readonly row: number; readonly said: string } {
  const facts = typedLines(edition, lines);
  return (
    unreadableLine(facts) ?? sumLines({ ...rules, lines: facts }, edition.tables[column]?.items ?? new Set()).counted
  );
}

/** 平台服务商, 解决方案服务商: the verdict on the group whose classes these are; undefined for any other class. */
export function groupOf(verdicts: readonly Verdict[]): ApplicantGroupVerdict | undefined {
  const group = APPLICANT_GROUPS.find(({ classes }) => verdicts.some(({ edition }) => classes.includes(edition)));
  return group && groupVerdict(group, verdicts);
}

function known<T>(reading: T | null | { readonly unclear: string; readonly why: string }): T | undefined {
  return reading === null || isUnclear(reading) ? undefined : reading;
}

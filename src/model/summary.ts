/** 汇总: many files in one table. What a file brought, what a row holds, and what is wrong between files. */
import type { CellRef } from './cell';
import type { Star } from './star';
import type { Finding, Values } from './finding';
import type { CriterionVerdict } from './verdict';

/** A cell of a file; without `cell`, the file as a whole. A file in an archive is called `archive.zip › name.xlsx`. */
export interface FilePlace {
  readonly file: string;
  readonly cell?: CellRef;
}

/** A finding whose evidence stands in files: the same protocol as `Finding`, and just as wordless. */
export interface FileFinding {
  readonly code: string;
  readonly severity: Finding['severity'];
  /** All the evidence, the most telling place first. */
  readonly places: readonly FilePlace[];
  readonly values: Values;
  readonly clause?: string;
}

/** What a cell of the summary holds: text stays text. */
export type Plain = string | number | boolean | null;

/** What a file says about one fact, and where; `unreadable` is what stands there when it is no such thing. */
export interface Told {
  readonly value: Plain;
  readonly cell: CellRef | null;
  readonly unreadable?: string;
}

/** What came of one file. Small: the workbook it came from is not kept. Plain data, so that it can be kept for a resumed run. */
export type Received = Submission | ReceivedTable | Unreceived;

interface ReceivedFile {
  readonly file: string;
  /** SHA-256 of the bytes in hex, by which an unchanged file is known again. */
  readonly hash: string;
}

/** One application, judged and checked, reduced to what a summary asks. */
export interface Submission extends ReceivedFile {
  readonly kind: 'application';
  readonly form: string;
  readonly edition: string;
  readonly batch?: string;
  readonly asOf?: string;
  /** By name of the summary fact (`企业名称`); what the form has no place for is left out. */
  readonly told: Readonly<Record<string, Told>>;
  /** By fact key of the edition, in words of the form: for formulas that judge a row again. */
  readonly items: Readonly<Record<string, Plain>>;
  readonly target: Star;
  /** 预评星级 */
  readonly star: 0 | Star;
  readonly granted: boolean;
  /** Criteria of the star applied for that must be met or settled on the cheapest way to it, or that a person must judge. */
  readonly lacks: readonly CriterionVerdict[];
  /** Unmet criteria that need not be met as well. */
  readonly instead: readonly CriterionVerdict[];
  readonly findings: readonly Finding[];
  readonly invoices: readonly Claim[];
}

/** A line of 上云投入明细, as far as other enterprises' lines are compared with it. */
export interface Claim {
  readonly seller: string;
  readonly number: string;
  readonly amount: number | null;
  readonly cell: CellRef | null;
}

/** A table of enterprises: a lower-level summary, a roster, a list of stars, an earlier list. */
export interface ReceivedTable extends ReceivedFile {
  readonly kind: 'table';
  /** 填报单位, when the table names one. */
  readonly unit: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly findings: readonly Finding[];
}

export interface TableColumn {
  /** What the column is in our words: a summary fact, or the heading itself when it is nobody's. */
  readonly id: string;
  readonly heading: string;
  /** Whether `id` is a summary fact or a column of the column set. */
  readonly known: boolean;
  readonly cell: CellRef;
}

export interface TableRow {
  readonly told: Readonly<Record<string, Told>>;
  /** The cell that names the enterprise. */
  readonly cell: CellRef;
}

/** A file that brought nothing; the findings say why. */
export interface Unreceived extends ReceivedFile {
  readonly kind: 'unread';
  readonly findings: readonly Finding[];
}

/** One line of the summary: an enterprise applying for a star. */
export interface SummaryRow {
  /** By column id. */
  readonly values: Readonly<Record<string, Plain>>;
  /** Where each value was taken from, by column id. */
  readonly places: Readonly<Record<string, FilePlace>>;
  /** The files it comes from, the one that was taken first. */
  readonly files: readonly string[];
  /** `unjudged`: taken from a table, no application was received. */
  readonly state: 'met' | 'unmet' | 'open' | 'unjudged';
  readonly submission?: Submission;
}

/** What a column may hold. This file says what it is; `standards/summary/facts.yaml` names them all. */
export interface SummaryFact {
  readonly name: string;
  readonly type: SummaryType;
  /** Place in the application, `applicant.contact.mobile`; null: worked out, or only ever read from a table. */
  readonly from: string | null;
  /** Other headings it goes by in tables; `联系人/电话` is 电话 under 联系人. */
  readonly aliases: readonly string[];
}

export type SummaryType = 'text' | 'identifier' | 'amount' | 'number' | 'day' | 'star' | 'words';

/** 列定义: which columns a summary has, in which order, under which headings. */
export interface ColumnSet {
  readonly name: string;
  /** What it rests on; shown with the table when it is a proposal. */
  readonly note: string;
  readonly title: string;
  readonly columns: readonly SummaryColumn[];
}

export interface SummaryColumn {
  /** Name of the fact, or the heading for a column filled in by hand. */
  readonly id: string;
  readonly heading: string;
  readonly holds: 'number' | 'fact' | 'hand';
  readonly type: SummaryType;
  /** In characters. */
  readonly width: number;
  /** Beside the official table: shown, not printed. */
  readonly helper: boolean;
  /** Summed up at the foot. */
  readonly total: boolean;
  /** Words offered in a dropdown. */
  readonly options: readonly string[];
  /** Further headings that a table's column of this kind may bear. */
  readonly aliases: readonly string[];
  /** A guess that nobody has confirmed yet. */
  readonly guessed: boolean;
}

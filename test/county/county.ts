import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Book } from '../form-support/book';
import { mutationsFor } from '../form-support/mutations';
import { bytesOf } from './application';
import { DRIFTS } from './drift';
import { firm, type Firm } from './firms';
import { lists, table, type Sheet } from './lists';
import { oddFiles } from './odd-files';

/**
 * Owns the county: what every enterprise, and some who are none, handed in, and the truth about it. The truth is stated beside each
 * plant; nothing of it is computed by the product.
 */
export interface County {
  readonly files: readonly { readonly file: string; readonly bytes: Uint8Array }[];
  readonly lists: Readonly<Record<'roster' | 'stars' | 'blacklist' | 'prior', Sheet>>;
  readonly truth: Truth;
}

export interface Truth {
  /** One for each row that must stand in the summary; `listed`: only the county's own table knows it. */
  readonly rows: readonly { readonly firm: Firm; readonly file: string; readonly listed?: true }[];
  /** Every finding between files: code and the files it names. */
  readonly findings: readonly { readonly code: string; readonly files: readonly string[] }[];
  /** Files that bring nothing → the code they are listed under. */
  readonly unread: ReadonlyMap<string, string>;
  /** Applications with something wrong in themselves → the codes of it. */
  readonly own: ReadonlyMap<string, readonly string[]>;
}

export const TABLE = '县汇总表.xlsx';
/** Enterprises whose files another program wrote; `independent.py` makes them from these numbers. */
export const INDEPENDENT = Array.from({ length: 22 }, (_, index) => 900 + index);
const COUNT = 300;
const FOLDER = join(__dirname, 'files');

interface Plan {
  readonly handed: { file: string; firm: Firm; change?: (book: Book) => void; bytes?: Uint8Array }[];
  readonly rows: { firm: Firm; file: string; listed?: true }[];
  readonly findings: { code: string; files: readonly string[] }[];
  readonly own: Map<string, readonly string[]>;
}

export async function county(): Promise<County> {
  const plan: Plan = { handed: [], rows: [], findings: [], own: new Map() };
  plantDuplicates(plan);
  plantContradictions(plan);
  plantLookalikes(plan);
  plantLost(plan);
  plantHostile(plan);
  for (const [index, file] of readdirSync(FOLDER).sort().entries()) {
    const own = firm(INDEPENDENT[index]!);
    plan.handed.push({ file, firm: own, bytes: readFileSync(join(FOLDER, file)) });
    plan.rows.push({ firm: own, file });
  }
  const odd = oddFiles(await bytesOf(firm(899)));
  for (let index = 0; plan.handed.length + odd.length + 2 < COUNT; index++) {
    const own = firm(index);
    const file = `${own.county}/${own.name}.xlsx`;
    plan.handed.push({
      file,
      firm: own,
      ...(index % 2 === 0 ? {} : { change: DRIFTS[(index >> 1) % DRIFTS.length]! }),
    });
    plan.rows.push({ firm: own, file });
  }
  const made = lists(plan);
  const listed = await table(plan);
  const files = [];
  for (const { file, firm: own, change, bytes } of plan.handed)
    files.push({ file, bytes: bytes ?? (await bytesOf(own, change)) });
  const blank = { ...firm(898), name: '', uscc: null, lines: [], items: [] };
  files.push(...odd, { file: '空白表.xlsx', bytes: await bytesOf(blank) }, { file: TABLE, bytes: listed });
  const unread = new Map(odd.map(({ file, code }) => [file, code]));
  unread.set('空白表.xlsx', 'summary/nameless-form');
  return { files, lists: made, truth: { rows: plan.rows, findings: plan.findings, unread, own: plan.own } };
}

function hand({ handed }: Plan, file: string, own: Firm, change?: (book: Book) => void): string {
  handed.push({ file, firm: own, ...(change ? { change } : {}) });
  return file;
}

/** The same file twice, a corrected form, two forms that nothing tells apart, two stars at once. */
function plantDuplicates(plan: Plan): void {
  for (const index of [300, 301, 302]) {
    const own = firm(index);
    const [file, copy] = [hand(plan, `${own.name}.xlsx`, own), hand(plan, `${own.name} - 副本.xlsx`, own)];
    plan.rows.push({ firm: own, file });
    plan.findings.push({ code: 'summary/same-file', files: [file, copy] });
  }
  for (const index of [310, 311, 312]) {
    const before = firm(index);
    const after = { ...before, signed: '2024-06-07', contact: '改样样', address: `${before.address}2幢` };
    const files = [hand(plan, `${before.name}（改）.xlsx`, after), hand(plan, `${before.name}.xlsx`, before)];
    plan.rows.push({ firm: after, file: files[0]! });
    plan.findings.push({ code: 'summary/duplicate-later', files });
  }
  const right = firm(326);
  const wrong = { ...right, current: 0 as const };
  const sounder = [hand(plan, '甲-填对的.xlsx', right), hand(plan, '乙-填错的.xlsx', wrong)];
  plan.rows.push({ firm: right, file: sounder[0]! });
  plan.findings.push({ code: 'summary/duplicate-sounder', files: sounder });
  plan.own.set(sounder[1]!, ['check/ladder-needs']);
  const same = firm(330);
  const last = [hand(plan, `${same.name}-1.xlsx`, same), hand(plan, `${same.name}-2.xlsx`, same, DRIFTS[3])];
  plan.rows.push({ firm: same, file: last[1]! });
  plan.findings.push({ code: 'summary/duplicate-last', files: last });
  for (const index of [346, 366]) {
    const four = firm(index);
    const three: Firm = { ...four, target: 3, current: 0, truth: { ...four.truth, star: 4 } };
    const files = [hand(plan, `${four.name}-四星.xlsx`, four), hand(plan, `${four.name}-三星.xlsx`, three)];
    plan.rows.push({ firm: four, file: files[0]! }, { firm: three, file: files[1]! });
    plan.findings.push({ code: 'summary/two-stars', files });
  }
}

/** One code under two names, one name under two codes. */
function plantContradictions(plan: Plan): void {
  for (const index of [400, 410]) {
    const [one, other] = [firm(index), { ...firm(index + 1), uscc: firm(index).uscc }];
    const files = [hand(plan, `${one.name}.xlsx`, one), hand(plan, `${other.name}.xlsx`, other)];
    plan.rows.push({ firm: one, file: files[0]! }, { firm: other, file: files[1]! });
    plan.findings.push({ code: 'summary/code-two-names', files });
  }
  const [one, other] = [firm(420), { ...firm(421), name: firm(420).name }];
  const files = [hand(plan, `${one.name}（东）.xlsx`, one), hand(plan, `${one.name}（西）.xlsx`, other)];
  plan.rows.push({ firm: one, file: files[0]! }, { firm: other, file: files[1]! });
  plan.findings.push({ code: 'summary/name-two-codes', files });
}

/** Invoices, amounts and phones that two enterprises share; and short invoice numbers of two sellers, which they may. */
function plantLookalikes(plan: Plan): void {
  const pair = (
    first: number,
    change: (own: Firm, other: Firm) => Partial<Firm>,
    code?: string,
    before: (own: Firm) => Partial<Firm> = () => ({}),
  ) => {
    const one: Firm = { ...firm(first), ...before(firm(first)) };
    const raw = firm(first + 1);
    const two: Firm = { ...raw, ...change(raw, one) };
    const files = [hand(plan, `${one.name}.xlsx`, one), hand(plan, `${two.name}.xlsx`, two)];
    plan.rows.push({ firm: one, file: files[0]! }, { firm: two, file: files[1]! });
    if (code !== undefined) plan.findings.push({ code, files });
  };
  const numbered =
    (number: string, seller?: string) =>
    (own: Firm): Partial<Firm> => ({
      lines: own.lines.map((line, index) => (index === 0 ? { ...line, number, ...(seller ? { seller } : {}) } : line)),
    });
  for (const index of [500, 502]) {
    pair(index, (own, other) => numbered(other.lines[0]!.number)(own), 'summary/same-invoice');
  }
  const short = numbered('10234567', '样例甲云有限公司');
  pair(504, short, 'summary/same-invoice', short);
  pair(510, numbered('10234599', '样例丙云有限公司'), undefined, numbered('10234599', '样例乙云有限公司'));
  const amounts = (own: Firm, other: Firm): Partial<Firm> => ({
    lines: own.lines.map((line, index) => ({ ...line, amount: other.lines[index]!.amount })),
    truth: { ...own.truth, counted: other.truth.counted },
  });
  pair(520, amounts, 'summary/same-amounts');
  pair(530, (_, other) => ({ mobile: other.mobile }), 'summary/same-phone');
  const spaced = (phone: string) => `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`;
  pair(532, (_, other) => ({ legalPhone: spaced(other.mobile) }), 'summary/same-phone');
}

/** A sheet left out: the row stands, and what cannot be judged is open. */
function plantLost(plan: Plan): void {
  const own = firm(600);
  const total = Number(own.lines.reduce((sum, { amount }) => sum + amount, 0).toFixed(4));
  const change = mutationsFor('application-2024').find(({ name }) => name === '附表2整张被删')!.change;
  const file = hand(plan, `${own.name}（缺附表2）.xlsx`, own, change);
  const truth = { star: 0, state: 'open', lacks: ['上云投入'], counted: total } as const;
  plan.rows.push({ firm: { ...own, truth }, file });
  plan.own.set(file, ['form/sheet-missing']);
}

/** Texts that a careless program would run. */
function plantHostile(plan: Plan): void {
  const texts: Partial<Firm>[] = [
    { name: '=HYPERLINK("http://x.example/","点我")有限公司', partner: "=cmd|' /C calc'!A0" },
    { name: '@SUM(1+1)有限公司', contact: '+86-甲', partner: '-2+3+cmd' },
    { name: '<script>alert(1)</script>有限公司', contact: '=1+1', partner: '&amp;_x000D_' },
  ];
  for (const [index, text] of texts.entries()) {
    const own: Firm = { ...firm(700 + index), ...text };
    const file = hand(plan, `../../hostile-${index}.xlsx`, own);
    plan.rows.push({ firm: own, file });
  }
}

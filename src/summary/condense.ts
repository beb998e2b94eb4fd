/** One judged application → what a summary keeps of it. It judges nothing again and keeps no workbook. */
import type { Application, Entry } from '../model/application';
import type { Star } from '../model/star';
import type { Batch, Edition } from '../model/edition';
import { isUnclear, type Facts } from '../model/facts';
import type { Finding } from '../model/finding';
import { labelKey } from '../model/label';
import type { Divisions } from '../model/reference';
import type { Claim, Plain, Submission, SummaryFact, Told } from '../model/summary';
import type { CriterionVerdict, Lacking, Verdict } from '../model/verdict';
import { regionOf } from './region';

/** A judged application as the flow gives it. */
export interface Judged {
  readonly application: Application;
  readonly edition: Edition;
  readonly batch?: Batch;
  readonly asOf?: string;
  readonly facts: Facts;
  readonly verdict: Verdict;
  readonly lacking: readonly Lacking[];
  readonly target: Star;
  readonly findings: readonly Finding[];
}

export function condense(
  judged: Judged,
  summaryFacts: readonly SummaryFact[],
  divisions: Divisions,
): Omit<Submission, 'file' | 'hash'> {
  const { application, edition, batch, asOf, verdict, target } = judged;
  const found = verdict.stars.find(({ star }) => star === target);
  const criteria = found?.criteria ?? [];
  const { needed = [], instead = [] } = judged.lacking.find(({ star }) => star === target) ?? {};
  return {
    kind: 'application',
    form: application.form,
    edition: edition.id,
    ...(batch ? { batch: batch.id } : {}),
    ...(asOf === undefined ? {} : { asOf }),
    told: { ...toldOf(application, summaryFacts), ...workedOut(judged, criteria, divisions) },
    items: itemsOf(judged, criteria),
    target,
    star: verdict.star,
    granted: found?.granted ?? false,
    lacks: criteria.filter((one) => one.kind === 'review' || needed.includes(one)),
    instead,
    findings: judged.findings,
    invoices: application.investment.lines.flatMap(claimOf),
  };
}

function toldOf(application: Application, facts: readonly SummaryFact[]): Record<string, Told> {
  const told: Record<string, Told> = {};
  for (const { name, from } of facts) {
    const entry = from === null ? undefined : entryAt(application, from);
    if (entry && entry.state !== 'absent') told[name] = toldIn(entry);
  }
  return told;
}

function entryAt(application: Application, path: string): Entry<unknown> | undefined {
  const at = path
    .split('.')
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], application);
  return at as Entry<unknown> | undefined;
}

function toldIn({ value, state, shown, cell }: Entry<unknown>): Told {
  if (state === 'read' && value !== null) return { value: plain(value), cell };
  return state === 'blank' ? { value: null, cell } : { value: null, cell, unreadable: shown };
}

function plain(value: unknown): Plain {
  if (Array.isArray(value)) return value.map(String).join('、');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function workedOut(judged: Judged, criteria: readonly CriterionVerdict[], divisions: Divisions): Record<string, Told> {
  const { application } = judged;
  const { address, uscc, contact } = application.applicant;
  const region = regionOf(address.value ?? '', uscc.value ?? '', divisions);
  const where = address.state === 'read' ? address.cell : uscc.cell;
  const phone = contact.mobile.state === 'read' ? contact.mobile : contact.officePhone;
  return {
    设区市: { value: region.city === '' ? null : region.city, cell: where },
    县区: { value: region.county === '' ? null : region.county, cell: where },
    联系电话: toldIn(phone),
    上云投入: counted(judged, criteria),
    接入设备价值: measure(judged, '接入工业设备价值'),
    上云月数: measure(judged, '上云时间'),
  };
}

/** 上云投入 as it counts for the star applied for: the sum of the eligible lines, which is less than what was typed at times. */
function counted({ application, edition }: Judged, criteria: readonly CriterionVerdict[]): Told {
  const { total } = application.investment;
  const criterion = edition.criteria.find((each) => each.shape === 'amount' && each.itemised);
  const verdict = criteria.find((each) => each.criterion === criterion?.id);
  const cell = total.cell ?? verdict?.cells[0] ?? null;
  if (verdict && typeof verdict.actual === 'number') return { value: verdict.actual, cell };
  return toldIn(total);
}

function measure({ edition, facts }: Judged, label: string): Told {
  const [key] = edition.labels.get(labelKey(label)) ?? [];
  const entry = key === undefined ? undefined : facts.values.get(key);
  if (!entry) return { value: null, cell: null };
  const cell = entry.cells[0] ?? null;
  return isUnclear(entry.value) ? { value: null, cell, unreadable: entry.value.unclear } : { value: entry.value, cell };
}

/** The facts as a row of cells would say them, so that a formula judges them alike. */
function itemsOf(judged: Judged, criteria: readonly CriterionVerdict[]): Record<string, Plain> {
  const items: Record<string, Plain> = {};
  const investment = counted(judged, criteria).value;
  for (const { key } of judged.edition.facts) {
    const entry = judged.facts.values.get(key);
    if (!entry) continue;
    items[key] = isUnclear(entry.value) ? entry.value.unclear : entry.value;
  }
  const [key] = judged.edition.labels.get(labelKey('上云投入')) ?? [];
  if (key !== undefined && investment !== null) items[key] = investment;
  return items;
}

function claimOf({ seller, invoiceNumber, amount }: Application['investment']['lines'][number]): Claim[] {
  const used = [seller, invoiceNumber, amount].some(({ state }) => state === 'read');
  if (!used) return [];
  const { value: number } = invoiceNumber;
  return [{ seller: seller.value ?? '', number: number ?? '', amount: amount.value, cell: invoiceNumber.cell }];
}

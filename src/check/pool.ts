import type { Application, Entry, PoolStatement } from '../model/application';
import { finding, type Finding } from '../model/finding';
import { labelKey } from '../model/label';
import type { CheckContext } from './context';
import { read } from './entries';

/** 服务资源池: what the first sheet of its form says against the table, the grade already held, and the rules of grading. */
export function checkPool(application: Application, context: CheckContext): readonly Finding[] {
  const { pool } = application;
  if (!pool || !context.pool) return [];
  return [
    ...classes(pool, context),
    ...direct(application, pool, context),
    ...grade(application, pool, context),
    ...ages(application, pool, context),
  ];
}

const CLAUSE = '评估说明三、2';

/** The class of this table must be among those applied for; a class that nobody knows is named. */
function classes({ classes: entry }: PoolStatement, { edition, pool }: CheckContext): Finding[] {
  const named = read(entry);
  if (named === undefined) return [];
  const known = named.map((name) => ({ name, id: pool?.classOf(name) }));
  const strange = known.filter(({ id }) => id === undefined).map(({ name }) => name);
  const own = edition.names[0] ?? edition.id;
  const found: Finding[] = [];
  if (strange.length > 0)
    found.push(finding('pool/class-unknown', 'warning', [entry.cell], { said: strange }, '评估说明四'));
  const partners = known.filter(({ id }) => id !== undefined && pool?.partners.includes(id)).map(({ name }) => name);
  if (partners.length > 0)
    found.push(finding('pool/class-partner', 'hint', [entry.cell], { classes: partners, class: own }, '评估说明四'));
  if (!known.some(({ id }) => id === edition.id))
    found.push(finding('pool/class-differs', 'warning', [entry.cell], { said: named, class: own }, '评估说明四'));
  return found;
}

/** 直接评定: which star needs no measuring, and what must be handed in for it. */
function direct(
  { applicant }: Application,
  { conditions }: PoolStatement,
  { edition, isYes }: CheckContext,
): Finding[] {
  const [first] = edition.criteria;
  return (first?.exemptions ?? []).flatMap(({ when, clause, stars }) => {
    const entry = conditions[when.fact];
    const said = entry && read(entry);
    if (stars === undefined || said === undefined || !when.is.includes(true) || isYes(said) !== true) return [];
    const target = read(applicant.targetStar);
    const higher = target !== undefined && !(stars as readonly number[]).includes(target);
    const values = { fact: when.fact, stars: stars.map(String), target: target ?? '' };
    return [
      finding(higher ? 'pool/direct-higher' : 'pool/direct-grade', 'hint', [entry?.cell ?? null], values, clause),
    ];
  });
}

/** 每次定级有效期3年；定级后最早可在下一年度同一批次申请升级评估. */
function grade({ applicant }: Application, pool: PoolStatement, { asOf, pool: rules }: CheckContext): Finding[] {
  const { currentStar, targetStar } = applicant;
  const current = read(currentStar);
  if (current === undefined || current === 0 || !rules) return [];
  const found: Finding[] = [];
  const say = (code: string, severity: Finding['severity'], entry: Entry<unknown>, values: Finding['values']) => {
    found.push(finding(code, severity, [entry.cell], { current, ...values }, CLAUSE));
  };
  const day = read(pool.gradedOn);
  const until = day === undefined ? undefined : rules.validUntil(day);
  if (day !== undefined && until !== undefined) {
    const expired = asOf !== undefined && asOf > until;
    say(expired ? 'pool/grade-expired' : 'pool/grade-valid', expired ? 'warning' : 'hint', pool.gradedOn, {
      ...{ day, until, asOf: asOf ?? '' },
    });
  } else if (pool.gradedOn.state === 'blank') say('pool/grade-undated', 'warning', pool.gradedOn, {});
  const target = read(targetStar);
  if (target === undefined) return found;
  if (target < current) say('pool/grade-lower', 'warning', targetStar, { target });
  if (target <= current) return found;
  const from = rules.upgradeBatch(batchOf(read(pool.gradedBatch) ?? ''));
  if (from === undefined) say('pool/upgrade-unknown', 'hint', pool.gradedBatch, { target });
  else {
    const batch = batchOf(read(pool.batch) ?? '');
    const early = batch !== '' && isBefore(batch, from);
    const values = { target, from, batch };
    say(early ? 'pool/upgrade-early' : 'pool/upgrade-from', early ? 'error' : 'hint', pool.batch, values);
  }
  return found;
}

/** `2021年第一批` and `2021-1` are one batch; '' for what is none. */
function batchOf(said: string): string {
  const text = said.normalize('NFKC').replace(/\s+/gu, '');
  const [, year, number = ''] =
    /^(\d{4})(?:年|-|—|–|\/|\.)?(?:度)?第?([12一二]|上|下)(?:批次?|半年)?$/u.exec(text) ?? [];
  return year === undefined ? '' : `${year}-${'1一上'.includes(number) ? 1 : 2}`;
}

function isBefore(one: string, other: string): boolean {
  const [year = 0, number = 0] = one.split('-').map(Number);
  const [otherYear = 0, otherNumber = 0] = other.split('-').map(Number);
  return year < otherYear || (year === otherYear && number < otherNumber);
}

/** A day on the first sheet against the years stated in the table. */
function ages({ items }: Application, { since }: PoolStatement, { edition, pool: rules }: CheckContext): Finding[] {
  return Object.entries(since).flatMap(([key, entry]) => {
    const day = read(entry);
    const fact = edition.facts.find((each) => each.key === key);
    const row = items.find(({ label }) => labelKey(label) === labelKey(key));
    const stated = row && read(row.mark);
    if (day === undefined || fact?.until === undefined || row === undefined || stated === undefined) return [];
    const [years, counted] = [rules?.yearsOf(stated, fact.until), rules?.yearsOf(day, fact.until)];
    if (years === undefined || counted === undefined) return [];
    if (years <= counted && counted - years < 1) return [];
    const values = { label: key, stated: row.mark.shown, day, counted, until: fact.until };
    return [finding('pool/age-differs', 'warning', [row.mark.cell, entry.cell], values, '评估说明注2')];
  });
}

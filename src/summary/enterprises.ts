/** Sorts submissions by enterprise: twice the same, two stars, one code under two names. It decides which file is taken, openly. */
import type { FileFinding, FilePlace, Submission } from '../model/summary';
import { enterpriseOf, push, type Enterprise } from './identity';
import { fileFinding } from './words';

/** One enterprise with everything it sent in, in the order received. */
export interface Group {
  readonly enterprise: Enterprise;
  readonly submissions: readonly Submission[];
}

export interface Chosen {
  readonly groups: readonly Group[];
  /** One for each enterprise and star, in the order received. */
  readonly taken: readonly Submission[];
  /** Files that gave way to another → that other. */
  readonly left: ReadonlyMap<string, string>;
  readonly findings: readonly FileFinding[];
}

export function choose(submissions: readonly Submission[]): Chosen {
  const groups = groupsOf(submissions);
  const findings = [...contradictions(groups)];
  const taken = new Set<Submission>();
  const left = new Map<string, string>();
  for (const { submissions: all } of groups) {
    const byStar = new Map<string, Submission[]>();
    for (const one of all) push(byStar, String(starOf(one)), one);
    for (const same of byStar.values()) {
      const [best = same[0], ...others] = [...same].sort(better(submissions));
      if (!best) continue;
      taken.add(best);
      for (const { file } of others) left.set(file, best.file);
      if (others.length > 0) findings.push(duplicate(best, others));
    }
    if (byStar.size > 1) findings.push(twoStars(all));
  }
  return { groups, taken: submissions.filter((one) => taken.has(one)), left, findings };
}

export function starOf({ told }: Submission): number | null {
  const star = told['申报星级']?.value;
  return typeof star === 'number' ? star : null;
}

export function placeOf({ file, told }: Submission, fact: string): FilePlace {
  const cell = told[fact]?.cell;
  return cell ? { file, cell } : { file };
}

/** Alike in code and name; one without a code goes with the one enterprise of its name. */
function groupsOf(submissions: readonly Submission[]): Group[] {
  const groups = new Map<string, { enterprise: Enterprise; submissions: Submission[] }>();
  const names = new Map<string, string[]>();
  const join = (key: string, enterprise: Enterprise, one: Submission) => {
    const group = groups.get(key);
    if (group) group.submissions.push(one);
    else {
      groups.set(key, { enterprise, submissions: [one] });
      push(names, enterprise.name, key);
    }
  };
  const told = submissions.map((one) => ({ one, enterprise: enterpriseOf(one.told) }));
  for (const { one, enterprise } of told)
    if (enterprise.uscc !== '') join(`${enterprise.uscc} ${enterprise.name}`, enterprise, one);
  for (const { one, enterprise } of told) {
    if (enterprise.uscc !== '') continue;
    const known = enterprise.name === '' ? [] : (names.get(enterprise.name) ?? []);
    const nobody = enterprise.name === '' ? ` ${one.file}` : ` ${enterprise.name}`;
    join(known.length === 1 ? (known[0] ?? nobody) : nobody, enterprise, one);
  }
  return [...groups.values()];
}

/** One code under two names, one name under two codes: someone mistyped, and only a person can tell who. */
function contradictions(groups: readonly Group[]): FileFinding[] {
  const byCode = new Map<string, Group[]>();
  const byName = new Map<string, Group[]>();
  for (const group of groups) {
    if (group.enterprise.uscc !== '') push(byCode, group.enterprise.uscc, group);
    if (group.enterprise.name !== '') push(byName, group.enterprise.name, group);
  }
  const places = (all: readonly Group[], fact: string) =>
    all.flatMap(({ submissions }) => submissions.map((one) => placeOf(one, fact)));
  return [
    ...[...byCode]
      .filter(([, all]) => all.length > 1)
      .map(([uscc, all]) =>
        fileFinding('code-two-names', 'error', places(all, '统一社会信用代码'), { uscc, names: all.map(nameOf) }),
      ),
    ...[...byName]
      .filter(([, all]) => all.length > 1)
      .map(([, all]) =>
        fileFinding('name-two-codes', 'warning', places(all, '企业名称'), {
          name: all[0] ? nameOf(all[0]) : '',
          codes: all.map(({ enterprise }) => (enterprise.uscc === '' ? '—' : enterprise.uscc)),
        }),
      ),
  ];
}

function nameOf({ submissions: [first] }: Group): string {
  return String(first?.told['企业名称']?.value ?? first?.file ?? '');
}

function errorsIn({ findings }: Submission): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}

/** The later 承诺日期, else the one with fewer errors, else the one received last. */
function better(order: readonly Submission[]): (one: Submission, other: Submission) => number {
  const date = ({ told }: Submission) => String(told['承诺日期']?.value ?? '');
  return (one, other) =>
    date(one) === date(other)
      ? errorsIn(one) - errorsIn(other) || order.indexOf(other) - order.indexOf(one)
      : date(one) < date(other)
        ? 1
        : -1;
}

function duplicate(best: Submission, others: readonly Submission[]): FileFinding {
  const date = ({ told }: Submission) => told['承诺日期']?.value ?? null;
  const why = others.some((other) => date(other) === date(best))
    ? others.some((other) => errorsIn(other) === errorsIn(best))
      ? 'duplicate-last'
      : 'duplicate-sounder'
    : 'duplicate-later';
  const values = {
    name: String(best.told['企业名称']?.value ?? ''),
    taken: best.file,
    left: others.map(({ file }) => file),
  };
  return fileFinding(
    why,
    'warning',
    [best, ...others].map((one) => placeOf(one, '统一社会信用代码')),
    values,
  );
}

function twoStars(all: readonly Submission[]): FileFinding {
  const stars = [...new Set(all.map(starOf))].map((star) => String(star ?? '—')).sort();
  const name = String(all[0]?.told['企业名称']?.value ?? '');
  return fileFinding(
    'two-stars',
    'error',
    all.map((one) => placeOf(one, '申报星级')),
    { name, stars },
  );
}

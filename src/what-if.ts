/**
 * The story of an application under another edition than its form's own: what carries over, under which name, and what is lost
 * for lack of a fact. It builds on the flow, which has judged the application already; it judges nothing itself.
 */
import { atBest } from './evaluate/at-best';
import { passes } from './evaluate/ruled';
import { editionById, say, type Checked, type Language } from './flow';
import { factsOf } from './form/facts';
import type { Criterion } from './model/criterion';
import type { Fact } from './model/edition';
import type { Finding } from './model/finding';
import type { MissingFact, WhatIf } from './model/what-if';
import { dayOutside } from './standard/basis';
import { allCriteria } from './standard/load';
import { sameFacts } from './standard/same';

/** undefined where the application was judged under its form's own edition, or could not be judged on its day at all. */
export function whatIf(checked: Checked): WhatIf | undefined {
  const { application, edition, facts, verdict } = checked;
  const own = editionById(application.edition);
  if (!own || own.id === edition.id || dayOutside(checked) !== undefined) return undefined;
  const stated = factsOf(application, own, checked.asOf === undefined ? {} : { asOf: checked.asOf }).facts.values;
  const same = sameFacts(own, edition);
  const labels = new Map(edition.facts.map(({ key, label }) => [key, label]));
  const carried = (fact: Fact) => {
    const key = same.get(fact.key);
    return key !== undefined && facts.values.has(key) ? key : undefined;
  };
  const filled = own.facts.flatMap((fact) => {
    const entry = stated.get(fact.key);
    const nothing = entry === undefined || entry.value === false || entry.shown === '';
    return nothing ? [] : [{ fact, label: fact.label, said: entry.shown, cells: entry.cells }];
  });
  const asked = new Set(own.facts.flatMap((fact) => same.get(fact.key) ?? []));
  const missing = edition.facts.filter(({ key }) => !asked.has(key) && !facts.values.has(key));
  const counted = new Set(allCriteria(edition.criteria).flatMap(countedFacts));
  const best = atBest(edition, facts, new Set(missing.map(({ key }) => key)));
  return {
    from: own.id,
    to: edition.id,
    dropped: filled.flatMap(({ fact, ...said }) => (carried(fact) === undefined ? [said] : [])),
    renamed: filled.flatMap(({ fact, ...said }) => {
      const as = labels.get(carried(fact) ?? '') ?? fact.label;
      return as === fact.label ? [] : [{ ...said, as }];
    }),
    missing: missing.map((fact) => missingFact(fact, counted)),
    undecided: verdict.stars.flatMap(({ star, criteria }, column) =>
      criteria.flatMap(({ kind, criterion, clause }, index) => {
        const then = best.stars[column]?.criteria[index];
        return !passes(kind) && then && passes(then.kind) ? [{ star, criterion, clause }] : [];
      }),
    ),
    star: verdict.star,
    best: best.star,
  };
}

function missingFact({ key, label, kind }: Fact, counted: ReadonlySet<string>): MissingFact {
  return { label, kind, taken: counted.has(key) ? 'not-implemented' : kind === 'text' ? 'review' : 'open' };
}

/** Facts whose blank is a no; a blank condition (信息技术服务企业) says nothing. */
function countedFacts(criterion: Criterion): string[] {
  if (criterion.shape === 'count') return criterion.items.map(({ fact }) => fact);
  return criterion.shape === 'hold' ? [criterion.fact] : [];
}

/** The same in sentences, a heading's worth each; for a terminal and a pane alike. */
export interface WhatIfText {
  readonly heading: string;
  /** What it comes to, in one sentence. */
  readonly outcome: string;
  readonly parts: readonly {
    readonly name: keyof WhatIf;
    readonly heading: string;
    readonly lines: readonly WhatIfLine[];
  }[];
}

export interface WhatIfLine {
  readonly text: string;
  readonly cells: Finding['cells'];
}

export function whatIfInWords(what: WhatIf, language: Language): WhatIfText {
  const { from, to, star, best, dropped, renamed, missing, undecided } = what;
  const word = (code: string, values = {}) => say(language, `what-if/${code}`, values);
  const line = (text: string, cells: Finding['cells'] = []): WhatIfLine => ({ text, cells });
  const parts = [
    {
      name: 'missing' as const,
      lines: missing.map((fact) => line(word(`missing-${fact.taken}`, { label: fact.label }))),
    },
    {
      name: 'dropped' as const,
      lines: dropped.map(({ label, said, cells }) => line(word('dropped-line', { label, said }), cells)),
    },
    {
      name: 'renamed' as const,
      lines: renamed.map(({ label, as, cells }) => line(word('renamed-line', { label, as }), cells)),
    },
    {
      name: 'undecided' as const,
      lines: undecided.map((one) =>
        line(word('undecided-line', { star: say(language, `star/${one.star}`), clause: one.clause })),
      ),
    },
  ];
  return {
    heading: word('heading', { from, to }),
    outcome: word(best > star ? 'outcome-open' : 'outcome-same', {
      star: say(language, `star/${star}`),
      best: say(language, `star/${best}`),
    }),
    parts: parts
      .filter(({ lines }) => lines.length > 0)
      .map((part) => ({ ...part, heading: word(part.name, { from, to, count: part.lines.length }) })),
  };
}

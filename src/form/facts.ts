/** An application → the facts an edition asks for. It judges nothing. */
import type { Application, Entry, ItemEntry } from '../model/application';
import type { Batch, Edition } from '../model/edition';
import type { Facts, Unclear } from '../model/facts';
import { finding, type Finding } from '../model/finding';
import { isFilled } from './entry';
import { keyOf } from './key';
import { investmentFacts } from './investment-facts';
import { readPairs, type Pair, type PairOptions } from './pairs';
import { resolve } from './resolve';
import { withRosters } from './roster-facts';

export interface FactsOptions extends PairOptions {
  readonly batch?: Batch;
}

/** Facts of the items, of 附表2 and of the applicant; `asOf` is the batch's cut-off when left out. */
export function factsOf(
  application: Application,
  edition: Edition,
  options: FactsOptions = {},
): { readonly facts: Facts; readonly findings: readonly Finding[] } {
  const { batch } = options;
  const asOf = options.asOf ?? batch?.cutOff;
  const items = application.items.filter(({ mark }) => mark.state !== 'absent');
  const foreign = application.edition !== edition.id;
  const known = foreign ? items.filter(({ path }) => isKnown(edition, path)) : items;
  const pairs = [...known.map(pairOf), ...applicantPairs(application, edition)];
  const { facts, findings } = readPairs(edition, pairs, asOf === undefined ? {} : { asOf });
  const lines = investmentFacts(application.investment, edition, batch);
  const strangers = items.filter((item) => !known.includes(item) && item.mark.state === 'read');
  const listed = withRosters(facts.values, application.applicant, edition);
  return {
    facts: { values: listed.values, investment: lines.facts },
    findings: [...findings, ...listed.findings, ...lines.findings, ...strangerFinding(strangers, edition)],
  };
}

function isKnown(edition: Edition, path: readonly string[]): boolean {
  const resolved = resolve(edition, path);
  return resolved !== null && 'fact' in resolved;
}

function pairOf({ path, mark, percent }: ItemEntry): Pair {
  const cell = mark.cell === null ? {} : { cell: mark.cell };
  return { path, value: unread(mark) ?? valueOf(mark, percent), ...cell };
}

function valueOf({ value }: ItemEntry['mark'], percent: boolean): Pair['value'] {
  return percent && typeof value === 'number' ? { kind: 'number', number: value, percent } : value;
}

const WHY: Readonly<Record<string, string>> = {
  unreadable: 'why/ambiguous',
  uncalculated: 'why/not-calculated',
  damaged: 'why/digits-lost',
};

/** What the form's reader has already found wanting: it never counts, and is not reported again. */
function unread({ state, shown }: Entry<unknown>): Unclear | undefined {
  const why = shown.startsWith('#') ? 'why/error' : WHY[state];
  return state === 'read' || state === 'blank' || why === undefined ? undefined : { unclear: shown, why };
}

/** Facts of the applicant that some editions judge: 云服务部署模型, 疫情防控重点保障企业, and what the pool's first sheet states. */
function applicantPairs({ applicant, items, pool }: Application, edition: Edition): Pair[] {
  const stated = (key: string) => items.some(({ label, mark }) => keyOf(label) === keyOf(key) && isFilled(mark));
  const offers: readonly (readonly [string, Entry<string | number | boolean>])[] = [
    ['云服务部署模型', applicant.deploymentModel],
    ['疫情防控重点保障企业', applicant.epidemicList],
    ...Object.entries(pool?.conditions ?? {}),
    ...Object.entries(pool?.since ?? {}).filter(([key, entry]) => isFilled(entry) && !stated(key)),
  ];
  return offers
    .filter(([label, { state }]) => state !== 'absent' && edition.labels.has(keyOf(label)))
    .map(([label, entry]) => ({
      path: [label],
      value: unread(entry) ?? entry.value,
      ...(entry.cell === null ? {} : { cell: entry.cell }),
    }));
}

/** Rows of a form that another edition does not know, where they hold something. */
function strangerFinding(items: readonly ItemEntry[], edition: Edition): Finding[] {
  if (items.length === 0) return [];
  const values = { items: items.map(({ label }) => label), standard: edition.id };
  return [
    finding(
      'form/rows-elsewhere',
      'hint',
      items.map(({ mark }) => mark.cell),
      values,
    ),
  ];
}

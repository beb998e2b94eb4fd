/** Which fact of an edition a label path means. It never chooses between two: it names both. */
import type { Edition, Fact } from '../model/edition';
import type { FactEntry } from '../model/facts';
import { labelKey, nearest } from '../model/label';
import { tidy } from './reading';

export type Resolved =
  | Known
  /** Keys of the facts that it may mean, none of them told apart. */
  | { readonly candidates: readonly string[]; readonly label: string }
  | { readonly unknown: string; readonly near?: string }
  /** No label at all. */
  | null;

/** A label of the edition. */
export interface Known {
  readonly fact: Fact;
  readonly moneyUnit?: '元' | '万元';
  /** How bare values that were said under it have been read. */
  readonly said: Map<string | number | boolean | undefined, FactEntry>;
}

interface Labels {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly resolved: Map<string, Resolved>;
}

/** Label paths are remembered up to so many: strangers' words must not fill the memory. */
const REMEMBERED = 4096;
const known = new WeakMap<Edition, Labels>();

function labelsOf(edition: Edition): Labels {
  const before = known.get(edition);
  if (before) return before;
  const made = { facts: new Map(edition.facts.map((fact) => [fact.key, fact])), resolved: new Map<string, Resolved>() };
  known.set(edition, made);
  return made;
}

/** The fact that the right-most label the edition knows stands for, told apart by the labels left of it. */
export function resolve(edition: Edition, path: readonly string[]): Resolved {
  return resolver(edition)(path);
}

/** `resolve` under one edition, for many paths. */
export function resolver(edition: Edition): (path: readonly string[]) => Resolved {
  const { facts, resolved } = labelsOf(edition);
  return (path) => {
    const name = path.length === 1 ? (path[0] ?? '') : path.join('\u001f');
    const before = resolved.get(name);
    if (before !== undefined) return before;
    const found = look(edition, facts, path);
    if (resolved.size >= REMEMBERED) resolved.clear();
    resolved.set(name, found);
    return found;
  };
}

function look(edition: Edition, facts: ReadonlyMap<string, Fact>, path: readonly string[]): Resolved {
  const labels = path.filter((label) => tidy(label) !== '');
  for (let last = labels.length - 1; last >= 0; last--) {
    const label = labels[last] ?? '';
    const found = meant(edition, facts, label, labels.slice(0, last));
    if (found) return found;
  }
  const label = labels.at(-1);
  if (label === undefined) return null;
  const own = new Set(edition.facts.map((fact) => labelKey(fact.label)));
  const words = [...edition.labels.keys()].filter((key) => own.has(key) || !key.includes('/'));
  const whole = pathKey(label);
  const near = nearest(whole, words) ?? nearest(whole.split('/').at(-1) ?? '', words);
  const fact = near === undefined ? undefined : edition.labels.get(near)?.[0];
  return { unknown: label, ...(fact === undefined ? {} : { near: fact }) };
}

/** What one label means under the labels left of it; a label may itself be a path, `传统软件云化/先进程度`. */
function meant(
  edition: Edition,
  facts: ReadonlyMap<string, Fact>,
  label: string,
  above: readonly string[],
): Resolved | undefined {
  const key = pathKey(label);
  let keys = edition.labels.get(key) ?? edition.labels.get(key.replace(/\/(?:万元|元)$/u, ''));
  let left = above.map(labelKey);
  if (keys === undefined) {
    const [own, ...rest] = key.split('/').reverse();
    keys = own === undefined || rest.length === 0 ? undefined : edition.labels.get(own);
    left = [...left, ...rest.reverse()];
    // Of a written path every part must fit, else it is another word that merely ends alike.
    keys = keys?.filter((each) => rest.every((part) => pathOf(facts, each).includes(part)));
  }
  if (keys === undefined || keys.length === 0) return undefined;
  const only = keys.length === 1 ? keys : narrowed(facts, keys, left);
  const fact = only.length === 1 ? facts.get(only[0] ?? '') : undefined;
  if (!fact) return { candidates: only.length === 0 ? keys : only, label };
  const unit = moneyUnit(label);
  return { fact, said: new Map(), ...(unit === undefined ? {} : { moneyUnit: unit }) };
}

/** Those of the facts whose printed path fits best with what stands left of the label. */
function narrowed(facts: ReadonlyMap<string, Fact>, keys: readonly string[], left: readonly string[]): string[] {
  const fits = keys.map((key) => {
    const path = pathOf(facts, key);
    return left.filter((part) => path.includes(part)).length;
  });
  const most = Math.max(...fits);
  return most === 0 ? [] : keys.filter((_, index) => fits[index] === most);
}

function pathOf(facts: ReadonlyMap<string, Fact>, key: string): string[] {
  return facts.get(key)?.path.slice(0, -1).map(labelKey) ?? [];
}

function pathKey(label: string): string {
  const whole = labelKey(label);
  return whole.replace(/[›>»→\\]/gu, '/');
}

/** The unit of money a label itself states: `上云投入（元）` counts in 元. */
export function moneyUnit(label: string): '元' | '万元' | undefined {
  const said = /[（(/]\s*(?:人民币)?(?:单位[:：]?)?\s*(万元|元)\s*[）)]?\s*$/u.exec(label)?.[1];
  return said === '元' || said === '万元' ? said : undefined;
}

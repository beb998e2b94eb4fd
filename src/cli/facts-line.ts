/**
 * One line of `facts`, read. Every applicant states another choice of labels, and the engine makes a hidden class for each
 * such object: a line in the usual plain shape is read pair by pair instead, and any other one by JSON.parse alone.
 */
import type { Pair } from '../judge';
import { bytesOf, REMEMBERED, textOf, type Bytes } from './bytes';

/** What a line of input says: facts of one applicant under an edition. */
export interface FactsLine {
  readonly standard?: string;
  readonly pairs: readonly Pair[];
  readonly asOf?: string;
}

type Plain = string | number | boolean | null;

/** A label as lines bear it. */
interface Label {
  readonly path: readonly [string];
  /** Left to JSON.parse: it bears an escape, or is an array index, which changes its place in an object. */
  readonly isUnusual: boolean;
  /** The last line that bears it. */
  line: number;
}

/** What the lines so far have said. */
interface Said {
  readonly labels: Map<Bytes, Label>;
  readonly words: Map<Bytes, string>;
  /** The number of the line being read. */
  line: number;
  /** What stood around the values of the last plain line, and what that says. */
  around: { readonly head: Bytes; readonly rest: Bytes; readonly says: Omit<FactsLine, 'pairs'> } | undefined;
}

/** A reader of lines that remembers the words of the lines before: undefined where a line is no object with labels and plain values. */
export function lineReader(): (line: Bytes) => FactsLine | undefined {
  const before: Said = { labels: new Map(), words: new Map(), line: 0, around: undefined };
  return (line) => {
    before.line++;
    // Only between two lines: within one, it must be known which labels it bears.
    if (before.labels.size >= REMEMBERED) before.labels.clear();
    if (before.words.size >= REMEMBERED) before.words.clear();
    return lineOf(line, before);
  };
}

function lineOf(bytes: Bytes, before: Said): FactsLine | undefined {
  try {
    const plain = plainValues(bytes, before);
    const { around } = before;
    if (plain && around && plain.head === around.head && plain.rest === around.rest)
      return { ...around.says, pairs: plain.pairs };
    const line: unknown = JSON.parse(textOf(plain ? `${plain.head}"values":{}${plain.rest}` : bytes));
    if (typeof line !== 'object' || line === null || !('values' in line)) return undefined;
    const { values, standard, asOf } = line as { values: unknown; standard?: unknown; asOf?: unknown };
    const pairs = plain ? plain.pairs : pairsOf(values);
    if (!pairs) return undefined;
    const says = {
      ...(typeof standard === 'string' || typeof standard === 'number' ? { standard: String(standard) } : {}),
      ...(typeof asOf === 'string' ? { asOf } : {}),
    };
    if (plain) before.around = { head: plain.head, rest: plain.rest, says };
    return { ...says, pairs };
  } catch {
    return undefined;
  }
}

function pairsOf(values: unknown): readonly Pair[] | undefined {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return undefined;
  const pairs: Pair[] = [];
  for (const [label, value] of Object.entries(values)) {
    if (value !== null && !['string', 'number', 'boolean'].includes(typeof value)) return undefined;
    pairs.push({ path: [label], value: value as Plain });
  }
  return pairs;
}

const VALUES = /"values" ?: ?\{/u;
/** Escapes need a real parser; so does what may not stand in JSON at all. */
const UNUSUAL = /[\\\u0000-\u001f]/u; // oxlint-disable-line no-control-regex
const INDEX = /^\d*$/;
/** A number that needs no further reading. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;

/** The values of a line in the usual shape, and the line without them; undefined where anything about it is unusual. */
function plainValues(
  line: Bytes,
  before: Said,
): { readonly pairs: readonly Pair[]; readonly head: Bytes; readonly rest: Bytes } | undefined {
  const start = VALUES.exec(line);
  if (!start || line.lastIndexOf('{', start.index) > 0) return undefined;
  const pairs: Pair[] = [];
  let at = start.index + start[0].length;
  for (;;) {
    const colon = line.indexOf('"', at + 1) + 1;
    if (line[at] !== '"' || colon === 0) return undefined;
    const label = labelOf(line.slice(at + 1, colon - 1), before);
    at = blanks(line, colon);
    // A label said twice: which of them counts is for JSON.parse to say.
    if (line[at] !== ':' || label.isUnusual || label.line === before.line) return undefined;
    label.line = before.line;
    at = blanks(line, at + 1);
    const quoted = line[at] === '"';
    const end = quoted ? line.indexOf('"', at + 1) : bareEnd(line, at);
    if (end === -1) return undefined;
    const value = quoted ? wordOf(line.slice(at + 1, end), before) : bareValue(line.slice(at, end));
    if (value === undefined) return undefined;
    pairs.push({ path: label.path, value });
    at = blanks(line, quoted ? end + 1 : end);
    if (line[at] === '}') break;
    if (line[at] !== ',') return undefined;
    at = blanks(line, at + 1);
  }
  const rest = line.slice(at + 1);
  // The same of a second `values`; and nothing that is nested is read here.
  if (rest.includes('{') || rest.includes('"values"')) return undefined;
  return { pairs, head: line.slice(0, start.index), rest };
}

function labelOf(bytes: Bytes, { labels }: Said): Label {
  const known = labels.get(bytes);
  if (known) return known;
  const text = textOf(bytes);
  const label: Label = { path: [text], isUnusual: INDEX.test(text) || UNUSUAL.test(text), line: 0 };
  // Not `bytes`: a piece of a line keeps the whole line in memory.
  labels.set(bytesOf(text), label);
  return label;
}

/** undefined: it bears an escape, and is left to JSON.parse. */
function wordOf(bytes: Bytes, { words }: Said): string | undefined {
  const known = words.get(bytes);
  if (known !== undefined) return known;
  const text = textOf(bytes);
  if (UNUSUAL.test(text)) return undefined;
  words.set(bytesOf(text), text);
  return text;
}

function blanks(text: Bytes, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  return at;
}

/** Where a value without quotes ends; what stands there then tells whether it may. */
function bareEnd(text: Bytes, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== ',' && text[at] !== '}' && text[at] !== ' ') at++;
  return at;
}

function bareValue(bare: string): Plain | undefined {
  if (bare === 'true') return true;
  if (bare === 'false') return false;
  if (bare === 'null') return null;
  return NUMBER.test(bare) ? Number(bare) : undefined;
}

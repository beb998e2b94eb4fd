/**
 * One line of `facts`, read. Every applicant states another choice of labels, and the engine makes a hidden class for each
 * such object: a line in the usual plain shape is read pair by pair instead, and any other one by JSON.parse alone.
 */
import type { Pair } from '../flow';

/** What a line of input says: facts of one applicant under an edition. */
export interface FactsLine {
  readonly standard?: string;
  readonly pairs: readonly Pair[];
  readonly asOf?: string;
}

type Plain = string | number | boolean | null;

/** Undefined where the line is no object with labels and plain values. */
export function parseLine(text: string): FactsLine | undefined {
  try {
    const plain = plainValues(text);
    const line: unknown = JSON.parse(plain ? plain.around : text);
    if (typeof line !== 'object' || line === null || !('values' in line)) return undefined;
    const { values, standard, asOf } = line as { values: unknown; standard?: unknown; asOf?: unknown };
    const pairs = plain ? plain.pairs : pairsOf(values);
    if (!pairs) return undefined;
    return {
      pairs,
      ...(typeof standard === 'string' || typeof standard === 'number' ? { standard: String(standard) } : {}),
      ...(typeof asOf === 'string' ? { asOf } : {}),
    };
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
const UNUSUAL = /[\\\u0000-\u001f]/u; // eslint-disable-line no-control-regex
/** An array index changes its place in an object: only JSON.parse knows where to. */
const DIGITS = /^\d*$/;
/** A number that needs no further reading. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;

/** The values of a line in the usual shape, and the line without them; undefined where anything about it is unusual. */
function plainValues(text: string): { readonly pairs: readonly Pair[]; readonly around: string } | undefined {
  const start = VALUES.exec(text);
  if (!start || UNUSUAL.test(text) || text.lastIndexOf('{', start.index) > 0) return undefined;
  const pairs: Pair[] = [];
  const labels = new Set<string>();
  let at = start.index + start[0].length;
  for (;;) {
    const colon = text.indexOf('"', at + 1) + 1;
    if (text[at] !== '"' || colon === 0) return undefined;
    const label = text.slice(at + 1, colon - 1);
    at = blanks(text, colon);
    if (text[at] !== ':' || DIGITS.test(label)) return undefined;
    at = blanks(text, at + 1);
    const quoted = text[at] === '"';
    const end = quoted ? text.indexOf('"', at + 1) : bareEnd(text, at);
    if (end === -1) return undefined;
    const value = quoted ? text.slice(at + 1, end) : bareValue(text.slice(at, end));
    if (value === undefined) return undefined;
    labels.add(label);
    pairs.push({ path: [label], value });
    at = blanks(text, quoted ? end + 1 : end);
    if (text[at] === '}') break;
    if (text[at] !== ',') return undefined;
    at = blanks(text, at + 1);
  }
  const rest = text.slice(at + 1);
  // A label said twice, a second `values` or anything nested: which of them counts is for JSON.parse to say.
  if (labels.size < pairs.length || rest.includes('{') || rest.includes('"values"')) return undefined;
  return { pairs, around: `${text.slice(0, start.index)}"values":{}${rest}` };
}

function blanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  return at;
}

/** Where a value without quotes ends; what stands there then tells whether it may. */
function bareEnd(text: string, from: number): number {
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

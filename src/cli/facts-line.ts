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
/** A label that is no array index (those change places in an object), and a value that needs no further reading. */
const PAIR = /"(\d*[^"\d][^"]*)" ?: ?(?:"([^"]*)"|(true|false|null|-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?))([,}]) ?/uy;

/** The values of a line in the usual shape, and the line without them; undefined where anything about it is unusual. */
function plainValues(text: string): { readonly pairs: readonly Pair[]; readonly around: string } | undefined {
  const start = VALUES.exec(text);
  if (!start || UNUSUAL.test(text) || text.lastIndexOf('{', start.index) > 0) return undefined;
  const pairs: Pair[] = [];
  const labels = new Set<string>();
  PAIR.lastIndex = start.index + start[0].length;
  for (;;) {
    const [, label = '', words, bare = '', sign] = PAIR.exec(text) ?? [];
    if (sign === undefined) return undefined;
    labels.add(label);
    pairs.push({ path: [label], value: words ?? bareValue(bare) });
    if (sign === '}') break;
  }
  const rest = text.slice(PAIR.lastIndex);
  // A label said twice, a second `values` or anything nested: which of them counts is for JSON.parse to say.
  if (labels.size < pairs.length || rest.includes('{') || rest.includes('"values"')) return undefined;
  return { pairs, around: `${text.slice(0, start.index)}"values":{}${rest}` };
}

function bareValue(bare: string): Plain {
  switch (bare) {
    case 'true':
      return true;
    case 'false':
      return false;
    case 'null':
      return null;
    default:
      return Number(bare);
  }
}

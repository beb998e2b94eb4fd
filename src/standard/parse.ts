import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import type { Edition } from '../model/edition';
import { finding, type Finding } from '../model/finding';
import { loadEdition } from './load';
import { printedDoubts } from './printed-words';
import { WHOLE_FILE } from './word';

/** Edition files as written: YAML 1.2, strict. Broken syntax, a key said twice and every later finding know their line. */

type Parsed = { readonly data: unknown; lineOf(where: string): number } | { readonly findings: readonly Finding[] };

/** An edition with the plain data it was read from, and what is doubtful without being wrong. */
export interface EditionFile {
  readonly edition: Edition;
  readonly data: unknown;
  readonly findings: readonly Finding[];
}

/** The edition of a file's text, or all that is wrong with it; `values.line` is the line to look at, from 1. */
export function readEdition(source: string): { readonly edition: Edition } | { readonly findings: readonly Finding[] } {
  const read = readEditionFile(source);
  return 'edition' in read ? { edition: read.edition } : read;
}

export function readEditionFile(source: string): EditionFile | { readonly findings: readonly Finding[] } {
  const parsed = parseYaml(source);
  if ('findings' in parsed) return parsed;
  const { data } = parsed;
  const loaded = loadEdition(data);
  const located = (found: Finding) => ({
    ...found,
    values: { ...found.values, line: parsed.lineOf(placeOf(found)) },
  });
  if ('edition' in loaded) return { edition: loaded.edition, data, findings: printedDoubts(data).map(located) };
  return { findings: loaded.findings.map(located) };
}

/** An unknown key has its own line, though the finding names what it stands in. */
function placeOf({ values: { where = '', key } }: Finding): string {
  const place = where === WHOLE_FILE ? '' : String(where);
  return typeof key === 'string' ? `${place}.${key}` : place;
}

export function parseYaml(source: string): Parsed {
  const lines = new LineCounter();
  const tree = parseDocument(source, { uniqueKeys: true, strict: true, lineCounter: lines });
  const problems = [...tree.errors, ...tree.warnings];
  if (problems.length > 0) {
    const twice = problems.filter(({ code }) => code === 'DUPLICATE_KEY');
    // One slip of syntax makes nonsense of what follows: only the first is worth reading.
    return {
      findings: (twice.length > 0 ? twice : problems.slice(0, 1)).map(({ code, message, pos }) => {
        const { line } = lines.linePos(pos[0]);
        const what = code === 'DUPLICATE_KEY' ? 'standard/duplicate-key' : 'standard/not-yaml';
        return finding(what, 'error', [], { where: String(line), line, problem: message.split('\n')[0] ?? '' });
      }),
    };
  }
  try {
    const data = tree.toJS({ maxAliasCount: 100 }) as unknown;
    // An anchor that contains itself would never end: this throws on it.
    JSON.stringify(data);
    return { data, lineOf: (where) => lines.linePos(offsetOf(tree, where)).line };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { findings: [finding('standard/not-yaml', 'error', [], { where: '1', line: 1, problem })] };
  }
}

/** Where `标准[2].行[1].至少` begins; of a place that is not there, where the nearest one around it begins. */
function offsetOf(tree: Document, where: string): number {
  let node: unknown = tree.contents;
  let offset = 0;
  for (const part of where.match(/[^.[\]]+/g) ?? []) {
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === part) : undefined;
    const next: unknown = isSeq(node) ? node.get(Number(part) - 1, true) : pair?.value;
    const begin = pair ? pair.key : next;
    if (!isNode(begin)) break;
    offset = begin.range?.[0] ?? offset;
    node = next;
  }
  return offset;
}

import { address, parseAddress } from '../../model/cell';
import type { CellRef } from '../../model/cell';
import { spelled, xmlText, xmlValue } from './draft-text';
import { movedFormula } from './formula';
import type { Setting } from './patch-cells';
import { inlineText } from './patch-cells';
import { lettersMarkup, type LetterRun } from './patch-letters';
import type { Splice } from './patch-splice';
import type { Element } from './patch-tree';
import { childNamed, valueOf, withValue } from './patch-tree';

/**
 * Owns the change of one cell that a person edited elsewhere: its formula with its result, its look, or its result alone. What
 * is not changed stays letter for letter, so a new look leaves a text with letters of several colours as it is.
 */
export interface CellChange {
  /**
   * `calculated`: the formula stays and gives this value now; `filled`: a formula of another cell gives it; `kept`: only the
   * look changes.
   */
  readonly content: 'value' | 'formula' | 'calculated' | 'filled' | 'kept';
  /** The formula that stood here goes from all the cells it filled; their values are changed besides. */
  readonly whole?: true;
  /** As stored, without `=`. */
  readonly formula?: string;
  /** The area a formula that gives many values fills, `B3:D5`. */
  readonly array?: string;
  /** The looks of its letters, where they are not all that of the cell. */
  readonly runs?: readonly LetterRun[];
  /** Number among the cell formats. */
  readonly style?: number;
}

/** A cell that was not there. */
export function freshCell(p: string, at: CellRef, value: Setting['value'], more: CellChange): string {
  const start = `<${p}c r="${address(at)}"${more.style === undefined ? '' : ` s="${more.style}"`}`;
  const inner = more.content === 'kept' ? '' : contentMarkup(p, value, more);
  return `${start}${typeAttribute(value, more)}${inner === '' ? '/>' : `>${inner}</${p}c>`}`;
}

/** The changes that make the cell what it is to be. */
export function changedCell(p: string, cell: Element, { value }: Setting, more: CellChange): Splice[] {
  const style = more.style === undefined ? [] : [withValue(cell, 's', String(more.style))];
  if (more.content === 'kept') return style;
  const formula = childNamed(cell, 'f');
  if (more.content === 'calculated' && formula) {
    // What stands beside the formula is its old result.
    const start = cell.nameEnd;
    const kept = cell.attributes.filter(({ name }) => name !== 't' && name !== 's');
    const s = more.style === undefined ? valueOf(cell, 's') : String(more.style);
    const attributes = kept.map(({ name, value: own }) => ` ${name}="${xmlValue(own)}"`).join('');
    const head = `${attributes}${s === undefined ? '' : ` s="${s}"`}${typeAttribute(value, more)}>`;
    return [
      { at: start, remove: formula.start - start, insert: head },
      { at: formula.end, remove: cell.end - formula.end, insert: `${resultMarkup(p, value)}</${p}c>` },
    ];
  }
  const s = more.style ?? valueOf(cell, 's');
  const at = parseAddress(valueOf(cell, 'r') ?? '');
  const head = `<${p}c${at ? ` r="${address(at)}"` : ''}${s === undefined ? '' : ` s="${s}"`}${typeAttribute(value, more)}`;
  const inner = contentMarkup(p, value, more);
  const insert = inner === '' ? `${head}/>` : `${head}>${inner}</${p}c>`;
  return [{ at: cell.start, remove: cell.end - cell.start, insert }];
}

const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/;

function typeAttribute(value: Setting['value'], { content }: CellChange): string {
  if (content === 'kept' || value === null) return '';
  if (typeof value === 'boolean') return ' t="b"';
  if (typeof value === 'number') return '';
  if (content === 'value') return ' t="inlineStr"';
  return ERROR.test(value) ? ' t="e"' : ' t="str"';
}

function contentMarkup(p: string, value: Setting['value'], more: CellChange): string {
  if (more.content === 'value') {
    if (value === null) return '';
    if (typeof value !== 'string') return resultMarkup(p, value);
    return more.runs ? lettersMarkup(p, more.runs) : inlineText(p, value);
  }
  if (more.content === 'filled') return resultMarkup(p, value);
  const array = more.array === undefined ? '' : ` t="array" ref="${more.array}"`;
  return `<${p}f${array}>${xmlText(more.formula ?? '')}</${p}f>${resultMarkup(p, value)}`;
}

/** Space at the ends of a text counts. */
function resultMarkup(p: string, value: Setting['value']): string {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return '';
  if (typeof value === 'string') {
    const space = /^\s|\s$/.test(value) ? ' xml:space="preserve"' : '';
    return `<${p}v${space}>${xmlText(spelled(value))}</${p}v>`;
  }
  return `<${p}v>${typeof value === 'boolean' ? Number(value) : value}</${p}v>`;
}

/** The first cell of a shared formula, which alone has its text. */
export function isMaster(formula: Element): boolean {
  return valueOf(formula, 't') === 'shared' && valueOf(formula, 'ref') !== undefined;
}

/** Gives every other cell of these shared formulas a text of its own, but for those that are set anyway. */
export function sharers(
  data: Element,
  unshared: ReadonlyMap<string, { readonly text: string; readonly at: CellRef }>,
  settings: readonly Setting[],
): Splice[] {
  if (unshared.size === 0) return [];
  const set = new Set(
    settings.flatMap(({ at, more }) => (more?.content === 'kept' ? [] : [`${String(at.row)} ${String(at.column)}`])),
  );
  return data.children.flatMap((row) =>
    row.children.flatMap((cell): Splice[] => {
      const formula = childNamed(cell, 'f');
      const at = parseAddress(valueOf(cell, 'r') ?? '');
      const master = formula && unshared.get(valueOf(formula, 'si') ?? '');
      if (!formula || !at || !master || isMaster(formula) || set.has(`${String(at.row)} ${String(at.column)}`))
        return [];
      const text = movedFormula(master.text, at.row - master.at.row, at.column - master.at.column);
      const p = formula.prefix;
      return [{ at: formula.start, remove: formula.end - formula.start, insert: `<${p}f>${xmlText(text)}</${p}f>` }];
    }),
  );
}

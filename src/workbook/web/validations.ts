import { parseAddress } from '../../model/cell';
import type { Element } from '../xlsx/patch-tree';
import { childNamed, childrenNamed, valueOf } from '../xlsx/patch-tree';
import { dayOf } from '../xlsx/serial';
import { shownFormula } from './formula-names';
import type { RangeData } from './snapshot';

/** Owns dropdowns, input checks and prompts: as the file has them → as the grid shows them. */
export interface Validation {
  uid: string;
  type: string;
  operator?: string;
  formula1?: string;
  formula2?: string;
  ranges: RangeData[];
  allowBlank: boolean;
  showErrorMessage: boolean;
  errorStyle: number;
  error?: string;
  errorTitle?: string;
  showInputMessage?: boolean;
  prompt?: string;
  promptTitle?: string;
  renderMode?: number;
}

const TYPES: Readonly<Record<string, string>> = {
  ...{ list: 'list', whole: 'whole', decimal: 'decimal', date: 'date', time: 'time', textLength: 'textLength' },
  ...{ custom: 'custom', none: 'any' },
};
/** The grid's numbers: information, stop, warning. */
const STOP = 1;
const STYLES = new Map([
  ['information', 0],
  ['stop', STOP],
  ['warning', 2],
]);
/** An arrow in the cell: the grid's own way, a grey chip, would hide the cell's fill. */
const ARROW = 1;

/** `shift` is what the grid's count of days is ahead of the file's. */
export function validationsOf(root: Element | undefined, shift = 0): Validation[] {
  const all = root && childNamed(root, 'dataValidations');
  return (all ? childrenNamed(all, 'dataValidation') : []).flatMap((rule, index): Validation[] => {
    const yes = (name: string): boolean => ['1', 'true'].includes(valueOf(rule, name) ?? '');
    const type = TYPES[valueOf(rule, 'type') ?? 'none'];
    const ranges = rangesOf(valueOf(rule, 'sqref') ?? '');
    if (type === undefined || ranges.length === 0) return [];
    const formula = (name: string): string | undefined => childNamed(rule, name)?.text.trim();
    const [first = '', second = ''] = [formula('formula1'), formula('formula2')];
    const stops = yes('showErrorMessage');
    const style = valueOf(rule, 'errorStyle') ?? 'stop';
    const compares = !['list', 'custom', 'any'].includes(type);
    const prompt = valueOf(rule, 'prompt');
    return [
      {
        ...{ uid: `v${index}`, type, ranges, allowBlank: true },
        // An operator on a list would make every value of it wrong; on the others a file leaves out what is usual.
        ...(compares ? { operator: valueOf(rule, 'operator') ?? 'between' } : {}),
        ...(first === '' ? {} : { formula1: type === 'list' ? listOf(first) : operand(first, type, shift) }),
        ...(second === '' ? {} : { formula2: operand(second, type, shift) }),
        // Excel takes whatever is typed where no error is shown: the grid must not refuse it.
        ...{ showErrorMessage: stops, errorStyle: stops ? (STYLES.get(style) ?? STOP) : 2 },
        ...texts(rule, 'error', 'errorTitle'),
        ...(prompt === undefined || !yes('showInputMessage') ? {} : { showInputMessage: true, prompt }),
        ...(type === 'list' ? { renderMode: ARROW } : {}),
      },
    ];
  });
}

function texts(rule: Element, ...names: readonly ('error' | 'errorTitle')[]): Partial<Validation> {
  return Object.fromEntries(
    names.flatMap((name) => (valueOf(rule, name) === undefined ? [] : [[name, valueOf(rule, name)]])),
  );
}

/** `"是,否"` → `是,否`; a range or name → a formula. */
function listOf(formula: string): string {
  const words = /^"([\s\S]*)"$/.exec(formula)?.[1];
  return words === undefined ? `=${shownFormula(formula)}` : words.replaceAll('""', '"');
}

/** A number stands for itself; that of a day for the day, so that a person can read what is asked for. */
function operand(formula: string, type: string, shift: number): string {
  if (!/^-?\d+(?:\.\d+)?$/.test(formula)) return `=${shownFormula(formula)}`;
  return type === 'date' ? (dayOf(Number(formula) + shift, false) ?? formula) : formula;
}

/** `B3:C5 E7` → ranges; what is no area is left out. */
export function rangesOf(sqref: string): RangeData[] {
  return sqref
    .trim()
    .split(/\s+/)
    .slice(0, MOST_AREAS)
    .flatMap((area): RangeData[] => {
      const [from, to = from] = area.split(':').map((corner) => parseAddress(corner));
      if (!from || !to) return [];
      return [{ startRow: from.row, endRow: to.row, startColumn: from.column, endColumn: to.column }];
    });
}

/** A rule of more areas than this is made to exhaust the page. */
const MOST_AREAS = 2_000;

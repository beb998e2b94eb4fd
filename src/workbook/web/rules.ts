import type { MarkKind } from '../../model/patch';
import type { Element } from '../xlsx/patch-tree';
import { childNamed, childrenNamed, valueOf } from '../xlsx/patch-tree';
import type { Theme } from './colour';
import { colourOf } from './colour';
import { shownFormula } from './formula-names';
import type { CellStyle, RangeData } from './snapshot';
import { rangesOf } from './validations';

/** Owns the conditional formats of a sheet: as the file has them → as the grid draws them; and which of them are marks of ours. */
export interface SheetRules {
  readonly rules: readonly GridRule[];
  readonly marks: readonly { readonly kind: MarkKind; readonly ranges: readonly RangeData[] }[];
  /** Rules that the grid has no word for. */
  readonly missed: number;
}

export interface GridRule {
  cfId: string;
  ranges: RangeData[];
  stopIfTrue: boolean;
  rule: Readonly<Record<string, unknown>>;
}

const TAG = /^\s*=?\s*N\s*\(\s*"starcloud:(unmet|open|review)"\s*\)\s*=\s*0\s*$/i;

export function rulesOf(root: Element | undefined, differences: readonly CellStyle[], theme: Theme): SheetRules {
  const marks: { kind: MarkKind; ranges: RangeData[] }[] = [];
  const found: { priority: number; rule: GridRule }[] = [];
  let missed = 0;
  for (const block of root ? childrenNamed(root, 'conditionalFormatting') : []) {
    const ranges = rangesOf(valueOf(block, 'sqref') ?? '');
    if (ranges.length === 0) continue;
    for (const element of childrenNamed(block, 'cfRule')) {
      const [first = ''] = childrenNamed(element, 'formula').map(({ text }) => text);
      const kind = TAG.exec(first)?.[1]?.toLowerCase();
      if (kind !== undefined) {
        marks.push({ kind: kind as MarkKind, ranges });
        continue;
      }
      const style = differences[Number(valueOf(element, 'dxfId') ?? -1)] ?? {};
      const rule = ruleOf(element, style, theme);
      if (!rule) {
        missed++;
        continue;
      }
      const priority = Number(valueOf(element, 'priority')) || Infinity;
      const stopIfTrue = ['1', 'true'].includes(valueOf(element, 'stopIfTrue') ?? '');
      found.push({ priority, rule: { cfId: `c${found.length}`, ranges, stopIfTrue, rule } });
    }
  }
  return { rules: found.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule), marks, missed };
}

const TEXTS: Readonly<Record<string, string>> = {
  ...{
    containsText: 'containsText',
    notContainsText: 'notContainsText',
    beginsWith: 'beginsWith',
    endsWith: 'endsWith',
  },
};

function ruleOf(element: Element, style: CellStyle, theme: Theme): GridRule['rule'] | undefined {
  const formulas = childrenNamed(element, 'formula').map(({ text }) => text);
  const [first, second] = formulas;
  const highlight = (subType: string, more: object): GridRule['rule'] => ({
    type: 'highlightCell',
    subType,
    style,
    ...more,
  });
  const yes = (name: string): boolean => ['1', 'true'].includes(valueOf(element, name) ?? '');
  switch (valueOf(element, 'type')) {
    case 'expression':
      return first === undefined ? undefined : highlight('formula', { value: `=${shownFormula(first)}` });
    case 'cellIs':
      return compared(element, first, second, highlight);
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith': {
      const operator = TEXTS[valueOf(element, 'type') ?? ''];
      return highlight('text', { operator, value: valueOf(element, 'text') ?? '' });
    }
    case 'containsBlanks':
      return highlight('text', { operator: 'containsBlanks' });
    case 'notContainsBlanks':
      return highlight('text', { operator: 'notContainsBlanks' });
    case 'containsErrors':
      return highlight('text', { operator: 'containsErrors' });
    case 'notContainsErrors':
      return highlight('text', { operator: 'notContainsErrors' });
    case 'duplicateValues':
      return highlight('duplicateValues', {});
    case 'uniqueValues':
      return highlight('uniqueValues', {});
    case 'top10':
      return highlight('rank', {
        ...{ isBottom: yes('bottom'), isPercent: yes('percent'), value: Number(valueOf(element, 'rank') ?? 10) },
      });
    case 'aboveAverage': {
      const above = (valueOf(element, 'aboveAverage') ?? '1') === '1';
      const operator = (above ? 'greaterThan' : 'lessThan') + (yes('equalAverage') ? 'OrEqual' : '');
      return highlight('average', { operator });
    }
    case 'colorScale':
      return colourScale(element, theme);
    case 'dataBar':
      return dataBar(element, theme);
    default:
      return undefined;
  }
}

/** A number compares as a number; a text or another cell needs a formula, which the grid fills down as Excel does. */
function compared(
  element: Element,
  first: string | undefined,
  second: string | undefined,
  highlight: (subType: string, more: object) => GridRule['rule'],
): GridRule['rule'] | undefined {
  const operator = valueOf(element, 'operator') ?? '';
  const numbers = [first, second].flatMap((text) => (text !== undefined && text.trim() !== '' ? [Number(text)] : []));
  const pair = operator === 'between' || operator === 'notBetween';
  if (numbers.length < (pair ? 2 : 1) || numbers.some(Number.isNaN)) return undefined;
  return highlight('number', { operator, value: pair ? numbers.slice(0, 2) : numbers[0] });
}

const KINDS: Readonly<Record<string, string>> = {
  ...{ num: 'num', min: 'min', max: 'max', percent: 'percent', percentile: 'percentile', formula: 'formula' },
};

function stops(parent: Element): { type: string; value?: string | number }[] | undefined {
  const found = childrenNamed(parent, 'cfvo').map((stop) => {
    const type = KINDS[valueOf(stop, 'type') ?? ''];
    const value = valueOf(stop, 'val');
    if (type === undefined) return undefined;
    if (value === undefined || type === 'min' || type === 'max') return { type };
    return { type, value: type === 'formula' ? `=${value}` : Number(value) };
  });
  return found.every((stop) => stop !== undefined) ? found : undefined;
}

function colourScale(element: Element, theme: Theme): GridRule['rule'] | undefined {
  const scale = childNamed(element, 'colorScale');
  const values = scale && stops(scale);
  const colours = scale ? childrenNamed(scale, 'color').map((colour) => colourOf(colour, theme)) : [];
  if (!values || values.length < 2 || colours.length < values.length) return undefined;
  const config = values.map((value, index) => ({ index, color: colours[index] ?? '#FFFFFF', value }));
  return { type: 'colorScale', config };
}

function dataBar(element: Element, theme: Theme): GridRule['rule'] | undefined {
  const bar = childNamed(element, 'dataBar');
  const [min, max] = (bar && stops(bar)) ?? [];
  const positiveColor = bar && colourOf(childNamed(bar, 'color'), theme);
  if (!bar || !min || !max || positiveColor === undefined) return undefined;
  const isShowValue = !['0', 'false'].includes(valueOf(bar, 'showValue') ?? '1');
  return {
    type: 'dataBar',
    isShowValue,
    config: { min, max, isGradient: true, positiveColor, nativeColor: '#FF0000' },
  };
}

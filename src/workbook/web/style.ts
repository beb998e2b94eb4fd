import type { Element } from '../xlsx/patch-tree';
import { childNamed, childrenNamed, valueOf } from '../xlsx/patch-tree';
import type { Theme } from './colour';
import { colourOf } from './colour';
import { builtinFormat } from './number-formats';
import type { Borders, CellStyle, Line } from './snapshot';

/** Owns the looks of cells: what the styles part says of fonts, fills, borders and alignment → the words of the grid. */
export interface Styles {
  /** By the number a cell gives. */
  readonly cells: readonly CellStyle[];
  /** Differences that conditional formats lay over a cell. */
  readonly differences: readonly CellStyle[];
  /** Numbers of those that unlock a cell of a protected sheet. */
  readonly unlocked: ReadonlySet<number>;
}

/** `root` is that of the styles part with all that stands in it. */
export function stylesOf(root: Element | undefined, theme: Theme): Styles {
  if (!root) return { cells: [{}], differences: [], unlocked: new Set() };
  const list = (name: string): readonly Element[] => childNamed(root, name)?.children ?? [];
  const fonts = list('fonts').map((font) => fontOf(font, theme));
  const fills = list('fills').map((fill) => fillOf(fill, theme, false));
  const borders = list('borders').map((border) => borderOf(border, theme));
  const formats = new Map(
    list('numFmts').map((format) => [Number(valueOf(format, 'numFmtId')), valueOf(format, 'formatCode') ?? '']),
  );
  const unlocked = list('cellXfs').flatMap((xf, index) => {
    const protection = childNamed(xf, 'protection');
    return ['0', 'false'].includes((protection && valueOf(protection, 'locked')) ?? '1') ? [index] : [];
  });
  const cells = list('cellXfs').map((xf): CellStyle => {
    const at = (name: string): number => Number(valueOf(xf, name) ?? 0);
    const pattern = formats.get(at('numFmtId')) ?? builtinFormat(at('numFmtId'));
    return {
      ...fonts[at('fontId')],
      ...fills[at('fillId')],
      ...borders[at('borderId')],
      ...alignmentOf(childNamed(xf, 'alignment')),
      ...(pattern === undefined ? {} : { n: { pattern } }),
    };
  });
  const differences = list('dxfs').map((dxf): CellStyle => {
    const [font, fill, border] = ['font', 'fill', 'border'].map((name) => childNamed(dxf, name));
    return {
      ...(font ? fontOf(font, theme) : {}),
      ...(fill ? fillOf(fill, theme, true) : {}),
      ...(border ? borderOf(border, theme) : {}),
    };
  });
  return { cells: cells.length > 0 ? cells : [{}], differences, unlocked: new Set(unlocked) };
}

export function fontOf(font: Element, theme: Theme): CellStyle {
  const colour = colourOf(childNamed(font, 'color'), theme);
  const name = childNamed(font, 'name');
  const size = Number(valueOf(childNamed(font, 'sz') ?? font, 'val') ?? NaN);
  const underline = childNamed(font, 'u');
  const raised = valueOf(childNamed(font, 'vertAlign') ?? font, 'val');
  return {
    ...(name ? { ff: valueOf(name, 'val') ?? '' } : {}),
    ...(size > 0 && size <= 409 ? { fs: size } : {}),
    ...(said(font, 'b') ? { bl: 1 } : {}),
    ...(said(font, 'i') ? { it: 1 } : {}),
    ...(underline && valueOf(underline, 'val') !== 'none' ? { ul: { s: 1 } } : {}),
    ...(said(font, 'strike') ? { st: { s: 1 } } : {}),
    ...(colour === undefined ? {} : { cl: { rgb: colour } }),
    ...(raised === 'subscript' ? { va: 2 } : raised === 'superscript' ? { va: 3 } : {}),
  };
}

function said(font: Element, name: string): boolean {
  const element = childNamed(font, name);
  return element !== undefined && !['0', 'false'].includes(valueOf(element, 'val') ?? '1');
}

/** A difference without a pattern is a solid fill in its background's colour; a cell's is in its foreground's. */
function fillOf(fill: Element, theme: Theme, difference: boolean): CellStyle {
  const pattern = childNamed(fill, 'patternFill');
  const gradient = childNamed(fill, 'gradientFill');
  if (gradient) {
    const stop = childrenNamed(gradient, 'stop')[0];
    const rgb = stop && colourOf(childNamed(stop, 'color'), theme);
    return rgb === undefined ? {} : { bg: { rgb } };
  }
  const type = pattern && valueOf(pattern, 'patternType');
  if (!pattern || type === 'none' || (type === undefined && !difference)) return {};
  const [front, back] = [childNamed(pattern, 'fgColor'), childNamed(pattern, 'bgColor')];
  // The grid has no patterns: a solid cell shows its foreground, any other pattern mostly what is behind it.
  const solid = type === 'solid' && !difference;
  const rgb = colourOf(solid ? front : (back ?? front), theme);
  return rgb === undefined ? {} : { bg: { rgb } };
}

const SIDES = { left: 'l', right: 'r', top: 't', bottom: 'b' } as const;
/** Line styles by the grid's numbers. */
const LINES: Readonly<Record<string, number>> = {
  ...{ thin: 1, hair: 2, dotted: 3, dashed: 4, dashDot: 5, dashDotDot: 6, double: 7, medium: 8 },
  ...{ mediumDashed: 9, mediumDashDot: 10, mediumDashDotDot: 11, slantDashDot: 12, thick: 13 },
};

function borderOf(border: Element, theme: Theme): CellStyle {
  const drawn: Borders = {};
  for (const [side, letter] of Object.entries(SIDES)) {
    const line = lineOf(childNamed(border, side), theme);
    if (line) drawn[letter] = line;
  }
  const diagonal = lineOf(childNamed(border, 'diagonal'), theme);
  const across = (name: string): boolean => ['1', 'true'].includes(valueOf(border, name) ?? '');
  if (diagonal && across('diagonalDown')) drawn.tl_br = diagonal;
  if (diagonal && across('diagonalUp')) drawn.bl_tr = diagonal;
  return Object.keys(drawn).length === 0 ? {} : { bd: drawn };
}

function lineOf(line: Element | undefined, theme: Theme): Line | undefined {
  const style = LINES[(line && valueOf(line, 'style')) ?? ''];
  if (!line || style === undefined) return undefined;
  return { s: style, cl: { rgb: colourOf(childNamed(line, 'color'), theme) ?? '#000000' } };
}

const ACROSS: Readonly<Record<string, number>> = {
  ...{ left: 1, center: 2, right: 3, justify: 4, distributed: 6, centerContinuous: 2, fill: 1 },
};
const DOWN: Readonly<Record<string, number>> = { top: 1, center: 2, bottom: 3, justify: 2, distributed: 2 };
/** Pixels of one step of indent. */
const INDENT = 9;

function alignmentOf(alignment: Element | undefined): CellStyle {
  // Excel's own: at the bottom, not wrapped, text to the left and numbers to the right.
  const found: CellStyle = { vt: 3 };
  if (!alignment) return found;
  const across = valueOf(alignment, 'horizontal') ?? '';
  const indent = Number(valueOf(alignment, 'indent') ?? 0);
  const turn = Number(valueOf(alignment, 'textRotation') ?? 0);
  if (ACROSS[across] !== undefined) found.ht = ACROSS[across];
  found.vt = DOWN[valueOf(alignment, 'vertical') ?? 'bottom'] ?? 3;
  if (['1', 'true'].includes(valueOf(alignment, 'wrapText') ?? '')) found.tb = 3;
  if (indent > 0 && indent <= 250) found.pd = across === 'right' ? { r: indent * INDENT } : { l: indent * INDENT };
  if (turn === 255) found.tr = { a: 0, v: 1 };
  else if (turn > 0 && turn <= 180) found.tr = { a: turn <= 90 ? -turn : turn - 90 };
  return found;
}

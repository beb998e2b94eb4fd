import type { MarkKind, StyleName } from '../../model/patch';
import type { Border, Look } from './draft-looks';
import { BASE_FONT, INDENT, LOOKS, MARK_LOOKS } from './draft-looks';
import { xmlValue } from './draft-text';

/** Owns the looks as markup of a styles part, children in the schema's order. `p` is the prefix with its colon. */

export function fontMarkup(p: string, name: StyleName): string {
  const { size, bold, italic, underline, ink } = LOOKS[name];
  const letters = [bold && 'b', italic && 'i', underline && 'u'].filter((letter) => letter !== undefined);
  const parts = [
    ...letters.map((letter) => `<${p}${letter}/>`),
    `<${p}sz val="${String(size ?? BASE_FONT.size)}"/>`,
    ink === undefined ? '' : colour(p, 'color', ink),
    `<${p}name val="${BASE_FONT.name}"/><${p}charset val="${String(BASE_FONT.charset)}"/>`,
  ];
  return `<${p}font>${parts.join('')}</${p}font>`;
}

export function fillMarkup(p: string, rgb: string): string {
  const pattern = `<${p}patternFill patternType="solid">${colour(p, 'fgColor', rgb)}</${p}patternFill>`;
  return `<${p}fill>${pattern}</${p}fill>`;
}

export function borderMarkup(
  p: string,
  border: Border,
  sides = ['left', 'right', 'top', 'bottom', 'diagonal'],
): string {
  const drawn = sides.map((side) => {
    if (side === 'diagonal') return `<${p}diagonal/>`;
    return `<${p}${side} style="${border.line}">${colour(p, 'color', border.colour)}</${p}${side}>`;
  });
  return `<${p}border>${drawn.join('')}</${p}border>`;
}

export function numberFormatMarkup(p: string, id: number, format: string): string {
  return `<${p}numFmt numFmtId="${String(id)}" formatCode="${xmlValue(format)}"/>`;
}

/** Where the pieces of a cell format stand in their lists; `parent` is undefined where the part has no named styles. */
export interface Pieces {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly format: number;
  readonly parent: number | undefined;
}

export function formatMarkup(p: string, { across, wraps }: Look, at: Pieces): string {
  const ids = `numFmtId="${at.format}" fontId="${at.font}" fillId="${at.fill}" borderId="${at.border}"`;
  const parent = at.parent === undefined ? '' : ` xfId="${at.parent}"`;
  const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
  const more = (wraps ? ' wrapText="1"' : '') + (INDENT[across] > 0 ? ` indent="${INDENT[across]}"` : '');
  const alignment = `<${p}alignment horizontal="${across}" vertical="center"${more}/>`;
  return `<${p}xf ${ids}${parent} ${applied}>${alignment}</${p}xf>`;
}

const LETTERS = { bold: 'b', italic: 'i', underline: 'u' } as const;

/** The differential format of a mark. */
export function markMarkup(p: string, kind: MarkKind): string {
  const { ink, fill, pattern, patternInk, letters, border } = MARK_LOOKS[kind];
  const font = `<${p}font><${p}${LETTERS[letters]}/>${colour(p, 'color', ink)}</${p}font>`;
  const colours = colour(p, 'fgColor', patternInk) + colour(p, 'bgColor', fill);
  const filled = `<${p}fill><${p}patternFill patternType="${pattern}">${colours}</${p}patternFill></${p}fill>`;
  return `<${p}dxf>${font}${filled}${borderMarkup(p, border, ['left', 'right', 'top', 'bottom'])}</${p}dxf>`;
}

function colour(p: string, element: string, rgb: string): string {
  return `<${p}${element} rgb="FF${rgb}"/>`;
}

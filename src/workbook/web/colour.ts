import type { Element } from '../xlsx/patch-tree';
import { childNamed, valueOf } from '../xlsx/patch-tree';

/** Owns the colours of a workbook: by name, by place in its theme made lighter or darker, or by place in the old palette. */

/** The twelve colours of a theme as cells count them: light and dark change places. */
export type Theme = readonly string[];

const ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];
const LINKS = ['hlink', 'folHlink'];

/** Office's own theme of 2013, for a workbook without one. */
const OFFICE: Theme = [
  ...['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31'],
  ...['A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72'],
];

/** The colours of the theme part whose root is given, with the children of all children. */
export function themeOf(root: Element | undefined): Theme {
  const scheme = root && childNamed(childNamed(root, 'themeElements') ?? root, 'clrScheme');
  if (!scheme) return OFFICE;
  return [...ORDER, ...LINKS].map((name, index) => {
    const colour = childNamed(scheme, name)?.children[0];
    const rgb = colour && (valueOf(colour, 'lastClr') ?? valueOf(colour, 'val'));
    return rgb !== undefined && /^[0-9a-f]{6}$/i.test(rgb) ? rgb : (OFFICE[index] ?? '000000');
  });
}

/** Palette of Excel 97, from place 8 on; the first eight repeat (ECMA-376 §18.8.27). */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** `#RRGGBB`; undefined where the program may choose. */
export function colourOf(element: Element | undefined, theme: Theme): string | undefined {
  if (!element) return undefined;
  const rgb = valueOf(element, 'rgb');
  const place = valueOf(element, 'theme');
  const indexed = Number(valueOf(element, 'indexed') ?? NaN);
  const named = rgb !== undefined ? /[0-9a-f]{6}$/i.exec(rgb)?.[0] : undefined;
  const base =
    named ?? (place === undefined ? PALETTE[indexed < 8 ? indexed : indexed - 8] : theme[Number(place)]) ?? undefined;
  return base === undefined ? undefined : `#${tinted(base, Number(valueOf(element, 'tint') ?? 0))}`;
}

/** Lighter above 0, darker below, by the lightness alone (ECMA-376 §18.8.19). */
function tinted(rgb: string, tint: number): string {
  if (!tint || !(Math.abs(tint) <= 1)) return rgb.toUpperCase();
  const parts = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [highest, lowest] = [Math.max(...parts), Math.min(...parts)];
  const lightness = (highest + lowest) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = (value: number): number => 1 - Math.abs(2 * value - 1);
  const scale = spread(lightness) === 0 ? 0 : spread(wanted) / spread(lightness);
  return parts
    .map((part) => Math.round(Math.min(1, Math.max(0, wanted + (part - lightness) * scale)) * 255))
    .map((part) => part.toString(16).padStart(2, '0').toUpperCase())
    .join('');
}

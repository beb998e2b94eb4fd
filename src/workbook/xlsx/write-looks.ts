import type { CellStyle } from 'hucre/xlsx';
import type { StyleName } from '../../model/patch';
import { BASE_FONT, INDENT, LOOKS } from './draft-looks';

/** Owns the looks as the library wants them; it adds none of its own. */
export function cellStyle(name: StyleName): CellStyle {
  const { size, bold, italic, underline, ink, fill, border, across, wraps, format } = LOOKS[name];
  const side = border && { style: border.line, color: { rgb: border.colour } };
  return {
    font: {
      ...BASE_FONT,
      ...(size === undefined ? {} : { size }),
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(underline ? { underline } : {}),
      ...(ink === undefined ? {} : { color: { rgb: ink } }),
    },
    alignment: {
      horizontal: across,
      vertical: 'center',
      ...(INDENT[across] > 0 ? { indent: INDENT[across] } : {}),
      ...(wraps ? { wrapText: true } : {}),
    },
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    ...(side ? { border: { top: side, right: side, bottom: side, left: side } } : {}),
    ...(format === undefined ? {} : { numFmt: format }),
  };
}

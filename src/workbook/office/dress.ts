import type { Border, Look } from '../xlsx/draft-looks';

/** Owns a look of ours as formats of Excel; it says only what the look says. */

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'] as const;
const LINES = { thin: 'Continuous', dashed: 'Dash', dotted: 'Dot' } as const satisfies Record<Border['line'], string>;
const ACROSS = { left: 'Left', center: 'Center', right: 'Right' } as const;

export function dressRanges(format: Excel.RangeFormat, look: Look): void {
  const { font } = format;
  if (look.size !== undefined) font.size = look.size;
  if (look.bold) font.bold = true;
  if (look.italic) font.italic = true;
  if (look.underline) font.underline = 'Single';
  if (look.ink !== undefined) font.color = `#${look.ink}`;
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  format.horizontalAlignment = ACROSS[look.across];
  format.verticalAlignment = 'Center';
  format.wrapText = look.wraps;
  if (!look.border) return;
  for (const side of SIDES) {
    const border = format.borders.getItem(side);
    border.style = LINES[look.border.line];
    border.color = `#${look.border.colour}`;
  }
}

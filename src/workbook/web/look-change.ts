import type { FontChange, LookChange } from '../xlsx/patch-cell-looks';
import { sameJson } from './same';
import type { CellStyle, Line } from './snapshot';

/** Owns what a person changed of a look: the look of the file and the look of the grid → what the file's look is to become. */

/** `from` is the number of `before` among the cell formats; undefined where nothing that a file can hold has changed. */
export function lookChange(from: number, before: CellStyle, now: CellStyle): LookChange | undefined {
  const font = fontChange(before, now);
  const border = borderChange(before, now);
  const alignment = alignmentChange(before, now);
  const fill = sameJson(before.bg, now.bg) ? undefined : (hex(now.bg?.rgb) ?? null);
  const format = before.n?.pattern === now.n?.pattern ? undefined : (now.n?.pattern ?? '');
  const change: LookChange = {
    from,
    ...(font ? { font } : {}),
    ...(fill === undefined ? {} : { fill }),
    ...(border ? { border } : {}),
    ...(alignment ? { alignment } : {}),
    ...(format === undefined ? {} : { format: /^general$/i.test(format) ? '' : format }),
  };
  return Object.keys(change).length > 1 ? change : undefined;
}

/** `#rgb`, `#rrggbb` and `rgb(1, 2, 3)` → `RRGGBB`. */
export function hex(colour: string | null | undefined): string | undefined {
  const text = colour?.trim() ?? '';
  const [, short] = /^#([0-9a-f]{3})$/i.exec(text) ?? [];
  if (short !== undefined)
    return Array.from(short)
      .map((digit) => digit + digit)
      .join('')
      .toUpperCase();
  const [, long] = /^#([0-9a-f]{6})$/i.exec(text) ?? [];
  if (long !== undefined) return long.toUpperCase();
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(text)?.slice(1, 4);
  return parts?.map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0').toUpperCase()).join('');
}

function fontChange(before: CellStyle, now: CellStyle): FontChange | undefined {
  const yes = (flag: 0 | 1 | undefined): boolean => flag === 1;
  const raised = now.va === 2 ? 'subscript' : now.va === 3 ? 'superscript' : null;
  const change: FontChange = {
    ...(before.ff === now.ff || !now.ff ? {} : { name: now.ff }),
    ...(before.fs === now.fs || !now.fs ? {} : { size: now.fs }),
    ...(yes(before.bl) === yes(now.bl) ? {} : { bold: yes(now.bl) }),
    ...(yes(before.it) === yes(now.it) ? {} : { italic: yes(now.it) }),
    ...(yes(before.st?.s) === yes(now.st?.s) ? {} : { strike: yes(now.st?.s) }),
    ...(yes(before.ul?.s) === yes(now.ul?.s) ? {} : { underline: yes(now.ul?.s) }),
    ...(sameJson(before.cl, now.cl) ? {} : { ink: hex(now.cl?.rgb) ?? null }),
    ...((before.va ?? 1) === (now.va ?? 1) ? {} : { raised }),
  };
  return Object.keys(change).length > 0 ? change : undefined;
}

const EDGES = { l: 'left', r: 'right', t: 'top', b: 'bottom' } as const;
/** Line styles in the order of the grid's numbers. */
const LINES = [
  ...['none', 'thin', 'hair', 'dotted', 'dashed', 'dashDot', 'dashDotDot', 'double', 'medium'],
  ...['mediumDashed', 'mediumDashDot', 'mediumDashDotDot', 'slantDashDot', 'thick'],
];

function borderChange(before: CellStyle, now: CellStyle): LookChange['border'] {
  const changed = Object.entries(EDGES).flatMap(([letter, edge]) => {
    const [was, is] = [before.bd?.[letter as keyof typeof EDGES], now.bd?.[letter as keyof typeof EDGES]];
    return sameJson(was, is) ? [] : [[edge, lineOf(is)] as const];
  });
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}

function lineOf(line: Line | null | undefined): { line: string; colour: string } | null {
  const style = line ? LINES[line.s] : undefined;
  return !line || style === undefined || style === 'none'
    ? null
    : { line: style, colour: hex(line.cl.rgb) ?? '000000' };
}

const ACROSS = [null, 'left', 'center', 'right', 'justify', 'justify', 'distributed'];
const DOWN = [null, 'top', 'center', 'bottom'];

function alignmentChange(before: CellStyle, now: CellStyle): LookChange['alignment'] {
  const turned = ({ tr }: CellStyle): string | null => {
    if (tr?.v === 1) return '255';
    const angle = tr?.a ?? 0;
    return angle === 0 ? null : String(angle < 0 ? -angle : angle + 90);
  };
  const change: Record<string, string | null> = {
    ...(before.ht === now.ht ? {} : { horizontal: ACROSS[now.ht ?? 0] ?? null }),
    ...((before.vt ?? 3) === (now.vt ?? 3) ? {} : { vertical: DOWN[now.vt ?? 0] ?? null }),
    ...((before.tb === 3) === (now.tb === 3) ? {} : { wrapText: now.tb === 3 ? '1' : null }),
    ...(turned(before) === turned(now) ? {} : { textRotation: turned(now) }),
  };
  return Object.keys(change).length > 0 ? change : undefined;
}

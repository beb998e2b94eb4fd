import { isMapping } from './reading';
import type { CellKind } from './sheet-word';

/** How each value of an edition file is written into a cell, and read back: every pair here is one another's reverse. */

export type Plain = string | number | null;

/** Stands for a text that is there and empty: an empty cell means that nothing is said. */
const EMPTY = '（空）';
/** Stands for a line break within a text: a break in the cell parts entries. */
const BREAK = '⏎';
const EQUAL = ' = ';
const DOUBTFUL = /^(\d+)（存疑(\d+)：(.*)）$/su;

export function written(kind: CellKind, value: unknown): Plain {
  if (value === undefined || value === null) return null;
  switch (kind) {
    case 'number':
      return typeof value === 'number' ? value : textIn(value);
    case 'text':
    case 'yes':
      return textIn(value);
    case 'columns':
    case 'lines':
    case 'puts':
      return [value].flat().map(textIn).join('\n');
    case 'notes':
      return [value].flat().map(String).join('、');
    case 'order':
      return [value]
        .flat()
        .map((entry) => [entry].flat().map(textIn).join(EQUAL))
        .join('\n');
  }
}

export function readBack(kind: CellKind, cell: string | number): unknown {
  switch (kind) {
    case 'number':
      return numberIn(cell);
    case 'text':
    case 'yes':
      return textOut(cell);
    case 'columns': {
      const lines = linesOf(cell);
      return lines.length === 1 ? lines[0] : lines;
    }
    case 'lines':
      return linesOf(cell);
    case 'puts':
      return linesOf(cell).map(numberIn);
    case 'notes':
      return String(cell)
        .split(/[、,，;；\s]+/u)
        .filter((part) => part !== '')
        .map(numberIn);
    case 'order':
      return linesOf(cell).map((line) => {
        const words = line.split(EQUAL);
        return words.length === 1 ? words[0] : words;
      });
  }
}

/** What one star demands: a number, a word, several words a line each, or the two numbers of a doubtful text. */
export function demandIn(value: unknown): Plain {
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map(textIn).join('\n');
  if (isMapping(value)) return `${String(value['明确'])}（存疑${String(value['存疑'])}：${textIn(value['理由'])}）`;
  return textIn(value);
}

export function demandOut(rule: string, cell: string | number): unknown {
  if (rule === '评审' || rule === '要求') return textOut(cell);
  const text = String(cell).trim();
  if (rule === '限于') return text === '-' ? text : linesOf(cell);
  const [, sure, doubtful, why] = DOUBTFUL.exec(text) ?? [];
  if (sure !== undefined) return { 明确: Number(sure), 存疑: Number(doubtful), 理由: textOut(why ?? '') };
  return numberIn(cell);
}

/** A number also where a text cell holds its digits; any other text stays, for the checker to object to. */
function numberIn(cell: string | number): string | number {
  if (typeof cell === 'number') return cell;
  const text = cell.normalize('NFKC').trim();
  return /^\d{1,15}(?:\.\d{1,10})?$/.test(text) ? Number(text) : textOut(cell);
}

function textIn(value: unknown): string {
  const text = String(value);
  return text === '' ? EMPTY : text.replaceAll('\n', BREAK);
}

function textOut(cell: string | number): string {
  const text = String(cell);
  return text.trim() === EMPTY ? '' : text.replaceAll(BREAK, '\n');
}

function linesOf(cell: string | number): string[] {
  return String(cell).split(/\r?\n/u).map(textOut);
}

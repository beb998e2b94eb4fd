import { parseAddress } from '../../model/cell';
import type { Element } from '../xlsx/patch-tree';
import { childNamed, childrenNamed, valueOf } from '../xlsx/patch-tree';

/** Owns the notes of a sheet: their text on their cell. How they were drawn is not shown. */
export interface Note {
  id: string;
  row: number;
  col: number;
  width: number;
  height: number;
  note: string;
}

/** `root` is that of the comments part with all that stands in it. */
export function notesOf(root: Element | undefined): Record<number, Record<number, Note>> {
  const notes: Record<number, Record<number, Note>> = {};
  for (const comment of root ? childrenNamed(childNamed(root, 'commentList') ?? root, 'comment') : []) {
    const at = parseAddress(valueOf(comment, 'ref') ?? '');
    const text = childNamed(comment, 'text');
    if (!at || !text) continue;
    const note = [...childrenNamed(text, 't'), ...childrenNamed(text, 'r').flatMap((run) => childrenNamed(run, 't'))]
      .map((piece) => piece.text)
      .join('');
    const lines = note.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / LETTERS), 0);
    (notes[at.row] ??= {})[at.column] = {
      ...{ id: `note-${at.row}-${at.column}`, row: at.row, col: at.column },
      ...{ width: WIDTH, height: Math.min(TALLEST, 24 + lines * LINE), note },
    };
  }
  return notes;
}

const WIDTH = 216;
const LETTERS = 14;
const LINE = 20;
const TALLEST = 320;

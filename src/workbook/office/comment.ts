import type { CellRef } from '../../model/cell';
import { reference } from '../xlsx/draft-cells';
import { commentText } from './ours';
import type { Mark } from './plan';
import type { Step } from './steps';
import { CALL, step, weightOf } from './steps';
import type { Survey } from './survey';

/**
 * Owns the sentence of a mark as a comment on its cell, so that whoever opens the workbook reads why. A sheet in which
 * people talk already is left alone, and one sentence is said once, on the first cell it is about.
 */
export interface Remark {
  readonly at: CellRef;
  readonly text: string;
}

/** More would bury the sheet; the pane has them all. */
const MOST = 60;

export function commentsFor(marks: readonly Mark[], { sheets }: Survey): Remark[] {
  const quiet = new Set(sheets.filter(({ otherComments }) => otherComments === 0).map(({ name }) => name));
  const said = new Set<string>();
  const remarks = marks.flatMap(({ at, note }) => {
    const key = `${at.sheet} ${note}`;
    if (note === '' || !quiet.has(at.sheet) || said.has(key)) return [];
    said.add(key);
    return [{ at, text: note }];
  });
  return remarks.slice(0, MOST);
}

export function commentSteps(remarks: readonly Remark[]): Step[] {
  return remarks.map(({ at, text }) =>
    step(CALL + weightOf(text), ({ workbook }) => {
      workbook.comments.add(reference(at), commentText(text));
    }),
  );
}

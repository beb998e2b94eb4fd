import type { Criterion } from '../model/criterion';
import type { Edition } from '../model/edition';
import { NOT_ASKED, TICK, cellText } from './cell';

/** The rows of a printed table before cells are merged: each fact once, with what fills each star column beside it. */
export interface Line {
  readonly path: readonly string[];
  /** The path as printed, with the numbers of notes. */
  readonly labels: readonly string[];
  readonly clause: string;
  readonly cells: readonly Cell[];
  readonly remark: Cell;
}

/** `of` names whose cell it is: neighbours with the same owner are one merged cell. Empty: a cell of its own. */
export interface Cell {
  readonly text: string;
  readonly of: string;
  /** False where the criterion does not ask anything of this star: another one may. */
  readonly asked: boolean;
}

const NOTHING: Cell = { text: '', of: '', asked: false };

/** The lines of these star columns, in printed order. */
export function linesOf(edition: Edition, columns: readonly number[]): Line[] {
  const lines = new Map<string, Line>();
  const paths = new Map(edition.facts.map(({ key, path }) => [key, path]));
  const visit = (criterion: Criterion, bearer: Criterion | undefined) => {
    const asked = columns.some((column) => (criterion.requires[column] ?? null) !== null);
    if (criterion.offTable || (!asked && !edition.joint)) return;
    const remarked = criterion.remarks ? criterion : bearer;
    if (criterion.shape === 'group') {
      for (const member of criterion.criteria) visit(member, remarked);
      return;
    }
    const keys = criterion.shape === 'count' ? criterion.items.map(({ fact }) => fact) : [criterion.fact];
    for (const path of keys.map((key) => paths.get(key) ?? [key])) {
      for (const row of rowsOf(edition, criterion, path, columns)) {
        const before = lines.get(row.path.join('/'));
        const remark = remarkOf(remarked, columns);
        lines.set(row.path.join('/'), before ? merged(before, row) : { ...row, remark });
      }
    }
  };
  for (const criterion of edition.criteria) visit(criterion, undefined);
  return [...lines.values()];
}

/** The row of one fact; or one for each requirement, ticked under its stars, where the paper prints it so. */
function rowsOf(
  edition: Edition,
  criterion: Criterion,
  path: readonly string[],
  columns: readonly number[],
): Omit<Line, 'remark'>[] {
  const labels = path.map((label, level) => label + marks(edition, path.slice(0, level + 1)));
  const clause = criterion.clauses[columns[0] ?? 0] ?? criterion.id;
  const cells = columns.map((column) => cellOf(edition, criterion, column));
  if (criterion.split === undefined) return [{ path, labels, clause, cells }];
  const { split } = criterion;
  const requirements = [...new Set(cells.filter(({ asked }) => asked).map(({ text }) => text))];
  return requirements.map((requirement) => ({
    path: [...path, requirement],
    labels: [...labels, requirement],
    clause,
    cells: cells.map(({ text, asked }) => ({ text: asked && text === requirement ? TICK : split, of: '', asked })),
  }));
}

function cellOf(edition: Edition, criterion: Criterion, column: number): Cell {
  const asked = (criterion.requires[column] ?? null) !== null;
  const text = asked ? cellText(edition, criterion, column) : (criterion.printed?.[column] ?? NOT_ASKED);
  return { text, of: text === TICK ? '' : criterion.id, asked };
}

/** A fact that several criteria ask for, each for other stars, is one row. */
function merged(before: Line, later: Omit<Line, 'remark'>): Line {
  const cells = before.cells.map((cell, index) => (cell.asked ? cell : (later.cells[index] ?? cell)));
  return { ...before, cells, clause: `${before.clause}；${later.clause}` };
}

function remarkOf(criterion: Criterion | undefined, [column = 0]: readonly number[]): Cell {
  const text = criterion?.remarks?.[column] ?? '';
  return criterion && text !== '' ? { text, of: criterion.id, asked: true } : NOTHING;
}

function marks({ noteMarks }: Edition, path: readonly string[]): string {
  return (noteMarks.get(path.join('/')) ?? []).join(',');
}

import type { Criterion } from '../model/criterion';
import type { FactKind } from '../model/edition';
import { conditionOf, exemptionsOf } from './condition';
import { list, perColumn, text, whole, type Raw, type Reading } from './reading';

/** What the rows of one file share while they are read. Facts are named by their printed path until keys are known. */
export interface Table extends Reading {
  readonly columns: number;
  readonly annexes: readonly string[];
  /** Numbers of the notes the file has. */
  readonly notes: ReadonlySet<number>;
  /** Printed path → numbers of the notes beside its label. */
  readonly noteMarks: Map<string, readonly number[]>;
  /** Criterion id → its place in the file. */
  readonly places: Map<string, string>;
  declare(path: readonly string[], fact: DeclaredFact, where: string): string;
}

export interface DeclaredFact {
  readonly kind: FactKind;
  readonly unit?: string;
  readonly words?: readonly string[];
  readonly until?: string;
}

export type Base = Pick<
  Criterion,
  'id' | 'path' | 'clauses' | 'notes' | 'remarks' | 'printed' | 'split' | 'offTable' | 'caveat' | 'exemptions' | 'only'
>;

/** Notes printed beside a label: kept by its path, for the rows below bear them too. */
export function noteMarksOf(on: Table, raw: Raw, path: readonly string[], where: string): void {
  if (!('注' in raw)) return;
  const numbers = list(on, raw['注'], `${where}.注`).map((value, index) => {
    const place = `${where}.注[${index + 1}]`;
    const note = whole(on, value, place);
    if (!on.notes.has(note)) on.problem('standard/unknown-note', place, { note });
    return note;
  });
  on.noteMarks.set(path.join('/'), numbers);
}

/** What every row has, whatever it demands. `idPath` names the criterion, `path` is what is printed of it. */
export function baseOf(on: Table, raw: Raw, idPath: readonly string[], path: readonly string[], where: string): Base {
  const notes = path.flatMap((_, index) => on.noteMarks.get(path.slice(0, index + 1).join('/')) ?? []);
  // A stroke inside a printed name must not look like the border between two names.
  const id = idPath.map((name) => name.replaceAll('/', '／')).join('/');
  if (on.places.has(id)) on.problem('standard/duplicate', where, { item: id });
  on.places.set(id, where);
  const marks = notes.map((note) => ` 注${note}`).join('');
  const clauses =
    '条款' in raw
      ? perColumn(on, raw['条款'], `${where}.条款`, on.columns)
      : on.annexes.map((annex) => `${annex} ${idPath.join(' › ')}${marks}`.trim());
  const per = (key: string) => perColumn(on, raw[key], `${where}.${key}`, on.columns);
  return {
    id,
    path: idPath,
    notes,
    clauses,
    exemptions: exemptionsOf(on, raw, where, on.columns),
    ...('条款' in raw ? { offTable: true } : {}),
    ...('备注' in raw ? { remarks: per('备注') } : {}),
    ...('印作' in raw ? { printed: per('印作') } : {}),
    ...('分行' in raw ? { split: text(on, raw['分行'], `${where}.分行`) } : {}),
    ...('存疑' in raw ? { caveat: text(on, raw['存疑'], `${where}.存疑`) } : {}),
    ...('仅限' in raw ? { only: conditionOf(on, raw['仅限'], `${where}.仅限`) } : {}),
  };
}

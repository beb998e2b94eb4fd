/** What a cell is called in the official table, so that a person reads `数据报表` and not only `附表1!C40`. */
import { createContext, useContext } from 'react';
import type { Checked } from '../flow';
import type { CellRef } from '../model/cell';

const Names = createContext<ReadonlyMap<string, string>>(new Map());

export const CellNamesProvider = Names.Provider;

/** Empty where the cell holds no fact of the table. */
export function useCellName(at: CellRef): string {
  return useContext(Names).get(keyOf(at)) ?? '';
}

export function cellNames({ edition, facts }: Checked): ReadonlyMap<string, string> {
  return new Map(
    edition.facts.flatMap(({ key, label }) =>
      (facts.values.get(key)?.cells ?? []).map((at): [string, string] => [keyOf(at), label]),
    ),
  );
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${sheet}!${String(row)},${String(column)}`;
}

/** 列定义 as the text of a file, YAML or JSON, both ways. */
import { parse, stringify } from 'yaml';
import { finding } from '../model/finding';
import type { ColumnSet } from '../model/summary';
import { columnsData } from './columns-of';
import { columnSet } from './vocabulary';

/** An officer's column set; findings when it is not written right. JSON is YAML too. */
export function columnSetInText(text: string): ReturnType<typeof columnSet> {
  try {
    return columnSet(parse(text));
  } catch (error) {
    const said = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { findings: [finding('summary/columns-not-yaml', 'error', [], { said })] };
  }
}

export function columnsText(set: ColumnSet): string {
  return stringify(columnsData(set));
}

/** How the summary is worded: the story hands in the words, this room arranges them. */
import type { Finding, Values } from '../model/finding';
import type { FileFinding } from '../model/summary';
import type { CriterionVerdict } from '../model/verdict';

export interface Words {
  /** The sentence of a code. */
  readonly say: (code: string, values?: Values) => string;
  /** What to do about a finding. */
  readonly remedy: (finding: { readonly code: string; readonly values: Values }) => string;
  /** One criterion in a few words for a cell: `✗ 设备服务`. */
  readonly brief: (lack: CriterionVerdict) => string;
  /** One criterion in a sentence. */
  readonly explain: (lack: CriterionVerdict) => string;
  /** Names one after another. */
  readonly join: (words: readonly string[]) => string;
  /** `附表1!C12` */
  readonly place: (cell: Finding['cells'][number]) => string;
}

export function fileFinding(
  code: string,
  severity: Finding['severity'],
  places: FileFinding['places'],
  values: Values = {},
  clause?: string,
): FileFinding {
  const found = { code: `summary/${code}`, severity, places, values };
  return clause === undefined ? found : { ...found, clause };
}

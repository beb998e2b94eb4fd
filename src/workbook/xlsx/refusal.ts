import type { CellRef } from '../../model/cell';
import type { Finding, Values } from '../../model/finding';
import { finding } from '../../model/finding';

/** Owns the shape of a refusal: why a file, a part or a cell of it is not read. It owns no sentence. */

/** Names and texts in a refusal are a stranger's: enough of them to recognise, and nothing a terminal could act on. */
const LONGEST = 80;

/** A finding that stops the reading. `code` without its room: `damaged` stands for `file/damaged`. */
export function refuse(code: string, values: Values = {}, cell: CellRef | null = null): Finding {
  const quoted = Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? clip(value) : value]);
  return finding(`file/${code}`, 'error', [cell], Object.fromEntries(quoted) as Values);
}

export function isRefusal(answer: object): answer is Finding {
  return 'code' in answer && 'severity' in answer;
}

function clip(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return short.replace(/\p{Cc}/gu, ' ');
}

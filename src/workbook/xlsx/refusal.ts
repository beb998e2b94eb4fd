import type { CellRef } from '../../model/cell';
import type { Finding, Values } from '../../model/finding';
import { finding } from '../../model/finding';

/** Owns the shape of a refusal: why a file, a part or a cell of it is not read. It owns no sentence. */

/** A finding that stops the reading. `code` without its room: `damaged` stands for `file/damaged`. */
export function refuse(code: string, values: Values = {}, cell: CellRef | null = null): Finding {
  return finding(`file/${code}`, 'error', [cell], values);
}

export function isRefusal(answer: object): answer is Finding {
  return 'code' in answer && 'severity' in answer;
}

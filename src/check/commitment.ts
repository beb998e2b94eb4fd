import type { Application } from '../model/application';
import { finding, type Finding } from '../model/finding';

/** 真实性承诺: an electronic copy is signed on paper, so an empty signature is only a reminder. */
export function checkCommitment({ commitment }: Application): readonly Finding[] {
  const fields = [
    ['法人代表（签字）', commitment.signature],
    ['日期', commitment.date],
  ] as const;
  const empty = fields.filter(([, { state }]) => state === 'blank');
  if (empty.length === 0) return [];
  const cells = empty.map(([, { cell }]) => cell);
  return [finding('check/unsigned', 'hint', cells, { labels: empty.map(([label]) => label) }, '真实性承诺')];
}

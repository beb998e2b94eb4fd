import type { Application } from '../model/application';
import { finding, type Finding } from '../model/finding';
import { read } from './entries';
import { wordCount } from './word-count';

/** 不超过500字, printed in the field of each narrative. */
const LIMIT = 500;

/** The three narratives: their length. What they say is for people to judge. */
export function checkNarratives({ narratives }: Application): readonly Finding[] {
  const fields = [
    ['上云范围及内容简介', narratives.scope],
    ['上云实践', narratives.practice],
    ['上云效果说明', narratives.effect],
  ] as const;
  return fields.flatMap(([label, entry]) => {
    const count = wordCount(read(entry) ?? '');
    if (count <= LIMIT) return [];
    const values = { label, count, limit: LIMIT, over: count - LIMIT };
    return [finding('check/narrative-long', 'warning', [entry.cell], values, `申请表 ${label}`)];
  });
}

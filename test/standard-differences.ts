import '../src/explain/wording-files';
import { say } from '../src/explain/wording';
import { diffEditions } from '../src/standard/diff';
import { edition } from '../src/standard/editions';

/** docs/differences.md: what changed from edition to edition, clause beside clause. */
const STEPS = [
  ['2018', '2020'],
  ['2020', '2024'],
] as const;

export function differencesPage(): string {
  const tables = STEPS.map(([from, to]) => {
    const rows = diffEditions(edition(from)!, edition(to)!).map((one) =>
      [one.from, one.to, say('zh-CN', one.code, one.values)].map((cell) => cell.replaceAll('|', '\\|')),
    );
    const all = [[`${from} 年版`, `${to} 年版`, '变化'], ['---', '---', '---'], ...rows];
    return `## ${from} → ${to}\n\n<!-- prettier-ignore -->\n${all.map((row) => `| ${row.join(' | ')} |`).join('\n')}`;
  });
  return `# 各版标准的差别

<!-- 本页由 scripts/editions.cjs 从标准数据生成，请勿手改。 -->

名称不同而多数项相同的类作为更名比较；只在一版出现的项从不按相似对应。2022年版指南未收录，不作逐条比较。

${tables.join('\n\n')}
`;
}

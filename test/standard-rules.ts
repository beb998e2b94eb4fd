import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Criterion } from '../src/model/criterion';
import type { Edition } from '../src/model/edition';
import { EDITION_IDS, edition } from '../src/standard/editions';
import { allCriteria } from '../src/standard/load';
import type { GoldenCase } from './evaluate-given';

/** Counts what stands behind every shape of rule: in which editions it occurs, its golden cases, its broken files. */

export const SHAPES = {
  attest: { words: '评审', means: '人工评审：只有人能判断' },
  use: { words: '月数', means: '连续使用不少于几个月' },
  amount: { words: '至少 + 单位', means: '数量、金额、比例不低于' },
  hold: { words: '要求', means: '要求具备（是、有、√）' },
  word: { words: '要求 + 词序', means: '有先后的词，不低于某一级' },
  choice: { words: '限于', means: '只限所列几种' },
  count: { words: '至少实现', means: '若干项中任意几项' },
  group: { words: '至少满足', means: '若干类中任意几类' },
} as const;
export type Shape = keyof typeof SHAPES;
export const shapes = Object.keys(SHAPES) as Shape[];

const root = __dirname;

/** Golden cases of an edition that expect something of a criterion of that shape. */
export function casesOf(id: string, shape: Shape): number {
  const standard = edition(id)!;
  const ids = new Set(criteriaOf(standard, shape).map((criterion) => criterion.id));
  return goldenCases(id).filter(({ then }) =>
    [then].flat().some(({ criterion }) => criterion !== undefined && ids.has(criterion)),
  ).length;
}

const read = new Map<string, readonly GoldenCase[]>();

function goldenCases(id: string): readonly GoldenCase[] {
  const folder = resolve(root, 'cases', id);
  const cases =
    read.get(id) ??
    readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .flatMap((file) => parse(readFileSync(join(folder, file), 'utf8')) as GoldenCase[]);
  read.set(id, cases);
  return cases;
}

/** Criteria that stand in the table themselves: groups whose members must all hold are only the table's own levels. */
export function criteriaOf({ criteria }: Edition, shape: Shape): Criterion[] {
  return allCriteria(criteria).filter(
    (criterion) =>
      criterion.shape === shape &&
      !(shape === 'group' && criterion.requires.every((requirement) => requirement === 'all')),
  );
}

/** Rows × stars tried at, below and above their threshold, made from the data (evaluate-thresholds). */
export function thresholdsOf(id: string, shape: Shape): number {
  return criteriaOf(edition(id)!, shape).reduce(
    (sum, { requires }) => sum + requires.filter((one) => one !== null && one !== 'unknown' && one !== 'shown').length,
    0,
  );
}

export function brokenFilesOf(shape: Shape): string[] {
  const folder = resolve(root, 'broken');
  return readdirSync(folder).filter((file) => readFileSync(join(folder, file), 'utf8').includes(`# 形状：${shape}\n`));
}

/** Steps that the evaluator of a shape can take, by reading which codes its file mentions. */
export function stepsOf(shape: Shape): string[] {
  const files: Readonly<Record<Shape, string>> = {
    attest: 'attest.ts',
    choice: 'attest.ts',
    use: 'measure.ts',
    amount: 'measure.ts',
    hold: 'measure.ts',
    word: 'measure.ts',
    count: 'count.ts',
    group: 'group.ts',
  };
  const source = readFileSync(resolve(dirname(root), 'src/evaluate', files[shape]), 'utf8');
  return [...new Set([...source.matchAll(/'(step\/[a-z-]+)'/g)].map((match) => match[1]!))].filter(
    (code) => code.startsWith(`step/${shape}`) || (shape === 'group' && code.includes('released')),
  );
}

/** docs/rules.md: shape × standard, with the number of criteria, of thresholds tried and of golden cases. */
export function rulesPage(): string {
  const head = ['规则', '写法', ...EDITION_IDS, '错例文件'];
  const rows = shapes.map((shape) => [
    SHAPES[shape].means,
    SHAPES[shape].words,
    ...EDITION_IDS.map((id) => {
      const criteria = criteriaOf(edition(id)!, shape).length;
      if (criteria === 0) return '无此规则';
      return `${criteria} 条；临界 ${thresholdsOf(id, shape)}；案例 ${casesOf(id, shape)}`;
    }),
    String(brokenFilesOf(shape).length),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `# 标准 × 规则 × 案例

<!-- 本页由 scripts/editions.cjs 生成，请勿手改。 -->

每格依次是：该标准中此类规则的条数；各星级在临界值、其下、其上逐一试过的要求数（由数据生成，\`test/evaluate-thresholds.test.ts\`）；人写的案例数（\`test/cases\`）。“无此规则”表示原文没有这一类要求。

<!-- prettier-ignore -->
${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}
`;
}

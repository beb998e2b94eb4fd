import type { Star } from '../model/star';
import type { Batch, Edition } from '../model/edition';
import { numeral } from './numeral';
import { printTables, type PrintedTable } from './print';

/** A page on one edition, with clauses, rulings and who compared it with what: `docs/editions` is made of these. */
export function editionPage(edition: Edition): string {
  const { checked, title, document, rulings } = edition;
  return [
    `# ${title}`,
    `<!-- 本页由 scripts/editions.cjs 从标准数据生成，请勿手改。 -->`,
    `标准编号 \`${edition.id}\`${edition.names.length > 0 ? `（${edition.names.join('、')}）` : ''}`,
    `依据：${document}`,
    `核对：${checked.date}，对照${checked.against}`,
    `施行：${edition.inForce.from} 起${edition.inForce.to === undefined ? '' : `，至 ${edition.inForce.to} 止`}`,
    '## 申报',
    list([
      ...edition.conditions,
      ...ladder(edition),
      ...(edition.onSiteShare === undefined ? [] : [`现场核查比例：不低于申报企业总数的 ${edition.onSiteShare}%`]),
      ...edition.batches.map(batch),
    ]),
    ...printTables(edition).flatMap(table),
    ...(rulings.length > 0
      ? [
          '## 裁定',
          '原文留有余地之处，按以下裁定解读：',
          list(rulings.map(({ about, text }) => `**${about}**：${text}`)),
        ]
      : []),
  ]
    .join('\n\n')
    .concat('\n');
}

function table({ annex, heading, columns, rows, clauses, notes, beside }: PrintedTable): string[] {
  const head = [...columns, '条款'];
  const body = rows.map((row, index) => [...row, clauses[index] ?? '']);
  const ruler = head.map(() => '---');
  return [
    `## ${annex} ${heading}`,
    [head, ruler, ...body].map(line).join('\n'),
    ...(notes.length > 0 ? ['注：', notes.map(escaped).join('\n\n')] : []),
    ...(beside.length > 0 ? ['表外要求：', list(beside.map(escaped))] : []),
  ];
}

const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;

function escaped(text: string): string {
  return text.replace(/[\\|<>*_`]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}

const list = (entries: readonly string[]): string => entries.map((entry) => `- ${entry}`).join('\n');

const HOLDERS: Readonly<Record<0 | Star, string>> = {
  0: '未获评星级的企业',
  3: '三星级上云企业',
  4: '四星级上云企业',
  5: '五星级上云企业',
};

function ladder({ ladder, stars }: Edition): string[] {
  if (ladder === null) return ['星级递进：原文未规定，不要求先获评较低星级'];
  return stars.map((star) => `可申报${numeral(star)}星级的：${ladder[star].map((from) => HOLDERS[from]).join('、')}`);
}

function batch({ id, document, paidFrom, paidTo, cutOff }: Batch): string {
  const window =
    (paidFrom ?? paidTo) ? `上云投入按 ${paidFrom ?? '…'} 至 ${paidTo ?? '…'} 的实际付款计算` : '付款起止未规定';
  return `批次 ${id}（${document}）：${window}${cutOff === undefined ? '' : `，上云时间截止 ${cutOff}`}`;
}

/** `pool-2021/综合平台` → `pool-2021-综合平台.md` */
export function pageName(id: string): string {
  return `${id.replaceAll('/', '-')}.md`;
}

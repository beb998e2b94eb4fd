import type { CellDraft, WorkbookDraft } from '../../src/model/patch';
import type { Grid } from '../../src/model/grid';
import { writeWorkbook } from '../../src/workbook/xlsx/write-workbook';
import { gridOf } from '../form-support/grid';
import { codeOf, firm, type Firm } from './firms';

/** Owns the lists an officer holds and the county's own table, with what is planted in them. */
export type Sheet = Grid;

interface Plan {
  readonly rows: { firm: Firm; file: string; listed?: true }[];
  readonly findings: { code: string; files: readonly string[] }[];
}

type Value = string | number | null;

function sheet(
  name: string,
  lines: readonly (readonly Value[])[],
  merges: WorkbookDraft['sheets'][number]['merges'] = [],
): WorkbookDraft {
  return {
    names: [],
    sheets: [
      {
        ...{ name, widths: [], merges, validations: [] },
        rows: lines.map((line, row) => ({
          row,
          cells: line.flatMap((value, column): CellDraft[] =>
            value === null ? [] : [{ column, value, style: 'text' }],
          ),
        })),
      },
    ],
  };
}

const STARS = ['无', '', '', '三星级', '四星级', '五星级'];

/** Rows of plain applications of some star, for plants that need one of their own. */
function plain({ rows }: Plan, star: number): { firm: Firm; file: string }[] {
  return rows.filter(({ firm: own, file }) => file.includes('/') && !file.startsWith('..') && own.target === star);
}

export function lists(plan: Plan): Record<'roster' | 'stars' | 'blacklist' | 'prior', Sheet> {
  const find = (code: string, file: string, list: string) => plan.findings.push({ code, files: [file, list] });

  const banned = plain(plan, 3).slice(3, 6);
  for (const { file } of banned) find('summary/blacklisted', file, 'blacklist');
  const blacklist = [
    ['失信企业名单'],
    ['企业名称', '统一社会信用代码'],
    ...banned.map(({ firm: own }, index) => [own.name, index === 2 ? null : own.uscc]),
    ['无关企业甲有限公司', codeOf('320102', 7)],
  ];

  const before = plain(plan, 4).slice(2, 4);
  for (const { file } of before) find('summary/in-prior-star', file, 'prior');
  const prior = [
    ['单位名称', '社会信用代码', '认定星级'],
    ...before.map(({ firm: own }) => [` ${own.name} `, own.uscc, '三星']),
    ['无关企业乙有限公司', codeOf('320102', 8), '四星'],
  ];

  const repeat = plain(plan, 3)[8]!;
  const unlisted = plain(plan, 4)[6]!;
  const needs = plain(plan, 5)[2]!;
  for (const { file } of [repeat, needs]) find('summary/current-star-differs', file, 'stars');
  plan.findings.push({ code: 'summary/current-star-differs', files: [unlisted.file] });
  find('summary/ladder-repeat', repeat.file, 'stars');
  plan.findings.push({ code: 'summary/ladder-unlisted', files: [unlisted.file] });
  find('summary/ladder-needs', needs.file, 'stars');
  const current = ({ firm: own, file }: { firm: Firm; file: string }): number =>
    file === repeat.file || file === needs.file ? 3 : file === unlisted.file ? 0 : own.current;
  const holders = plan.rows.filter((row) => current(row) > 0);
  // Two files of one enterprise, one of them for a star below the one it holds.
  for (const { file } of plan.rows.filter(({ file }) => file.endsWith('-三星.xlsx'))) {
    find('summary/ladder-repeat', file, 'stars');
    find('summary/current-star-differs', file, 'stars');
  }
  const stars = [
    ['序号', '企业', '统一社会信用代码', '星级'].map((word) => (word === '企业' ? '企业名称' : word)),
    ...holders.map((row, index) => [index + 1, row.firm.name, row.firm.uscc, STARS[current(row)]!]),
  ];

  const strangers = plain(plan, 3).slice(12, 15);
  for (const { file } of strangers) find('summary/not-on-roster', file, '');
  const absent = [801, 802, 803, 804].map((index) => firm(index));
  for (const [index] of absent.entries())
    plan.findings.push({
      code: index < 2 ? 'summary/not-submitted-contact' : 'summary/not-submitted',
      files: ['roster'],
    });
  const roster = [
    ['应报名单', null, null],
    ['企业名称', '统一社会信用代码', '联系人'],
    ...plan.rows.filter((row) => !strangers.includes(row)).map(({ firm: own }) => [own.name, own.uscc, null]),
    ...absent.map((own, index) => [own.name, own.uscc, index < 2 ? own.contact : null]),
  ];
  for (const found of plan.findings)
    if (found.files.includes('')) Object.assign(found, { files: found.files.filter((file) => file !== '') });
  const grid = (name: string, lines: readonly (readonly Value[])[]) => gridOf(sheet(name, lines));
  return {
    roster: grid('名单', roster),
    stars: grid('名单', stars),
    blacklist: grid('名单', blacklist),
    prior: grid('名单', prior),
  };
}

const TABLE = '县汇总表.xlsx';

/** The county's own table: other headings in another order, two heading rows, subtotals, a column of its own; and its mistakes. */
export async function table(plan: Plan): Promise<Uint8Array> {
  const find = (code: string, file: string) => plan.findings.push({ code, files: [TABLE, file] });
  const wrong = plain(plan, 3);
  const [code, amount, phone, blank, twice, star] = [20, 21, 22, 23, 24, 25].map((index) => wrong[index]!);
  const waiting = plain(plan, 4).find(({ firm: own }) => own.truth.state === 'open')!;
  const left = wrong[26]!;
  plan.findings.push({ code: 'summary/not-listed', files: [left.file] });
  for (const row of [code!, amount!, phone!, star!]) find('summary/differs', row.file);
  find('summary/differs-not-listed', blank!.file);
  find('summary/differs-claimed', waiting.file);
  plan.findings.push({ code: 'summary/listed-twice', files: [TABLE, TABLE] });
  const listed = [950, 951, 952].map((index) => firm(index));
  const line = ({ firm: own, file }: { firm: Firm; file: string }): Value[] => {
    const total = Number(own.lines.reduce((sum, one) => sum + one.amount, 0).toFixed(4));
    const counted = file === waiting.file ? total : own.truth.counted;
    return [
      ...[own.name, file === code!.file ? codeOf('320706', 999) : own.uscc],
      STARS[file === star!.file ? 4 : own.target]!,
      ...[own.county.replace(/区$/u, ''), `C35${own.industry}`],
      file === blank!.file ? null : own.contact,
      file === phone!.file ? '13900001111' : own.mobile,
      file === amount!.file ? counted + 1 : Number(counted.toFixed(2)),
      '同意推荐',
      '县自有列',
    ];
  };
  const rows = plan.rows.filter(({ file }) => file !== left.file);
  const body = [...rows.map(line), line(twice!), ...listed.map((own) => line({ firm: own, file: '' }))];
  const sum = body.reduce((total, cells) => total + (cells[7] as number), 0);
  plan.rows.push(...listed.map((own) => ({ firm: own, file: TABLE, listed: true as const })));
  plan.findings.push(...listed.map(() => ({ code: 'summary/not-on-roster', files: [TABLE] })));
  // 4★ and 5★ listed by the table only: not on the list of stars.
  for (const own of listed) {
    if (own.target === 3) continue;
    plan.findings.push({ code: 'summary/ladder-unlisted', files: [TABLE] });
  }
  const numbered = body.map((cells, index): Value[] => [index + 1, ...cells]);
  const draft = sheet(
    '汇总',
    [
      ['星级上云企业认定和推荐企业项目汇总表'],
      ['填报单位：样例县工业和信息化局（加盖公章）'],
      [
        '序号',
        '企业基本情况',
        null,
        '拟申报星级',
        '所在县区',
        '行业',
        '联系人',
        null,
        '上云投入（万元）',
        '初审意见',
        '县里的备注',
      ],
      [null, '单位全称', '信用代码', null, null, null, '姓名', '电话', null, null, null],
      ...numbered.slice(0, 100),
      ['小计', null, null, null, null, null, null, null, 1, null, null],
      ...numbered.slice(100),
      ['合计', null, null, null, null, null, null, null, Number(sum.toFixed(4)), null, null],
      ['填报人：样例丙', null, null, '联系电话：0518-80000009'],
    ],
    [
      { top: 0, left: 0, bottom: 0, right: 10 },
      { top: 1, left: 0, bottom: 1, right: 10 },
      { top: 2, left: 1, bottom: 2, right: 2 },
      { top: 2, left: 6, bottom: 2, right: 7 },
      ...[0, 3, 4, 5, 8, 9, 10].map((column) => ({ top: 2, left: column, bottom: 3, right: column })),
    ],
  );
  return writeWorkbook(draft);
}

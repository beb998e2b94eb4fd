import type { Shape } from './word';

/** Sheets and headings of an edition laid out as a workbook: the same words as in an edition file wherever it has them. */

/** How the value of a cell is written; `sheet-cell.ts` owns each. `lines`: one entry a line. `columns`: one line for each star, or one for all. */
export type CellKind = 'text' | 'number' | 'lines' | 'columns' | 'notes' | 'order' | 'puts' | 'yes';

export interface SheetColumn {
  readonly head: string;
  readonly kind: CellKind;
  readonly width: number;
}

const column = (head: string, width: number, kind: CellKind = 'text'): SheetColumn => ({ head, kind, width });

/** 基本: one row for each word of the file itself; 又名 and 申报条件 may stand in several. */
export const BASICS = [column('项目', 16), column('内容', 80)];
/** Row of 基本 → key of the file, or key and key within it. */
export const BASIC_KEYS: Readonly<
  Record<string, { readonly path: readonly string[]; readonly kind: CellKind; readonly many?: true }>
> = {
  版本: { path: ['版本'], kind: 'text' },
  名称: { path: ['名称'], kind: 'text' },
  又名: { path: ['又名'], kind: 'text', many: true },
  文件: { path: ['文件'], kind: 'text' },
  核对依据: { path: ['核对', '依据'], kind: 'text' },
  核对日期: { path: ['核对', '日期'], kind: 'text' },
  施行起: { path: ['施行', '起'], kind: 'text' },
  施行止: { path: ['施行', '止'], kind: 'text' },
  项称: { path: ['项称'], kind: 'text' },
  申报条件: { path: ['申报条件'], kind: 'text', many: true },
  申报三星须为: { path: ['递进', '3'], kind: 'notes' },
  申报四星须为: { path: ['递进', '4'], kind: 'notes' },
  申报五星须为: { path: ['递进', '5'], kind: 'notes' },
  现场核查比例: { path: ['现场核查比例'], kind: 'number' },
  有效年: { path: ['有效年'], kind: 'number' },
};

export const STARS = [
  column('星级', 8, 'number'),
  column('列', 12),
  column('附件', 20),
  column('标题', 50),
  column('句末', 8),
];

/** Sheets that hold a list of entries, a column for each of their keys. */
export const LISTS: Readonly<Record<string, readonly SheetColumn[]>> = {
  批次: [column('名称', 12), column('依据', 50), column('付款起', 14), column('付款止', 14), column('截止', 14)],
  事实: [column('名称', 40), column('类型', 10), column('单位', 10), column('词', 20, 'lines'), column('缺省', 10)],
  裁定: [column('关于', 28), column('说明', 100)],
};
export const ALIASES = [column('名称', 40), column('别名', 50, 'lines')];
export const ROSTERS = [column('事实', 26), column('依据', 60), column('企业', 40)];
export const NOTES = [column('注号', 8, 'number'), column('星级', 8, 'number'), column('原文', 120)];
export const CONDITIONS = [
  column('种类', 12),
  column('序号', 10),
  column('名称', 30),
  column('事实', 40),
  column('为', 20, 'lines'),
  column('条款', 16),
  column('改为', 20, 'puts'),
  column('星级', 10, 'notes'),
];
export const EXEMPT = '免予';
export const ONLY = '仅限';
export const DIRECT = '直接评定';

/** Lines of the table that state no requirement of their own. */
export const ROWS_LINE = '行';
export const ITEM_LINE = '项';
export const ITEMS_LINE = '项组';

/** What stands left and right of the star columns in 标准. */
export const LEFT = [
  column('序号', 9),
  column('类', 18),
  column('子类', 22),
  column('域', 22),
  column('子域', 16),
  column('组', 22),
  column('要求', 11),
];
export const RIGHT = [
  column('单位', 8),
  column('印作', 26, 'columns'),
  column('文字', 40, 'columns'),
  column('注', 6, 'notes'),
  column('备注', 36, 'columns'),
  column('词序', 40, 'order'),
  column('其中名称', 12),
  column('其中至少', 8, 'number'),
  column('其中项', 16, 'lines'),
  column('按明细', 8, 'yes'),
  column('截止', 14),
  column('分行', 8),
  column('存疑', 36),
  column('条款', 24, 'columns'),
];
export const STAR_HEADS: Readonly<Record<number, string>> = { 3: '三星', 4: '四星', 5: '五星' };
export const starColumn = (star: number): SheetColumn => column(STAR_HEADS[star] ?? String(star), 16);

const EVERY = ['印作', '注', '备注', '存疑', '条款'];
/** The columns right of the stars that a line of that rule may fill; the key of the file is the heading itself. */
export const MAY_FILL: Readonly<
  Record<Shape | typeof ROWS_LINE | typeof ITEM_LINE | typeof ITEMS_LINE, readonly string[]>
> = {
  评审: EVERY,
  月数: [...EVERY, '文字', '分行'],
  至少: [...EVERY, '单位', '按明细', '截止', '分行'],
  要求: [...EVERY, '词序'],
  限于: EVERY,
  至少实现: [...EVERY, '其中名称', '其中至少', '其中项'],
  至少满足: EVERY,
  [ROWS_LINE]: ['注'],
  [ITEM_LINE]: ['注'],
  [ITEMS_LINE]: ['注'],
};
export type Rule = keyof typeof MAY_FILL;
export const RULES = Object.keys(MAY_FILL) as Rule[];

/** The words an edition file may use, and where: the officers' language, one English name each. */

/** Names the file as a whole where a finding is about no one place in it. */
export const WHOLE_FILE = '全文';

/** Keys of the file itself. */
export const EDITION_KEYS = [
  '版本',
  '名称',
  '又名',
  '文件',
  '核对',
  '施行',
  '星级',
  '表',
  '项称',
  '申报条件',
  '递进',
  '批次',
  '现场核查比例',
  '有效年',
  '别名',
  '事实',
  '名单',
  '直接评定',
  '标准',
  '注',
  '裁定',
] as const;

/** Levels of the printed table, left to right; `组` names a row that the paper does not name. */
export const LEVELS = ['类', '子类', '域', '子域'] as const;
export const GROUP = '组';

/** What any row may say besides its requirement. */
const ANY_ROW = [...LEVELS, GROUP, '注', '备注', '存疑', '免予', '仅限', '印作', '条款'] as const;

/** The word that states a requirement → what may stand beside it. */
export const SHAPES = {
  评审: [],
  月数: ['文字', '分行'],
  至少: ['单位', '按明细', '截止', '分行'],
  要求: ['词序'],
  限于: [],
  至少实现: ['项', '其中'],
  至少满足: ['行'],
} as const;
export type Shape = keyof typeof SHAPES;

/** Keys of a row of that shape; without a shape it only holds further rows. */
export function rowKeys(shape?: Shape): readonly string[] {
  return shape === undefined ? [...LEVELS, GROUP, '注', '行'] : [...ANY_ROW, shape, ...SHAPES[shape]];
}

/** Every key that some row may have. */
export const ROW_KEYS: readonly string[] = [
  ...new Set(['行', ...ANY_ROW, ...Object.entries(SHAPES).flatMap(([shape, beside]) => [shape, ...beside])]),
];

export const ITEM_KEYS = [...LEVELS, '项', '注', '仅限'] as const;

/** Words that stand for a requirement that is no number. */
export const NOT_REQUIRED: readonly string[] = ['-', '—', '－'];
export const NOT_IN_HAND = '未收录';
export const NOT_JUDGED = '不评';
export const ALL = '全部';
export const AS_PRINTED = '原';
export const YES = '是';
export const UNLIMITED = '不限';

/** 类型 of a declared fact. */
export const FACT_KINDS = {
  是否: 'mark',
  数: 'number',
  月数: 'months',
  百分数: 'percent',
  词: 'word',
  文字: 'text',
} as const;

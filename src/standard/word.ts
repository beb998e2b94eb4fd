/** The words an edition file may use, and where: the officers' language, one English name each. */

/** Keys of the file itself. */
export const EDITION_KEYS = [
  '版本',
  '名称',
  '文件',
  '核对',
  '星级',
  '表',
  '申报条件',
  '递进',
  '批次',
  '别名',
  '事实',
  '标准',
  '注',
  '裁定',
  '现场核查比例',
  '项称',
] as const;

/** Levels of the printed table, left to right; `组` names a row that the paper does not name. */
export const LEVELS = ['类', '子类', '域', '子域'] as const;

export const ROW_KEYS = [
  ...LEVELS,
  '组',
  '行',
  '项',
  '注',
  '备注',
  '存疑',
  '免予',
  '仅限',
  '评审',
  '月数',
  '文字',
  '至少',
  '单位',
  '按明细',
  '要求',
  '词序',
  '限于',
  '至少实现',
  '其中',
  '至少满足',
] as const;

export const ITEM_KEYS = [...LEVELS, '项', '仅限'] as const;

/** Words that stand for a requirement that is no number. */
export const NOT_REQUIRED = ['-', '—', '－'];
export const NOT_IN_HAND = '未收录';
export const NOT_JUDGED = '不评';
export const ALL = '全部';

/** 类型 of a declared fact. */
export const FACT_KINDS = {
  是否: 'mark',
  数: 'number',
  月数: 'months',
  百分数: 'percent',
  词: 'word',
  文字: 'text',
} as const;

/** What people do to a filled application, each as a named change of the sample's workbook. */
import type { CellValue } from '../../src/model/cell';
import {
  appendBelow,
  beside,
  bottomOf,
  copySheet,
  deleteColumn,
  deleteRow,
  find,
  get,
  insertColumns,
  insertRows,
  number,
  set,
  sheet,
  swapColumns,
  text,
  type Book,
  type Leaf,
} from './book';

export interface Mutation {
  readonly name: string;
  readonly change: (book: Book) => void;
  /** Codes of the findings that must come; none given: nothing beyond hints may come. */
  readonly says?: readonly string[];
  /** True when the same facts are written in other words, so that what the application quotes differs. */
  readonly rewrites?: true;
  /** True when facts are lost: then `says` must say so. */
  readonly loses?: boolean;
}

/** What the mutations name, where the forms name it differently. */
interface Terms {
  readonly items: string;
  readonly lines: string;
  readonly invoices: string;
  /** Columns of 附表1: the words of an item of 安全, its mark, its pages. */
  readonly word: number;
  readonly mark: number;
  readonly pages: number;
  readonly investment: string;
  readonly star: string;
  readonly capital: string;
  readonly category: string;
  /** An item of a later category, and one that is marked no. */
  readonly elsewhere: string;
  readonly no: string;
  readonly yes: readonly string[];
  /** First and last item of a category that holds nothing but items. */
  readonly sorted: readonly [string, string];
  /** The last item of 附表1, and 云服务部署模型 with its printed hint left in front. */
  readonly last: string;
  readonly model: string;
  /** Item → what another year calls it. */
  readonly otherwise: Readonly<Record<string, string>>;
}

const TERMS_2024: Terms = {
  items: '附表1',
  lines: '附表2',
  invoices: '附表3',
  word: 1,
  mark: 2,
  pages: 3,
  investment: '上云投入（万元）',
  star: '申请遴选星级',
  capital: '注册资本（万元）',
  category: '基础云能力',
  elsewhere: '生产数据',
  no: '安全生产',
  sorted: ['计算资源', '管理数据'],
  last: '服务化延伸',
  model: '指公有云、私有云、混合云等 混合云',
  otherwise: { 供应商关系管理: '供应链关系管理', 上云时间: '上云时长', 经营管控能力增强: '经营管控能力提升' },
  yes: [
    '计算资源',
    '存储资源',
    '网络资源',
    '数据管理',
    '管理工具',
    '数据安全',
    '业务安全',
    '网络安全',
    '工业系统安全',
    '云灾备',
    '设计数据',
    '生产数据',
    '物流数据',
    '销售数据',
    '服务数据',
    '管理数据',
    '成本下降',
    '数据可视化',
    '设备可视化',
    '节能减排',
    '生产效率提升',
    '业务模式优化',
    '其他基础应用',
  ],
};

const TERMS_2020: Omit<Terms, 'items' | 'lines' | 'invoices' | 'capital' | 'last' | 'model'> = {
  word: 3,
  mark: 4,
  pages: 5,
  investment: '上云投入¹,²',
  star: '申请评定星级',
  category: '基础云服务',
  elsewhere: '成本下降',
  no: '研发设计案例库',
  sorted: ['数据安全', '云灾备'],
  otherwise: { 供应链关系管理: '供应商关系管理', 上云时长: '上云时间', 经营管控能力提升: '经营管控能力增强' },
  yes: [
    '计算资源',
    '存储资源',
    '数据库',
    '管理工具',
    '数据安全',
    '业务安全',
    '网络安全',
    '工业系统安全',
    '云灾备',
    '成本下降',
    '数据可视化',
    '设备可视化',
    '生产效率提升',
    '业务模式优化',
  ],
};

const TERMS: Readonly<Record<string, Terms>> = {
  'application-2024': TERMS_2024,
  'application-2020-3': {
    ...TERMS_2020,
    items: '附表2.1',
    lines: '附表2.2',
    invoices: '附表2.3',
    capital: '注册资本（万元）',
    last: '其他基础应用',
    model: '公有云',
  },
  'application-2020-45': {
    ...TERMS_2020,
    items: '附表3.1',
    lines: '附表3.2',
    invoices: '附表3.3',
    capital: '注册资金（万元）',
    last: '其他创新应用',
    model: '指公有云、私有云、混合云等 混合云',
  },
};

const BASIC = '申请表';

const YES_STYLES = [
  '是',
  '√',
  '✓',
  '✔',
  '☑',
  '■',
  '●',
  'Y',
  'yes',
  'TRUE',
  '1',
  '有',
  '已上云',
  '已实现',
  '已应用',
  '符合',
  '是（已部署MES）',
  '√：见附件',
  ' 是 ',
  'Ｙ',
  '☑是 □否',
  '□否 ☑是',
  '✔️',
];
const NO_STYLES = [
  '否',
  '×',
  '✗',
  '✘',
  '☐',
  '□',
  '○',
  'N',
  'no',
  'false',
  '0',
  '无',
  '未上云',
  '不符合',
  '-',
  '—',
  '／',
  '□是 ☑否',
  '否，计划明年',
];
const DAYS: readonly CellValue[] = [
  { kind: 'date', day: '2023-03-15' },
  ...[
    '2023-03-15',
    '2023/3/15',
    '2023.3.15',
    '2023年3月15日',
    '20230315',
    '２０２３年３月１５日',
    '2023-03-15 00:00:00',
    '2023年03月15号',
    ' 2023 年 3 月 15 日 ',
  ].map(text),
  number(20230315),
];

function retype(leaf: Leaf, words: string, to: string, nth = 0): void {
  const at = find(leaf, words, nth);
  set(leaf, at.row, at.column, text(to));
}

function unmerge(leaf: Leaf, repeat = false): void {
  if (repeat) {
    for (const { top, left, bottom } of leaf.merges) {
      const value = get(leaf, top, left);
      if (value) for (let row = top + 1; row <= bottom; row++) set(leaf, row, left, value);
    }
  }
  leaf.merges = [];
}

/** What people do to this form. Some of it needs words or columns that only one form has. */
export function mutationsFor(form: string): readonly Mutation[] {
  const terms = TERMS[form];
  if (!terms) throw new Error(form);
  const { items: ITEMS, lines: LINES, word: WORD, mark: MARK, pages: PAGES, investment: INVESTMENT } = terms;
  /** Sets the value of a field of 申请单位基本情况. */
  function setField(book: Book, label: string, value: CellValue | null, nth = 0): void {
    const leaf = sheet(book, BASIC);
    const at = beside(leaf, find(leaf, label, nth));
    set(leaf, at.row, at.column, value);
  }

  function setMark(book: Book, item: string, value: CellValue | null): void {
    const leaf = sheet(book, ITEMS);
    const at = find(leaf, item);
    set(leaf, at.row, MARK, value);
  }

  /** The cell of a line of 附表2 under a heading; the first line is 1. */
  function lineCell(book: Book, line: number, heading: string): { leaf: Leaf; row: number; column: number } {
    const leaf = sheet(book, LINES);
    const at = find(leaf, heading);
    return { leaf, row: at.row + line, column: at.column };
  }

  function setLine(book: Book, line: number, heading: string, value: CellValue | null): void {
    const { leaf, row, column } = lineCell(book, line, heading);
    set(leaf, row, column, value);
  }

  function retypeAll(book: Book, words: Readonly<Record<string, string>>, name = BASIC): void {
    for (const [from, to] of Object.entries(words)) retype(sheet(book, name), from, to);
  }
  return [
    {
      name: '工作表改名',
      change: (book) => {
        book.sheets.forEach((leaf, index) => (leaf.name = `Sheet${index + 1}`));
      },
    },
    { name: '工作表次序颠倒', change: (book) => void book.sheets.reverse() },
    { name: '附表1被隐藏', says: ['form/hidden-sheet'], change: (book) => (sheet(book, ITEMS).visibility = 'hidden') },
    {
      name: '工作表受保护',
      change: (book) => {
        book.sheets.forEach((leaf) => (leaf.protected = true));
      },
    },
    {
      name: '全部并到一张工作表',
      change: (book) => {
        const [first, ...others] = book.sheets;
        for (const leaf of others) appendBelow(first!, leaf);
        book.sheets = [first!];
      },
    },
    {
      name: '全部并到一张工作表，次序颠倒，没有空行',
      change: (book) => {
        const [first, ...others] = [...book.sheets].reverse();
        for (const leaf of others) appendBelow(first!, leaf, 0);
        book.sheets = [first!];
      },
    },
    {
      name: '每张表上方插入三行',
      change: (book) => {
        book.sheets.forEach((leaf) => {
          insertRows(leaf, 0, 3);
        });
      },
    },
    {
      name: '每张表左边插入两列',
      change: (book) => {
        book.sheets.forEach((leaf) => {
          insertColumns(leaf, 0, 2);
        });
      },
    },
    {
      name: '基本情况每行之间插入空行',
      change: (book) => {
        const leaf = sheet(book, BASIC);
        for (let row = find(leaf, '所处行业').row; row >= find(leaf, '单位性质').row; row--) insertRows(leaf, row);
      },
    },
    {
      name: '子类与是否上云之间插入一列',
      change: (book) => {
        insertColumns(sheet(book, ITEMS), MARK);
      },
    },
    {
      name: '附表1中间插入空行',
      change: (book) => {
        insertRows(sheet(book, ITEMS), find(sheet(book, ITEMS), '数据安全').row, 2);
      },
    },
    {
      name: '取消所有合并',
      change: (book) => {
        book.sheets.forEach((leaf) => {
          unmerge(leaf);
        });
      },
    },
    {
      name: '取消所有合并，类别逐行重复',
      change: (book) => {
        book.sheets.forEach((leaf) => {
          unmerge(leaf, leaf.name === ITEMS);
        });
      },
    },
    {
      name: '子类名称中有空格',
      change: (book) => {
        retype(sheet(book, ITEMS), '计算资源', '计 算 资　源');
      },
    },
    {
      name: '子类名称中有换行',
      change: (book) => {
        retype(sheet(book, ITEMS), '研发设计应用', '研发设\n计应用');
      },
    },
    {
      name: '类别用全角字母',
      change: (book) => {
        retype(sheet(book, ITEMS), '工业APP应用', '工业ＡＰＰ 应用');
      },
    },
    {
      name: '子类带上标注号',
      change: (book) => {
        retype(sheet(book, ITEMS), INVESTMENT, '上云投入¹（万元）');
      },
    },
    {
      name: '子类带sup标记',
      change: (book) => {
        retype(sheet(book, ITEMS), INVESTMENT, '上云投入<sup>1,2</sup>');
      },
    },
    {
      name: '栏目名称后加冒号',
      change: (book) => {
        for (const label of ['中文名称', '单位性质', '姓名', '传真', '所处行业'])
          retype(sheet(book, BASIC), label, `${label}：`);
      },
    },
    {
      name: '栏目名称用别称',
      change: (book) => {
        retypeAll(book, {
          [terms.capital]: '注册资金',
          法人代表: '法定代表人',
          ...(terms === TERMS_2024 ? { 申请遴选星级: '申请评定星级' } : {}),
          单位性质: ' 单 位 性 质 ',
        });
      },
    },
    {
      name: '子类用旧称',
      change: (book) => {
        retypeAll(book, terms.otherwise, ITEMS);
      },
    },
    {
      name: '加第二行标题',
      change: (book) => {
        insertRows(sheet(book, ITEMS), 1);
        set(sheet(book, ITEMS), 1, 0, text('（2024年第一批）'));
      },
    },
    {
      name: '表头下加一行说明',
      change: (book) => {
        const leaf = sheet(book, ITEMS);
        const { row } = find(leaf, '是否上云');
        insertRows(leaf, row + 1);
        set(leaf, row + 1, MARK, text('是或否'));
      },
    },
    {
      name: '表头拆成两行',
      change: (book) => {
        const leaf = sheet(book, ITEMS);
        const { row } = find(leaf, '是否上云');
        insertRows(leaf, row + 1);
        set(leaf, row + 1, MARK, get(leaf, row, MARK)!);
        set(leaf, row + 1, PAGES, get(leaf, row, PAGES)!);
        set(leaf, row, MARK, text('填写内容'));
        set(leaf, row, PAGES, null);
      },
    },
    {
      name: '是否上云拆成“否、是”两列',
      rewrites: true,
      change: (book) => {
        const leaf = sheet(book, ITEMS);
        const { row } = find(leaf, '是否上云');
        insertColumns(leaf, PAGES);
        insertRows(leaf, row + 1);
        leaf.merges.push({ top: row, bottom: row, left: MARK, right: PAGES });
        set(leaf, row + 1, MARK, text('否'));
        set(leaf, row + 1, PAGES, text('是'));
        for (const [at, cells] of leaf.cells) {
          const mark = cells.get(MARK)?.value;
          if (at <= row + 1 || mark === undefined) continue;
          const no = mark.kind === 'text' && ['否', '×'].includes(mark.text);
          set(leaf, at, PAGES, no ? null : mark);
          set(leaf, at, MARK, no ? text('√') : null);
        }
      },
    },
    {
      name: '是否上云与页码两列对调',
      change: (book) => {
        swapColumns(sheet(book, ITEMS), MARK, PAGES, find(sheet(book, ITEMS), '是否上云').row, 200);
      },
    },
    {
      name: '类与子类两列对调',
      change: (book) => {
        swapColumns(
          sheet(book, ITEMS),
          0,
          1,
          find(sheet(book, ITEMS), '是否上云').row,
          find(sheet(book, ITEMS), terms.last).row,
        );
      },
    },
    {
      name: '附表2金额与发票号码两列对调',
      change: (book) => {
        swapColumns(
          sheet(book, LINES),
          3,
          5,
          find(sheet(book, LINES), '发票号码').row,
          find(sheet(book, LINES), '上云投入合计/万元').row - 1,
        );
      },
    },
    {
      name: '附表1移到右下方',
      change: (book) => {
        insertRows(sheet(book, ITEMS), 0, 20);
        insertColumns(sheet(book, ITEMS), 0, 7);
      },
    },
    {
      name: '附表2明细之间有空行',
      change: (book) => {
        const { leaf, row } = lineCell(book, 2, '发票号码');
        insertRows(leaf, row, 2);
      },
    },
    {
      name: '附表2插入小计行',
      change: (book) => {
        const { leaf, row } = lineCell(book, 3, '发票号码');
        insertRows(leaf, row);
        set(leaf, row, 1, text('2023年小计'));
        set(leaf, row, 5, number(32.5));
      },
    },
    {
      name: '附表2没有合计行',
      says: ['form/total-missing'],
      change: (book) => {
        deleteRow(sheet(book, LINES), find(sheet(book, LINES), '上云投入合计/万元').row);
      },
    },
    {
      name: '附表2分页处表头重复',
      change: (book) => {
        const leaf = sheet(book, LINES);
        const head = find(leaf, '发票号码').row;
        insertRows(leaf, head + 3);
        for (const [column, { value }] of leaf.cells.get(head)!) set(leaf, head + 3, column, value);
      },
      says: ['form/table-continued'],
    },
    {
      name: '打勾的各种写法',
      change: (book) => {
        YES_STYLES.forEach((style, index) => {
          setMark(book, terms.yes[index % terms.yes.length]!, text(style));
        });
      },
      rewrites: true,
    },
    ...NO_STYLES.map((style): Mutation => ({
      name: `打叉写成“${style}”`,
      rewrites: true,
      change: (book) => {
        setMark(book, terms.no, text(style));
      },
    })),
    {
      name: '勾选用真假值',
      change: (book) => {
        setMark(book, '计算资源', { kind: 'boolean', boolean: true });
        setMark(book, terms.no, { kind: 'boolean', boolean: false });
      },
      rewrites: true,
    },
    {
      name: '数字存成文字',
      change: (book) => {
        setMark(book, INVESTMENT, text('38.5'));
        setField(book, '总人数', text('320'));
        setLine(book, 1, '上云投入金额/万元', text('12.5'));
      },
      rewrites: true,
    },
    {
      name: '数字带单位',
      change: (book) => {
        setMark(book, INVESTMENT, text('385,000元'));
        setMark(book, '接入工业设备价值（万元）', text('260万'));
        setMark(book, '上云时间', text('1年2个月'));
        setField(book, terms.capital, text('5,000万元'));
        setField(book, '总人数', text('320人'));
        setLine(book, 2, '上云投入金额/万元', text('￥200,000.00'));
      },
      rewrites: true,
    },
    {
      name: '人数的单位另占一格',
      change: (book) => {
        const leaf = sheet(book, BASIC);
        const at = find(leaf, '总人数');
        insertColumns(leaf, at.column + 2);
        leaf.merges = [];
        set(leaf, at.row, at.column + 2, text('人'));
      },
    },
    ...DAYS.map((day, index): Mutation => ({
      name: `上云开始时间的第${index + 1}种写法`,
      change: (book) => {
        setField(book, '上云开始时间', day);
      },
    })),
    {
      name: '付款日期写成文字',
      change: (book) => {
        setLine(book, 1, '付款日期', text('2023年3月20日'));
        setLine(book, 2, '付款日期', text('2023.9.1'));
        setLine(book, 3, '付款日期', text('20240131'));
      },
    },
    {
      name: '上云时间填开始日期',
      change: (book) => {
        setMark(book, '上云时间', text('2023年3月'));
      },
      rewrites: true,
    },
    {
      name: '公式已算出结果',
      change: (book) => {
        const { leaf, row, column } = lineCell(book, 1, '上云投入金额/万元');
        leaf.cells.get(row)!.set(column, { column, value: number(12.5), formula: '10+2.5' });
      },
    },
    {
      name: '公式没有结果',
      loses: true,
      says: ['form/not-calculated'],
      change: (book) => {
        setLine(book, 1, '上云投入金额/万元', { kind: 'uncalculated' });
      },
    },
    {
      name: '附表1的公式没有结果',
      loses: true,
      says: ['form/not-calculated'],
      change: (book) => {
        setMark(book, INVESTMENT, { kind: 'uncalculated' });
      },
    },
    {
      name: '错误值',
      loses: true,
      says: ['form/error'],
      change: (book) => {
        setMark(book, '计算资源', { kind: 'error', error: '#REF!' });
      },
    },
    {
      name: '几行被隐藏',
      says: ['form/hidden-rows'],
      change: (book) => {
        const leaf = sheet(book, ITEMS);
        for (let row = 5; row < 12; row++) leaf.hidden.add(row);
      },
    },
    {
      name: '填写提示还留在内容前面',
      change: (book) => {
        setField(book, '云服务部署模型', text(terms.model));
        setField(book, '申报企业', text('江苏云湖精密机械有限公司（盖章）'));
      },
    },
    {
      name: '内容往右错一列',
      change: (book) => {
        const leaf = sheet(book, BASIC);
        for (const label of ['单位性质', '注册地址', '上云合作机构']) {
          const at = beside(leaf, find(leaf, label));
          leaf.merges = leaf.merges.filter((area) => area.top !== at.row || area.left !== at.column);
          set(leaf, at.row, at.column + 1, get(leaf, at.row, at.column)!);
          set(leaf, at.row, at.column, null);
        }
      },
    },
    {
      name: '附表1的勾错填到页码列',
      loses: true,
      says: ['form/value-beside'],
      change: (book) => {
        const leaf = sheet(book, ITEMS);
        const { row } = find(leaf, '云灾备');
        set(leaf, row, PAGES, get(leaf, row, MARK)!);
        set(leaf, row, MARK, null);
      },
    },
    {
      name: '附表1的金额错填到页码列',
      loses: true,
      says: ['form/value-beside'],
      change: (book) => {
        const leaf = sheet(book, ITEMS);
        const { row } = find(leaf, INVESTMENT);
        set(leaf, row, PAGES, number(38.5));
        set(leaf, row, MARK, null);
      },
    },
    {
      name: '附表1的勾错填到表外',
      loses: true,
      says: ['form/value-beside'],
      change: (book) => {
        const leaf = sheet(book, ITEMS);
        const { row } = find(leaf, '云灾备');
        set(leaf, row, PAGES + 2, text('√'));
        set(leaf, row, MARK, null);
      },
    },
    { name: '附表1有一份相同的副本', change: (book) => void copySheet(book, ITEMS, '附表1 (2)') },
    {
      name: '附表1的副本有一处不同',
      loses: true,
      says: ['form/items-twice'],
      change: (book) => {
        const copy = copySheet(book, ITEMS, '附表1 (2)');
        set(copy, find(copy, '云灾备').row, MARK, text('否'));
      },
    },
    {
      name: '附表1有一份副本，原表的表头被清空',
      says: ['form/column-missing'],
      change: (book) => {
        copySheet(book, ITEMS, '附表1 (2)');
        const leaf = sheet(book, ITEMS);
        set(leaf, find(leaf, '是否上云').row, MARK, null);
      },
    },
    {
      name: '清单的勾错填到页码列',
      says: ['form/value-beside'],
      change: (book) => {
        const leaf = sheet(book, '配套证明材料清单');
        const { row, column } = find(leaf, '是否提供');
        set(leaf, row + 1, column + 1, get(leaf, row + 1, column) ?? null);
        set(leaf, row + 1, column, null);
      },
    },
    {
      name: '附表1的空白副本',
      change: (book) => {
        const copy = copySheet(book, ITEMS, '附表1 (空)');
        for (const cells of copy.cells.values()) {
          if (![...cells.values()].some(({ value }) => value.kind === 'text' && value.text === '是否上云')) {
            cells.delete(MARK);
            cells.delete(PAGES);
          }
        }
      },
    },
    {
      name: '申请表的副本有一处不同',
      says: ['form/label-twice'],
      change: (book) => {
        const copy = copySheet(book, BASIC, '申请表 (2)');
        const at = beside(copy, find(copy, '单位性质'));
        set(copy, at.row, at.column, text('国有企业'));
      },
    },
    {
      name: '附表2有一份相同的副本',
      says: ['form/table-copied'],
      change: (book) => void copySheet(book, LINES, '附表2 (2)'),
    },
    {
      name: '附表2的副本改了一处金额',
      loses: true,
      says: ['form/label-twice', 'form/table-continued'],
      change: (book) => {
        const copy = copySheet(book, LINES, '附表2 (2)');
        const at = find(copy, '上云投入金额/万元');
        set(copy, at.row + 1, at.column, number(99));
      },
    },
    {
      name: '附表2的后两行在另一张工作表',
      says: ['form/table-continued'],
      change: (book) => {
        const copy = copySheet(book, LINES, '附表2续');
        const head = find(copy, '发票号码').row;
        deleteRow(copy, head + 1);
        deleteRow(copy, find(copy, '上云投入合计/万元').row);
        const leaf = sheet(book, LINES);
        deleteRow(leaf, head + 3);
        deleteRow(leaf, head + 2);
      },
    },
    {
      name: '删去一个子类的行',
      loses: true,
      says: ['form/items-missing'],
      change: (book) => {
        deleteRow(sheet(book, ITEMS), find(sheet(book, ITEMS), '云灾备').row);
      },
    },
    {
      name: '类别合并的第一行被删',
      loses: true,
      says: ['form/items-missing'],
      change: (book) => {
        deleteRow(sheet(book, ITEMS), find(sheet(book, ITEMS), '计算资源').row);
      },
    },
    {
      name: '子类写错一个字',
      loses: true,
      says: ['form/label-unknown-near', 'form/items-missing'],
      change: (book) => {
        retype(sheet(book, ITEMS), '计算资源', '计算资原');
      },
    },
    {
      name: '子类放到别的类别下',
      rewrites: true,
      change: (book) => {
        const leaf = sheet(book, ITEMS);
        const from = find(leaf, '云灾备').row;
        const [mark, pages] = [get(leaf, from, MARK), get(leaf, from, PAGES)];
        deleteRow(leaf, from);
        const to = find(leaf, terms.elsewhere).row;
        insertRows(leaf, to);
        set(leaf, to, WORD, text('云灾备'));
        set(leaf, to, MARK, mark!);
        set(leaf, to, PAGES, pages!);
      },
    },
    {
      name: '类别写错一个字',
      rewrites: true,
      change: (book) => {
        retype(sheet(book, ITEMS), terms.category, `${terms.category.slice(0, -1)}刀`);
      },
    },
    {
      name: '添一行标准里没有的子类',
      says: ['form/label-unknown'],
      change: (book) => {
        const leaf = sheet(book, ITEMS);
        const row = find(leaf, '云灾备').row;
        insertRows(leaf, row);
        set(leaf, row, WORD, text('量子通信与卫星遥感平台'));
        set(leaf, row, MARK, text('是'));
      },
    },
    {
      name: '同一子类写了两行，内容相同',
      change: (book) => {
        const leaf = sheet(book, ITEMS);
        const row = find(leaf, '云灾备').row;
        insertRows(leaf, row);
        set(leaf, row, WORD, text('云灾备'));
        set(leaf, row, MARK, get(leaf, row + 1, MARK)!);
      },
    },
    {
      name: '同一子类写了两行，内容不同',
      loses: true,
      says: ['form/items-twice'],
      change: (book) => {
        const leaf = sheet(book, ITEMS);
        const row = find(leaf, '云灾备').row;
        insertRows(leaf, row);
        set(leaf, row, WORD, text('云灾备'));
        set(leaf, row, MARK, text('否'));
      },
    },
    {
      name: '信用代码存成数字',
      says: ['form/digits-lost'],
      change: (book) => {
        setField(book, '统一社会信用代码', number(913204110000000000));
      },
    },
    {
      name: '20位发票号码存成数字',
      says: ['form/digits-lost'],
      change: (book) => {
        setLine(book, 2, '发票号码', number(2.4322000000012345e19));
      },
    },
    {
      name: '8位发票号码存成数字',
      change: (book) => {
        setLine(book, 1, '发票号码', number(12345678));
      },
    },
    {
      name: '是否上云的表头写错',
      loses: true,
      says: ['form/column-missing'],
      change: (book) => {
        retype(sheet(book, ITEMS), '是否上云', '是杏上云');
      },
    },
    {
      name: '金额的表头被清空',
      loses: true,
      says: ['form/column-missing'],
      change: (book) => {
        retype(sheet(book, LINES), '上云投入金额/万元', '');
      },
    },
    {
      name: '整列付款日期被删',
      loses: true,
      says: ['form/column-missing'],
      change: (book) => {
        deleteColumn(sheet(book, LINES), find(sheet(book, LINES), '付款日期').column);
      },
    },
    {
      name: '整列类别被删',
      says: ['form/column-missing'],
      change: (book) => {
        deleteColumn(sheet(book, ITEMS), 0);
      },
    },
    {
      name: '栏目名称写错',
      says: ['form/label-mistyped'],
      change: (book) => {
        retype(sheet(book, BASIC), '单位性质', '单位性制');
      },
    },
    {
      name: '栏目名称被清空',
      says: ['form/label-missing'],
      change: (book) => {
        const leaf = sheet(book, BASIC);
        const at = find(leaf, '上云合作机构');
        set(leaf, at.row, at.column, null);
      },
    },
    {
      name: '法人代表的组名被清空',
      says: ['form/label-ambiguous'],
      change: (book) => {
        const leaf = sheet(book, BASIC);
        const at = find(leaf, '法人代表');
        set(leaf, at.row, at.column, null);
      },
    },
    {
      name: '联系人的组名被清空',
      says: ['form/label-twice', 'form/label-missing'],
      change: (book) => {
        const leaf = sheet(book, BASIC);
        const at = find(leaf, '联系人');
        set(leaf, at.row, at.column, null);
      },
    },
    {
      name: '联系人的组名被清空，合并已取消',
      says: ['form/label-twice', 'form/label-missing'],
      change: (book) => {
        const leaf = sheet(book, BASIC);
        const at = find(leaf, '联系人');
        set(leaf, at.row, at.column, null);
        leaf.merges = [];
      },
    },
    {
      name: '附表1的几行勾合并成一格',
      loses: true,
      says: ['form/merged-value'],
      change: (book) => {
        const leaf = sheet(book, ITEMS);
        const { row } = find(leaf, '数据安全');
        leaf.merges.push({ top: row, bottom: row + 2, left: MARK, right: MARK });
        for (const below of [1, 2]) set(leaf, row + below, MARK, null);
      },
    },
    {
      name: '附表1的几行勾合并成一格，下面的值还在',
      loses: true,
      says: ['form/merged-value', 'form/covered'],
      change: (book) => {
        const leaf = sheet(book, ITEMS);
        const { row } = find(leaf, '数据安全');
        leaf.merges.push({ top: row, bottom: row + 2, left: MARK, right: MARK });
        set(leaf, row + 1, MARK, text('否'));
      },
    },
    {
      name: '附表2购买方名称合并成一格',
      rewrites: true,
      change: (book) => {
        const { leaf, row, column } = lineCell(book, 1, '购买方名称');
        leaf.merges.push({ top: row, bottom: row + 2, left: column, right: column });
        set(leaf, row + 1, column, null);
        set(leaf, row + 2, column, null);
      },
    },
    {
      name: '附表2的金额合并成一格',
      loses: true,
      says: ['form/merged-amount'],
      change: (book) => {
        const { leaf, row, column } = lineCell(book, 1, '上云投入金额/万元');
        leaf.merges.push({ top: row, bottom: row + 1, left: column, right: column });
        set(leaf, row + 1, column, null);
      },
    },
    {
      name: '按子类排序',
      rewrites: true,
      change: (book) => {
        const leaf = sheet(book, ITEMS);
        unmerge(leaf, true);
        const first = find(leaf, terms.sorted[0]).row;
        const last = find(leaf, terms.sorted[1]).row;
        const rows = Array.from({ length: last - first + 1 }, (_, at) => leaf.cells.get(first + at)!);
        rows.sort((one, other) => JSON.stringify(one.get(WORD)).localeCompare(JSON.stringify(other.get(WORD))));
        rows.forEach((cells, at) => leaf.cells.set(first + at, cells));
      },
    },
    {
      name: '金额的表头改成元，数也改成元',
      change: (book) => {
        retype(sheet(book, LINES), '上云投入金额/万元', '上云投入金额（元）');
        for (const [line, amount] of [
          [1, 125000],
          [2, 200000],
          [3, 60000],
        ] as const) {
          const at = find(sheet(book, LINES), '上云投入金额（元）');
          set(sheet(book, LINES), at.row + line, at.column, number(amount));
        }
      },
      rewrites: true,
    },
    {
      name: '附表1的上云投入改成元',
      change: (book) => {
        setMark(book, INVESTMENT, number(385000));
        retype(sheet(book, ITEMS), INVESTMENT, '上云投入（元）');
      },
      rewrites: true,
    },
    {
      name: '注册资本改成元',
      change: (book) => {
        setField(book, terms.capital, number(50000000));
        retype(sheet(book, BASIC), terms.capital, '注册资本（元）');
      },
    },
    {
      name: '版本标记丢失',
      change: (book) => {
        book.names = [];
      },
    },
    {
      name: '版本标记是旧版',
      says: ['form/version'],
      change: (book) => {
        book.names = [{ name: 'STARCLOUD_FORM', refers: `"${form}/0"` }];
      },
    },
    {
      name: '版本标记是别的表',
      says: ['form/wrong-form'],
      change: (book) => {
        book.names = [{ name: 'STARCLOUD_FORM', refers: '"application-2018/1"' }];
      },
    },
    {
      name: '附表2整张被删',
      loses: true,
      says: ['form/sheet-missing'],
      change: (book) => {
        book.sheets = book.sheets.filter(({ name }) => name !== LINES);
      },
    },
    {
      name: '附表1整张被删',
      loses: true,
      says: ['form/sheet-missing'],
      change: (book) => {
        book.sheets = book.sheets.filter(({ name }) => name !== ITEMS);
      },
    },
    {
      name: '多一张备注工作表',
      change: (book) => {
        const leaf = copySheet(book, LINES, '备注');
        leaf.cells = new Map();
        leaf.merges = [];
        set(leaf, 0, 0, text('联系人'));
        set(leaf, 0, 1, text('王某'));
        set(leaf, 2, 0, text('上云实践'));
        set(leaf, 2, 1, text('待补'));
      },
    },
    ...[true, false].map((tagged): Mutation => ({
      name: tagged ? '有我们自己加的预评表' : '预评表失去了标记',
      change: (book) => {
        const leaf = copySheet(book, LINES, '预评');
        leaf.cells = new Map();
        leaf.merges = [];
        const rows = [
          ['申报企业', '别家 91320411MA1X3K5T0B'],
          ['申报星级', '三星级'],
          ['条款', '类别', '要求', '现状'],
          ['附件2 上云实践 › 上云背景', '上云实践', '具有明确的上云需求'],
          ['附件2 基础云能力', '基础云能力', '4', '5'],
          ['附件2 上云成本 › 上云投入', '上云投入', '6', '1'],
        ];
        rows.forEach((cells, row) => {
          cells.forEach((words, column) => {
            set(leaf, row, column, text(words));
          });
        });
        if (tagged) book.names.push({ name: '_starcloud.sheet.1', refers: "'预评'!$A$1" });
      },
    })),
    {
      name: '把标准表也贴进了文件',
      change: (book) => {
        const leaf = copySheet(book, ITEMS, '遴选标准');
        const head = find(leaf, '是否上云').row;
        set(leaf, head, MARK, text('标准要求'));
        set(leaf, head, PAGES, text('备注'));
        for (const [row, cells] of leaf.cells)
          if (row > head) {
            cells.delete(PAGES);
            if (cells.size > 0) cells.set(MARK, { column: MARK, value: text('至少实现任意四项子类内容') });
          }
      },
    },
    {
      name: '名称与内容写在同一格',
      change: (book) => {
        const leaf = sheet(book, BASIC);
        for (const label of ['单位性质', '所处行业']) {
          const at = find(leaf, label);
          const to = beside(leaf, at);
          const value = get(leaf, to.row, to.column);
          set(leaf, to.row, to.column, null);
          set(leaf, at.row, at.column, text(`${label}：${value?.kind === 'text' ? value.text : ''}`));
        }
      },
    },
    {
      name: '发票号码与内容写在同一格',
      change: (book) => {
        const leaf = sheet(book, terms.invoices);
        const at = find(leaf, '发票号码');
        const to = beside(leaf, at);
        const value = get(leaf, to.row, to.column);
        set(leaf, to.row, to.column, null);
        set(leaf, at.row, at.column, text(`发票号码: ${value?.kind === 'text' ? value.text : ''}`));
      },
    },
    {
      name: '附表1右边加一列备注',
      change: (book) => {
        const leaf = sheet(book, ITEMS);
        set(leaf, find(leaf, '是否上云').row, PAGES + 1, text('备注'));
        set(leaf, find(leaf, '云灾备').row, PAGES + 1, text('同城双活'));
      },
    },
    {
      name: '金额写“约”',
      loses: true,
      says: ['form/not-an-amount'],
      change: (book) => {
        setLine(book, 1, '上云投入金额/万元', text('约12.5'));
      },
    },
    {
      name: '没有的日期',
      loses: true,
      says: ['form/no-such-day'],
      change: (book) => {
        setLine(book, 1, '付款日期', text('2023-02-30'));
      },
    },
    {
      name: '付款日期写成文字“上月”',
      loses: true,
      says: ['form/not-a-day'],
      change: (book) => {
        setLine(book, 1, '付款日期', text('上月'));
      },
    },
    {
      name: '勾选写“部分”',
      loses: true,
      says: ['form/not-a-mark'],
      change: (book) => {
        setMark(book, '计算资源', text('部分'));
      },
    },
    {
      name: '星级写成星号',
      change: (book) => {
        setField(book, terms.star, text('★★★★★'));
        setField(book, '已获评星级', text('4星'));
      },
    },
    {
      name: '星级写成“六星”',
      says: ['form/not-a-star'],
      change: (book) => {
        setField(book, terms.star, text('六星'));
      },
    },
    {
      name: '部署模型写错一个字',
      // In 2020 the stars differ in the models they allow.
      loses: terms !== TERMS_2024,
      says: ['form/value-outside'],
      change: (book) => {
        setField(book, '云服务部署模型', text('混和云'));
      },
    },
    {
      name: '集群写成文字',
      change: (book) => {
        setField(book, '所属的先进制造业集群', text('工程机械、高端装备'));
      },
    },
    {
      name: '集群换行逐个打勾',
      change: (book) => {
        setField(book, '所属的先进制造业集群', text('☐ 物联网\n√ 工程机械\n■ 高端装备\n□ 其他行业（请具体说明）'));
      },
    },
    {
      name: '对应子类写错一个字',
      loses: true,
      says: ['form/item-unknown-near'],
      change: (book) => {
        setLine(book, 2, '对应子类', text('制造执行糸统、客户服务'));
      },
    },
    {
      name: '对应子类换行分开',
      change: (book) => {
        setLine(book, 1, '对应子类', text('计算资源\n存储资源'));
      },
    },
    {
      name: '封面企业名称与基本情况不同',
      says: ['form/echo-differs'],
      change: (book) => {
        setField(book, '申报企业', text('江苏别家有限公司'));
      },
    },
    {
      name: '叙述分写在几行里',
      change: (book) => {
        const leaf = sheet(book, BASIC);
        const label = find(leaf, '上云范围及内容简介');
        const [hint, value] = [beside(leaf, label), { row: label.row + 1, column: beside(leaf, label).column }];
        set(leaf, hint.row, hint.column, text('设计、生产、物流系统已上云。'));
        set(leaf, value.row, value.column, text('数据中心采用混合云。'));
      },
    },
    {
      name: '表尾有多余的说明',
      change: (book) => {
        const leaf = sheet(book, LINES);
        const row = bottomOf(leaf) + 2;
        set(leaf, row, 0, text('注：以上均为含税金额'));
        set(leaf, row + 1, 0, text('填表人：张某'));
      },
    },
  ];
}

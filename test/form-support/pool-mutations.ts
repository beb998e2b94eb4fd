/** What people do to a filled form of the pool, each as a named change that fits the form of any class. */
import {
  appendBelow,
  beside,
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
import type { Mutation } from './mutations';

const TABLE = '评估标准填报表';
const COVER = '基本情况';

interface Table {
  readonly leaf: Leaf;
  readonly head: number;
  readonly last: number;
  /** Column of a heading. */
  readonly at: (heading: string) => number;
}

function table(book: Book): Table {
  const leaf = sheet(book, TABLE);
  const head = find(leaf, '填报值').row;
  const rows = [...leaf.cells.keys()].filter((row) => row > head && leaf.cells.get(row)!.size > 3);
  return { leaf, head, last: Math.max(...rows), at: (heading) => find(leaf, heading).column };
}

/** Rows whose value is such a text. */
function rowsSaying({ leaf, head, last, at }: Table, said: (value: string) => boolean): number[] {
  const column = at('填报值');
  return Array.from({ length: last - head }, (_, index) => head + 1 + index).filter((row) => {
    const value = get(leaf, row, column);
    return value?.kind === 'text' && said(value.text);
  });
}

/** The row of a measure every class has. */
function rowOf({ leaf }: Table, label: string): number {
  for (const [row, cells] of leaf.cells) {
    const named = [...cells.values()].some(
      ({ value }) => value.kind === 'text' && value.text.replace(/[¹²³⁴]/gu, '') === label,
    );
    if (named) return row;
  }
  throw new Error(label);
}

function setValue(book: Book, label: string, value: Parameters<typeof set>[3]): void {
  const rows = table(book);
  set(rows.leaf, rowOf(rows, label), rows.at('填报值'), value);
}

function setUnit(book: Book, label: string, unit: string): void {
  const rows = table(book);
  set(rows.leaf, rowOf(rows, label), rows.at('单位'), text(unit));
}

export const POOL_MUTATIONS: readonly Mutation[] = [
  {
    name: '工作表改名',
    change: (book) => {
      book.sheets.forEach((leaf, index) => (leaf.name = `Sheet${index + 1}`));
    },
  },
  { name: '工作表次序颠倒', change: (book) => void book.sheets.reverse() },
  {
    name: '两张表并到一张工作表',
    change: (book) => {
      const [first, second] = book.sheets;
      appendBelow(first!, second!);
      book.sheets = [first!];
    },
  },
  {
    name: '上方插入行，左边插入列',
    change: (book) => {
      for (const leaf of book.sheets) {
        insertRows(leaf, 0, 3);
        insertColumns(leaf, 0, 2);
      }
    },
  },
  {
    name: '取消所有合并',
    change: (book) => {
      for (const leaf of book.sheets) leaf.merges = [];
    },
  },
  {
    name: '取消所有合并，名称逐行重复',
    change: (book) => {
      const { leaf } = table(book);
      for (const { top, left, bottom } of leaf.merges) {
        const value = get(leaf, top, left);
        if (value && left < 4) for (let row = top + 1; row <= bottom; row++) set(leaf, row, left, value);
      }
      leaf.merges = [];
    },
  },
  {
    name: '各星级要求、备注和单位的列被删',
    change: (book) => {
      const { leaf, at } = table(book);
      const first = at('备注') - 3;
      for (let column = at('单位'); column >= first; column--) deleteColumn(leaf, column);
    },
  },
  {
    name: '填报值与页码两列对调',
    change: (book) => {
      const { leaf, head, last, at } = table(book);
      swapColumns(leaf, at('填报值'), at('证明材料页码'), head, last);
    },
  },
  {
    name: '表头用别称，名称带空格和换行',
    change: (book) => {
      const { leaf, head, at } = table(book);
      set(leaf, head, at('填报值'), text('填报\n内容'));
      set(leaf, head, at('证明材料页码'), text('证明材料在申报书中的页码'));
      const row = rowOf({ leaf, head, last: head, at }, '注册资金');
      for (const [column, { value }] of leaf.cells.get(row)!)
        if (value.kind === 'text' && value.text.startsWith('注册资金')) set(leaf, row, column, text('注 册 资 金1'));
    },
  },
  { name: '版本标记丢失', change: (book) => (book.names = []) },
  {
    name: '版本标记是别的表',
    says: ['form/wrong-form'],
    change: (book) => (book.names = [{ name: 'STARCLOUD_FORM', refers: '"application-2024/1"' }]),
  },
  {
    name: '版本标记是旧版',
    says: ['form/version'],
    change: (book) => {
      book.names = book.names.map(({ name, refers }) => ({ name, refers: refers.replace(/\/1"$/, '/0"') }));
    },
  },
  {
    name: '打勾的各种写法',
    rewrites: true,
    change: (book) => {
      const rows = table(book);
      const ways = ['√', '☑', '有', '具备', 'Y', '是（见附件）', '已实现', '1'];
      rowsSaying(rows, (said) => said === '是').forEach((row, index) => {
        set(rows.leaf, row, rows.at('填报值'), text(ways[index % ways.length]!));
      });
    },
  },
  {
    name: '金额写成元、千万',
    rewrites: true,
    change: (book) => {
      const rows = table(book);
      const at = { row: rowOf(rows, '注册资金'), column: rows.at('填报值') };
      const value = get(rows.leaf, at.row, at.column);
      const amount = value?.kind === 'number' ? value.number : 0;
      set(rows.leaf, at.row, at.column, text(`￥${String(amount * 10_000)}`));
    },
  },
  {
    name: '单位改成元，数也改成元',
    rewrites: true,
    change: (book) => {
      const rows = table(book);
      const at = { row: rowOf(rows, '注册资金'), column: rows.at('填报值') };
      const value = get(rows.leaf, at.row, at.column);
      set(rows.leaf, at.row, at.column, number((value?.kind === 'number' ? value.number : 0) * 10_000));
      setUnit(book, '注册资金', '元');
    },
  },
  {
    name: '单位改成不认得的，数就不作数',
    loses: true,
    says: ['form/not-an-amount'],
    change: (book) => {
      setUnit(book, '注册资金', '万美元');
    },
  },
  {
    name: '年限写成文字',
    rewrites: true,
    change: (book) => {
      const rows = table(book);
      const value = get(rows.leaf, rowOf(rows, '注册成立时间'), rows.at('填报值'));
      setValue(book, '注册成立时间', text(`${String(value?.kind === 'number' ? value.number : 0)}年`));
    },
  },
  {
    name: '年限写成年份',
    loses: true,
    says: ['form/not-an-age'],
    change: (book) => {
      setValue(book, '注册成立时间', text('2016年'));
    },
  },
  {
    name: '年限的日期失去日期格式',
    loses: true,
    says: ['form/not-an-age'],
    change: (book) => {
      setValue(book, '注册成立时间', number(42430));
    },
  },
  {
    name: '有先后的词写得不在其中',
    loses: true,
    says: ['form/not-a-word'],
    change: (book) => {
      setValue(book, '财务状况', text('很好'));
    },
  },
  {
    name: '公式没有结果',
    loses: true,
    says: ['form/not-calculated'],
    change: (book) => {
      setValue(book, '注册资金', { kind: 'uncalculated' });
    },
  },
  {
    name: '数错填到五星的要求一列',
    loses: true,
    says: ['form/value-beside'],
    change: (book) => {
      const rows = table(book);
      const [row, from] = [rowOf(rows, '注册资金'), rows.at('填报值')];
      set(rows.leaf, row, rows.at('备注') - 1, get(rows.leaf, row, from)!);
      set(rows.leaf, row, from, null);
    },
  },
  {
    name: '数错填到页码列',
    loses: true,
    says: ['form/value-beside'],
    change: (book) => {
      const rows = table(book);
      const [row, from] = [rowOf(rows, '注册资金'), rows.at('填报值')];
      set(rows.leaf, row, rows.at('证明材料页码'), get(rows.leaf, row, from)!);
      set(rows.leaf, row, from, null);
    },
  },
  {
    name: '删去一行',
    loses: true,
    says: ['form/items-missing'],
    change: (book) => {
      const rows = table(book);
      deleteRow(rows.leaf, rowOf(rows, '财务状况'));
    },
  },
  {
    name: '名称写错一个字',
    loses: true,
    says: ['form/label-unknown-near', 'form/items-missing'],
    change: (book) => {
      const rows = table(book);
      const row = rowOf(rows, '财务状况');
      for (const [column, { value }] of rows.leaf.cells.get(row)!)
        if (value.kind === 'text' && /^财务状况[¹²³]?$/u.test(value.text))
          set(rows.leaf, row, column, text('财务状態'));
    },
  },
  {
    name: '填报值的表头写错',
    loses: true,
    says: ['form/column-missing'],
    change: (book) => {
      const { leaf, head, at } = table(book);
      set(leaf, head, at('填报值'), text('填扱直'));
    },
  },
  { name: '填报表有一份相同的副本', change: (book) => void copySheet(book, TABLE, '填报表 (2)') },
  {
    name: '填报表的副本有一处不同',
    loses: true,
    says: ['form/items-twice'],
    change: (book) => {
      const rows = table(book);
      const copy = copySheet(book, TABLE, '填报表 (2)');
      set(copy, rowOf(rows, '财务状况'), rows.at('填报值'), text('近2年均实现盈利'));
    },
  },
  {
    name: '评估标准原表也贴进了文件',
    change: (book) => {
      const { head, at } = table(book);
      const copy = copySheet(book, TABLE, '评估标准');
      for (const cells of copy.cells.values())
        for (const heading of [...cells.keys()]) if (heading > at('备注')) cells.delete(heading);
      copy.cells.get(head - 1)?.delete(0);
    },
  },
  {
    name: '填报表整张被删',
    loses: true,
    says: ['form/sheet-missing'],
    change: (book) => (book.sheets = book.sheets.filter(({ name }) => name !== TABLE)),
  },
  {
    name: '主体类型写得不在其中',
    says: ['form/not-a-word'],
    loses: true,
    change: (book) => {
      const leaf = sheet(book, COVER);
      const at = beside(leaf, find(leaf, '申报主体类型'));
      set(leaf, at.row, at.column, text('研究所'));
    },
  },
  {
    name: '申报类别写成文字',
    change: (book) => {
      const leaf = sheet(book, COVER);
      const at = beside(leaf, find(leaf, '申报类别'));
      const value = get(leaf, at.row, at.column);
      const ticked = value?.kind === 'text' ? (/☑ ([^\u3000]+)/u.exec(value.text)?.[1] ?? '') : '';
      set(leaf, at.row, at.column, text(ticked));
    },
  },
  {
    name: '成立日期的栏目名称用别称',
    change: (book) => {
      const leaf = sheet(book, COVER);
      const at = find(leaf, '注册成立日期');
      set(leaf, at.row, at.column, text('成 立 日 期：'));
    },
  },
];

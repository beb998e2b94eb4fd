import data from '../standards/forms/application-2024.yaml';
import { blank } from '../src/form/blank';
import { factsOf } from '../src/form/facts';
import { fill } from '../src/form/fill';
import { loadForm } from '../src/form/load';
import { readApplication } from '../src/form/read';
import type { Application } from '../src/model/application';
import type { Form, ItemsPart } from '../src/model/form';
import type { Grid } from '../src/model/grid';
import { edition } from '../src/standard/editions';
import { bookOf, find, get, gridFrom, insertRows, number, set, sheet, text, type Book } from './form-support/book';
import { gridOf } from './form-support/grid';
import { read as said, sample } from './form-support/sample';

const form = loadForm(data);
const edition2024 = edition('2024')!;
const original = sample(form, edition2024);
const filled = gridOf(fill(form, edition2024, original));

function reading(change: (book: Book) => void, forms: readonly Form[] = [form]) {
  const book = bookOf(filled);
  change(book);
  return readApplication(gridFrom(book), forms, () => edition2024);
}

function application(change: (book: Book) => void): Application {
  return reading(change).application!;
}

function gridOfTexts(...sheets: string[][][]): Grid {
  return {
    names: [],
    macros: false,
    sheets: sheets.map((rows, index) => ({
      name: `Sheet${index + 1}`,
      visibility: 'visible',
      protected: false,
      merges: [],
      rows: rows.map((cells, row) => ({
        row,
        hidden: false,
        cells: cells.map((words, column) => ({ column, value: { kind: 'text', text: words } })),
      })),
    })),
  };
}

/** The same form with rows of its own and another id, as an older edition's would be. */
function otherForm(): Form {
  const raw = structuredClone(data) as { 表格: string; 工作表: { 内容: Record<string, unknown>[] }[] };
  raw.表格 = 'application-other';
  const items = raw.工作表[1]!.内容[1]!;
  items['行'] = ['研发设计协同', '数据库', '企业其他数据', '设备台账', '信息追溯', '智能制造'].map((label) => [
    '业务上云',
    label,
  ]);
  return loadForm(raw);
}

describe('which form it is', () => {
  test.each<[string, Grid]>([
    ['a workbook without sheets', { sheets: [], names: [], macros: false }],
    ['an empty sheet', gridOfTexts([])],
    [
      'another table',
      gridOfTexts([
        ['序号', '名称', '数量', '金额'],
        ['1', '叉车', '2', '30'],
      ]),
    ],
    [
      'a list of staff',
      gridOfTexts([
        ['姓名', '电话', '职务'],
        ['甲', '1', '工程师'],
      ]),
    ],
    [
      'the standard itself',
      gridOfTexts([
        ['类', '子类', '标准要求', '备注'],
        ...edition2024.facts.map(({ path }) => [...path, '至少四项', '']),
      ]),
    ],
  ])('%s is no application, and says which sheets were looked at', (_, grid) => {
    const { application: none, findings } = readApplication(grid, [form], () => edition2024);
    expect(none).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'form/not-an-application', severity: 'error' }]);
    expect(findings[0]?.values.sheets).toEqual(grid.sheets.map(({ name }) => name));
  });

  test('of several forms the one whose labels are there is taken, stamp or no stamp', () => {
    const other = otherForm();
    for (const forms of [
      [form, other],
      [other, form],
    ]) {
      expect(
        reading((book) => {
          book.names = [];
        }, forms).application?.form,
      ).toBe('application-2024');
      expect(
        reading((book) => {
          sheet(book, '申请表').cells.delete(200);
        }, forms).application?.form,
      ).toBe('application-2024');
      const older = readApplication(gridOf(blank(other, edition2024)), forms, () => edition2024);
      expect(older.application?.form).toBe('application-other');
      expect(older.findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
    }
  });

  test('a form whose edition is not at hand is not tried', () => {
    const { application: none } = readApplication(filled, [form], () => undefined);
    expect(none).toBeUndefined();
  });

  test('without the defined name the printed line still tells the version', () => {
    const { findings } = reading((book) => {
      book.names = [];
      const leaf = sheet(book, '申请表');
      const at = find(leaf, '表格版本：application-2024/1');
      set(leaf, at.row, at.column, text('表格版本：application-2024/7'));
    });
    expect(findings).toMatchObject([
      { code: 'form/version', values: { said: 'application-2024/7', current: 'application-2024/1' } },
    ]);
  });
});

describe('every fact remembers its cell', () => {
  test('of a field, an item, a line, a total and a material', () => {
    const read = application(() => undefined);
    const leafOf = (cell: { sheet: string; row: number; column: number } | null) => {
      const leaf = bookOf(filled).sheets.find(({ name }) => name === cell?.sheet);
      return leaf && cell ? get(leaf, cell.row, cell.column) : undefined;
    };
    expect(leafOf(read.applicant.contact.email.cell)).toEqual(text('it@yunhu.example.com'));
    expect(leafOf(read.items[3]!.mark.cell)).toEqual(number(38.5));
    expect(leafOf(read.investment.lines[1]!.amount.cell)).toEqual(number(20));
    expect(leafOf(read.investment.total.cell)).toEqual(number(38.5));
    expect(leafOf(read.invoices[1]!.number.cell)).toEqual(text('87654321'));
    expect(leafOf(read.invoices[1]!.lines[0]!.price.cell)).toEqual(number(5000));
    expect(leafOf(read.materials[0]!.pages.cell)).toEqual(text('1'));
    expect(leafOf(read.commitment.date.cell)).toEqual({ kind: 'date', day: '2024-05-20' });
  });

  test('a blank one remembers where it should be filled in', () => {
    const leaf = bookOf(filled).sheets[0]!;
    const fax = application(() => undefined).applicant.contact.fax;
    const label = find(leaf, '传真');
    expect(fax).toMatchObject({ state: 'blank', cell: { sheet: '申请表', row: label.row, column: label.column + 1 } });
  });
});

describe('what is left blank', () => {
  test.each(['指公有云、私有云、混合云等', '（指公有云、私有云、\n混合云等）'.slice(1, -1), '  '])(
    'the hint %j is not a value',
    (hint) => {
      const read = application((book) => {
        const leaf = sheet(book, '申请表');
        const at = find(leaf, '混合云');
        set(leaf, at.row, at.column, text(hint));
      });
      expect(read.applicant.deploymentModel).toMatchObject({ state: 'blank', value: null });
    },
  );

  test('是或否 in a mark and 年 月 日 in a date are hints too', () => {
    const read = application((book) => {
      const items = sheet(book, '附表1');
      set(items, find(items, '云灾备').row, 2, text('是或否'));
      const leaf = sheet(book, '申请表');
      const at = find(leaf, '承诺日期');
      set(leaf, at.row, at.column + 1, text('   年   月   日'));
    });
    expect(read.items.find(({ label }) => label === '云灾备')?.mark.state).toBe('blank');
    expect(read.commitment.date.state).toBe('blank');
  });
});

describe('附表2 and 附表3', () => {
  test('further lines below the printed ones are read, also below the total', () => {
    const read = application((book) => {
      const leaf = sheet(book, '附表2');
      const total = find(leaf, '上云投入合计/万元').row;
      set(leaf, total + 2, 2, text('江苏另一家信息技术有限公司'));
      set(leaf, total + 2, 5, number(7));
    });
    expect(read.investment.lines.map(({ amount }) => amount.value)).toEqual([12.5, 20, 6, 7]);
  });

  test('a third invoice on a sheet of its own is read as one more', () => {
    const read = application((book) => {
      const copy = bookOf(filled).sheets.find(({ name }) => name === '附表3')!;
      copy.name = '附表3 (2)';
      const at = find(copy, '24322000000012345678');
      set(copy, at.row, at.column, text('11223344'));
      const second = find(copy, '87654321');
      set(copy, second.row, second.column, text('55667788'));
      book.sheets.push(copy);
    });
    expect(read.invoices.map(({ number: of }) => of.value)).toEqual([
      '24322000000012345678',
      '87654321',
      '11223344',
      '55667788',
    ]);
  });

  test('the same invoice sheet copied counts once', () => {
    const { application: read, findings } = reading((book) => {
      const copy = bookOf(filled).sheets.find(({ name }) => name === '附表3')!;
      copy.name = '附表3 (2)';
      book.sheets.push(copy);
    });
    expect(read?.invoices).toHaveLength(2);
    expect(findings.map(({ code }) => code)).toEqual(['form/table-copied', 'form/table-copied']);
  });

  test('prices may be written with their unit', () => {
    const read = application((book) => {
      const leaf = sheet(book, '附表3');
      const at = find(leaf, '单价/元');
      set(leaf, at.row + 1, at.column, text('0.5万元'));
    });
    expect(read.invoices[0]?.lines[0]?.price).toMatchObject({ value: 5000, shown: '0.5万元' });
  });

  test('a material added by hand is kept, one that was deleted is absent and said', () => {
    const { application: read, findings } = reading((book) => {
      const leaf = sheet(book, '配套证明材料清单');
      const at = find(leaf, '上云投入明细（附表2）');
      set(leaf, at.row, at.column, text('ISO27001证书'));
    });
    expect(read?.materials.find(({ name }) => name === 'ISO27001证书')).toBeDefined();
    expect(read?.materials.find(({ name }) => name === '上云投入明细（附表2）')?.provided.state).toBe('absent');
    expect(findings).toMatchObject([{ code: 'form/materials-missing' }]);
  });
});

describe('an item under a label with another unit', () => {
  test('is given its unit, and shown as it stands', () => {
    const read = application((book) => {
      const leaf = sheet(book, '附表1');
      const at = find(leaf, '上云投入（万元）');
      set(leaf, at.row, at.column, text('上云投入（元）'));
      set(leaf, at.row, 2, number(385000));
    });
    expect(read.items[3]?.mark).toMatchObject({ value: '385000元', shown: '385000', state: 'read' });
  });
});

describe('rows of a form’s own list', () => {
  test('are found under their own path where a label stands twice', () => {
    const raw = structuredClone(data) as { 工作表: { 内容: Record<string, unknown>[] }[] };
    const items = raw.工作表[1]!.内容[1]!;
    items['子类表'] = ['类', '子类', '域'];
    items['行'] = [
      ['业务上云', '服务', '客户服务'],
      ['业务上云', '销售', '电商'],
      ['设备上云', '服务', '客户服务'],
      { 路径: ['设备上云', '其他'], 占位: ['（请说明）'] },
    ];
    const own = loadForm(raw);
    const part = own.sheets[1]!.parts[1] as ItemsPart;
    const marks = ['是', '否', '√', '（请说明）'];
    const draft = fill(own, edition2024, {
      ...original,
      items: part.rows!.map(({ path, label }, index) => ({
        path,
        label,
        mark: said<string | number | boolean>(marks[index]!),
        percent: false,
        pages: said('1'),
      })),
    });
    const read = (grid: Grid) => readApplication(grid, [own], () => edition2024);
    const first = read(gridOf(draft));
    expect(first.application?.items.map(({ mark }) => mark.value)).toEqual(['是', '否', '√', null]);
    const book = bookOf(gridOf(draft));
    const leaf = sheet(book, '附表1');
    const row = find(leaf, '客户服务', 1).row;
    set(leaf, row, 0, text(''));
    set(leaf, row, 1, text(''));
    leaf.merges = [];
    insertRows(leaf, find(leaf, '是否上云').row + 1);
    set(leaf, find(leaf, '是否上云').row + 1, 2, text('客户服务'));
    set(leaf, find(leaf, '是否上云').row + 1, 3, text('是'));
    const codes = read(gridFrom(book)).findings.map(({ code }) => code);
    expect(codes).toContain('form/label-ambiguous');
  });
});

describe('facts of an application', () => {
  test('lines carry what note 1 asks for, and the window of the batch', () => {
    const batch = edition2024.batches[0]!;
    const { facts, findings } = factsOf(original, edition2024, { batch });
    expect(findings).toEqual([]);
    expect(facts.investment).toMatchObject({
      from: '2023-01-01',
      to: '2024-05-31',
      asksPayment: true,
      asksItems: true,
      asksVouchers: true,
      lines: [
        { amount: 12.5, paid: '2023-03-20', items: ['计算资源', '存储资源'], vouchers: true, label: '1' },
        { amount: 20, items: ['制造执行系统', '客户服务'] },
        { amount: 6, items: ['设备点检', '产品/设备远程监控与运维'] },
      ],
    });
  });

  test('a start date in 上云时间 counts to the cut-off of the batch', () => {
    const items = original.items.map((item) =>
      item.label === '上云时间' ? { ...item, mark: said('2023-03-15') } : item,
    );
    const { facts } = factsOf({ ...original, items }, edition2024, { batch: edition2024.batches[0]! });
    expect(facts.values.get('上云时间')?.value).toBe(14);
  });

  test('a line that names an unknown item, or vouchers nobody understands, says so', () => {
    const [line] = original.investment.lines;
    const investment = {
      ...original.investment,
      lines: [{ ...line!, items: said(['计算资原', '存储资源']), vouchers: said('见附件') }],
    };
    const { facts, findings } = factsOf({ ...original, investment }, edition2024);
    expect(facts.investment?.lines[0]).toMatchObject({
      items: ['存储资源'],
      unknownItems: ['计算资原'],
      vouchers: null,
    });
    expect(findings.map(({ code }) => code)).toEqual(['form/item-unknown-near', 'form/vouchers-unclear']);
  });

  test('an amount that was not read never counts', () => {
    const [line] = original.investment.lines;
    const amount = { value: null, state: 'unreadable' as const, shown: '约12', cell: null };
    const { facts } = factsOf(
      { ...original, investment: { ...original.investment, lines: [{ ...line!, amount }] } },
      edition2024,
    );
    expect(facts.investment?.lines[0]?.amount).toEqual({ unclear: '约12', why: 'why/not-an-amount' });
  });

  test('tried under another edition, rows it does not know are listed once', () => {
    const facts = edition2024.facts.filter(({ path }) => path[0] !== '创新应用成效');
    const labels = new Map(
      [...edition2024.labels].filter(([, keys]) => keys.some((key) => facts.some((fact) => fact.key === key))),
    );
    const other = { ...edition2024, id: '2020', facts, labels };
    const { findings } = factsOf(original, other);
    expect(findings.map(({ code }) => code)).toEqual(['form/item-unknown', 'form/rows-elsewhere']);
    expect(findings[1]).toMatchObject({ severity: 'hint', values: { standard: '2020' } });
  });
});

describe('strangers’ workbooks', () => {
  const crowd = (rows: number, words: (row: number) => string[]): Grid =>
    gridOfTexts(Array.from({ length: rows }, (_, row) => words(row)));

  test('ten thousand labels of one kind, or rows of headings, are read in seconds', () => {
    const started = performance.now();
    readApplication(
      crowd(10_000, () => ['姓名', '电话', '姓名', '电话']),
      [form],
      () => edition2024,
    );
    readApplication(
      crowd(10_000, () => ['类', '子类', '是否上云', '页码']),
      [form],
      () => edition2024,
    );
    readApplication(
      crowd(5_000, (row) => ['计算资源', '计算资源', '是', String(row)]),
      [form],
      () => edition2024,
    );
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  test('merges over the whole sheet, or thousands of them, are no burden', () => {
    const book = bookOf(filled);
    for (const leaf of book.sheets) {
      leaf.merges.push({ top: 0, left: 0, bottom: 1_048_575, right: 16_383 });
      for (let index = 0; index < 5_000; index++)
        leaf.merges.push({ top: index, left: 4, bottom: index + 5_000, right: 5 });
    }
    const started = performance.now();
    readApplication(gridFrom(book), [form], () => edition2024);
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  test('a sheet of a million cells is left aside and said so', () => {
    const book = bookOf(filled);
    const grid = gridFrom(book);
    const huge = gridOfTexts(Array.from({ length: 2_001 }, () => Array.from({ length: 100 }, () => 'x'))).sheets[0]!;
    const { application: read, findings } = readApplication(
      { ...grid, sheets: [...grid.sheets, { ...huge, name: '数据' }] },
      [form],
      () => edition2024,
    );
    expect(read?.applicant.name.value).toBe('江苏云湖精密机械有限公司');
    expect(findings).toMatchObject([{ code: 'form/sheet-too-large', values: { sheet: '数据' } }]);
  });

  test('names of JavaScript’s own are ordinary words', () => {
    const read = application((book) => {
      const leaf = sheet(book, '申请表');
      const at = find(leaf, '民营企业');
      set(leaf, at.row, at.column, text('__proto__'));
      const items = sheet(book, '附表1');
      set(items, find(items, '云灾备').row, 2, text('constructor'));
    });
    expect(read.applicant.nature.value).toBe('__proto__');
    expect(read.items.find(({ label }) => label === '云灾备')?.mark.value).toBe('constructor');
  });
});

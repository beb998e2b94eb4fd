import data from '../standards/forms/application-2024.yaml';
import { blank, stampOf } from '../src/form/blank';
import { loadForm } from '../src/form/load';
import type { SheetDraft } from '../src/model/patch';
import { edition } from '../src/standard/editions';

const form = loadForm(data);
const edition2024 = edition('2024')!;
const draft = blank(form, edition2024);

function sheet(name: string): SheetDraft {
  return draft.sheets.find((each) => each.name === name)!;
}

function textAt(of: SheetDraft, row: number, column: number): unknown {
  return of.rows.find((each) => each.row === row)?.cells.find((cell) => cell.column === column)?.value ?? null;
}

function texts(of: SheetDraft): unknown[] {
  return of.rows.flatMap(({ cells }) => cells.map(({ value }) => value)).filter((value) => value !== null);
}

/** Validations over a cell. */
function advice(of: SheetDraft, row: number, column: number) {
  return of.validations.filter(
    ({ area }) => area.top <= row && row <= area.bottom && area.left <= column && column <= area.right,
  );
}

function find(of: SheetDraft, words: string): { row: number; column: number } {
  for (const { row, cells } of of.rows) {
    const cell = cells.find(({ value }) => value === words);
    if (cell) return { row, column: cell.column };
  }
  throw new Error(words);
}

describe('附表1 of the blank form', () => {
  const items = sheet('附表1');
  const head = find(items, '是否上云').row;

  test('has the four headings of the official table', () => {
    expect([0, 1, 2, 3].map((column) => textAt(items, head, column))).toEqual([
      '类',
      '子类',
      '是否上云',
      '证明材料在申报书中的页码',
    ]);
  });

  test('lists the items of annex 3 in its order and words, each class merged once', () => {
    const rows = edition2024.facts.filter(({ path }) => path.length > 1);
    rows.forEach(({ label, path }, index) => {
      const row = head + 1 + index;
      expect(String(textAt(items, row, 1)).replace('（万元）', '')).toBe(label.replace('（万元）', ''));
      const merge = items.merges.find(({ left, top, bottom }) => left === 0 && top <= row && row <= bottom);
      expect(textAt(items, merge?.top ?? row, 0)).toBe(path[0]);
    });
    expect(rows).toHaveLength(60);
    expect(rows.map(({ label }) => label.replace('（万元）', ''))).toEqual(
      expect.arrayContaining(['上云背景', '上云方案', '上云时间', '上云投入', '接入工业设备价值']),
    );
  });

  test('ends with the notes of the annex', () => {
    const notes = texts(items).filter((value) => String(value).startsWith('注'));
    expect(notes).toHaveLength(2);
    expect(String(notes[0])).toContain('上云投入仅认定企业申报该星级所要求子类的相关投入。');
  });

  test('offers 是 and 否 for every item, and a prompt without a list where a number is asked for', () => {
    expect(advice(items, find(items, '计算资源').row, 2)).toMatchObject([{ list: ['是', '否'] }]);
    const [time] = advice(items, find(items, '上云时间').row, 2);
    expect(time).toMatchObject({ title: '是否上云' });
    expect(time).not.toHaveProperty('list');
  });

  test('repeats its headings on every page and keeps them in view', () => {
    expect(items).toMatchObject({
      frozenRows: head + 1,
      print: { titleRows: { first: head, last: head }, orientation: 'portrait' },
    });
  });
});

describe('附表2 of the blank form', () => {
  const lines = sheet('附表2');
  const head = find(lines, '发票号码').row;

  test('has the six official headings and the three helpers right of them', () => {
    expect(Array.from({ length: 9 }, (_, column) => textAt(lines, head, column))).toEqual([
      '序号',
      '购买方名称',
      '销售方名称',
      '发票号码',
      '所对应合同在申报书中的页码',
      '上云投入金额/万元',
      '付款日期',
      '对应子类',
      '凭证情况',
    ]);
  });

  test('prints the official columns only, and says so of the others', () => {
    expect(lines.print?.area).toMatchObject({ left: 0, right: 5 });
    expect(textAt(lines, head - 1, 6)).toContain('不打印');
    expect(lines.rows.find(({ row }) => row === head)?.cells.filter(({ style }) => style === 'helper')).toHaveLength(3);
  });

  test('keeps invoice numbers as they are typed and days as days', () => {
    const styles = lines.rows.find(({ row }) => row === head + 1)?.cells.map(({ style }) => style);
    expect(styles?.[3]).toBe('text');
    expect(styles?.[5]).toBe('amount');
    expect(styles?.[6]).toBe('date');
  });
});

describe('the blank form', () => {
  test('has the official parts in their order', () => {
    expect(draft.sheets.map(({ name }) => name)).toEqual([
      '申请表',
      '附表1',
      '附表2',
      '附表3',
      '附表4',
      '配套证明材料清单',
    ]);
    const labels = texts(sheet('申请表')).map(String);
    const order = [
      '星级上云企业遴选申请表',
      '填表说明',
      '中文名称',
      '单位性质',
      '注册地址',
      '统一社会信用代码',
      '注册资本（万元）',
      '法人代表',
      '联系人',
      '企业规模',
      '申请遴选星级',
      '已获评星级',
      '云服务部署模型',
      '上云合作机构',
      '上云开始时间',
      '所处行业',
      '所属的先进制造业集群',
      '上云范围及内容简介',
      '上云实践',
      '上云效果说明',
      '真实性承诺',
      '推荐意见',
    ];
    const places = order.map((label) => {
      const cell = find(sheet('申请表'), label);
      return cell.row * 100 + cell.column;
    });
    expect(labels).toEqual(expect.arrayContaining(order));
    expect([...places].filter((_, index) => index < places.length - 2)).toEqual(
      [...places].filter((_, index) => index < places.length - 2).sort((one, other) => one - other),
    );
  });

  test('carries its version as a name and as a line', () => {
    expect(draft.names).toEqual([{ name: 'STARCLOUD_FORM', refers: '"application-2024/1"' }]);
    expect(texts(sheet('申请表'))).toContain(`表格版本：${stampOf(form)}`);
  });

  test('offers the thirteen clusters and 其他行业, each with a box', () => {
    const cell = texts(sheet('申请表'))
      .map(String)
      .find((text) => text.includes('海工装备和高技术船舶'));
    expect(cell?.match(/□/g)).toHaveLength(14);
  });

  test('fills in nothing but the star it is made for', () => {
    const made = blank(form, edition2024, 4);
    const words = made.sheets.flatMap((each) =>
      texts(each).filter((value) => !texts(sheet(each.name)).includes(value)),
    );
    expect(words).toEqual(['四星级']);
  });

  test('has no two cells in one place, no overlapping merges, and only texts in its cells', () => {
    for (const each of draft.sheets) {
      const cells = each.rows.flatMap(({ row, cells: of }) => of.map(({ column }) => `${row}/${column}`));
      expect(new Set(cells).size).toBe(cells.length);
      const covered = each.merges.flatMap(({ top, bottom, left, right }) =>
        Array.from(
          { length: (bottom - top + 1) * (right - left + 1) },
          (_, at) => `${top + Math.floor(at / (right - left + 1))}/${left + (at % (right - left + 1))}`,
        ),
      );
      expect(new Set(covered).size).toBe(covered.length);
      const anchors = new Set(each.merges.map(({ top, left }) => `${top}/${left}`));
      expect(cells.filter((cell) => covered.includes(cell) && !anchors.has(cell))).toEqual([]);
    }
  });

  test('is made for A4, portrait or landscape, with a page number', () => {
    expect(draft.sheets.map(({ print }) => print?.orientation)).toEqual([
      'portrait',
      'portrait',
      'landscape',
      'landscape',
      'portrait',
      'portrait',
    ]);
    expect(draft.sheets.every(({ print }) => print?.footer?.includes('&P'))).toBe(true);
  });

  test('prompts are short enough for Excel', () => {
    const prompts = draft.sheets.flatMap(({ validations }) => validations);
    expect(prompts.length).toBeGreaterThan(60);
    expect(prompts.filter(({ title, prompt }) => (title?.length ?? 0) > 32 || (prompt?.length ?? 0) > 255)).toEqual([]);
  });
});

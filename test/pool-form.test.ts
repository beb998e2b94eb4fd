import fc from 'fast-check';
import { checkGrid, FORMS, template } from '../src/flow';
import { blank } from '../src/form/blank';
import { fill } from '../src/form/fill';
import { readApplication } from '../src/form/read';
import type { Grid } from '../src/model/grid';
import type { SheetDraft } from '../src/model/patch';
import { EDITION_IDS, edition } from '../src/standard/editions';
import { allCriteria } from '../src/standard/load';
import { printTables } from '../src/standard/print';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { readXlsx } from '../src/workbook/xlsx/read';
import { writeWorkbook } from '../src/workbook/xlsx/write-workbook';
import { gridOf } from './form-support/grid';
import { plain } from './form-support/plain';
import { anyPoolApplication, poolRows, poolSample } from './form-support/pool-sample';

const IDS = EDITION_IDS.filter((id) => id.startsWith('pool-2021/'));
const formOf = (id: string) => FORMS.find((form) => form.edition === id)!;
const names = IDS.map((id) => edition(id)!.names[0]!);

function texts({ rows }: SheetDraft): string[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])));
}

function readBack(grid: Grid) {
  return readApplication(grid, FORMS, edition);
}

async function throughBytes(draft: Parameters<typeof writeWorkbook>[0]): Promise<Grid> {
  const read = readXlsx(await writeWorkbook(draft), nodeCodec);
  if (!('grid' in read)) throw new Error(JSON.stringify(read));
  return read.grid;
}

test('each of the eight classes has a form, after the official ones, and every title says that it is a proposal', () => {
  const forms = FORMS.slice(-8);
  expect(forms.map((form) => form.edition)).toEqual(IDS);
  expect(forms.map(({ id }) => id)).toEqual(IDS.map((id) => `application-${id}`));
  for (const { title, sheets } of forms) {
    expect(title).toContain('建议样式');
    expect(sheets[0]!.parts.flatMap((part) => (part.part === 'text' ? part.lines : [])).join()).toContain(
      '不是官方表样',
    );
  }
});

describe.each(IDS)('the blank form of %s', (id) => {
  const form = formOf(id);
  const standard = edition(id)!;
  const draft = blank(form, standard);
  const [cover, table] = draft.sheets as [SheetDraft, SheetDraft];
  const at = (row: number, column: number) =>
    table.rows.find((each) => each.row === row)?.cells.find((cell) => cell.column === column)?.value ?? null;
  const printed = printTables(standard)[0]!;
  const remarked = printed.columns.includes('备注');
  const depth = printed.columns.length - 3 - (remarked ? 1 : 0);
  const head = table.rows.find(({ cells }) => cells[0]?.value === '类')!.row;

  test('prints the official table cell for cell, then unit, value and page', () => {
    const columns = [...printed.columns.slice(0, depth + 3), '备注', '单位', '填报值', '证明材料页码'];
    expect(columns.map((_, column) => at(head, column))).toEqual(columns);
    printed.rows.forEach((row, index) => {
      const cells = row.map((_, column) => at(head + 1 + index, column) ?? '');
      // Raised numbers stand for the numbers of notes, which the printed table writes plainly.
      const plainly = cells.map((cell) => String(cell).normalize('NFKC'));
      expect(plainly).toEqual(row.map((cell) => cell.normalize('NFKC')));
    });
    expect(printed.rows).toHaveLength(poolRows(form, standard).length);
  });

  test('offers the words of the table, and only them, where there is an order', () => {
    const rows = poolRows(form, standard);
    const offered = (index: number) =>
      table.validations.find(({ area }) => area.top === head + 1 + index && area.left === depth + 5);
    for (const criterion of allCriteria(standard.criteria)) {
      if (criterion.shape !== 'word' && criterion.shape !== 'hold' && criterion.shape !== 'amount') continue;
      const index = rows.findIndex(({ fact }) => fact?.key === criterion.fact);
      const list = offered(index)?.list;
      if (criterion.shape === 'word') expect(list).toEqual(criterion.words);
      else if (criterion.shape === 'hold') expect(list).toEqual(['是', '否']);
      else expect(list).toBeUndefined();
    }
  });

  test('asks on its first sheet for every condition of the edition, with its words, and for no other', () => {
    const asked = standard.facts.filter(({ path }) => path.length === 1).map(({ label }) => label);
    const all = IDS.flatMap((other) => edition(other)!.facts.filter(({ path }) => path.length === 1)).map(
      ({ label }) => label,
    );
    expect(new Set(texts(cover).filter((text) => all.includes(text)))).toEqual(new Set(asked));
    const kinds = cover.validations.find(({ title }) => title === '申报主体类型' || title === undefined);
    expect(kinds).toBeDefined();
    expect(cover.validations.map(({ list }) => list)).toContainEqual(['企业', '事业单位', '社会团体']);
    expect(texts(cover).includes('平台上线运行日期')).toBe(standard.labels.has('平台上线运行时间'));
  });

  test('lists all eight classes and ticks none; nothing else is filled in either', () => {
    const boxes = texts(cover).find((text) => text.includes('□'))!;
    for (const name of names) expect(boxes).toContain(`□ ${name}`);
    const { application, findings } = readBack(gridOf(draft));
    expect(findings).toEqual([]);
    expect(application).toMatchObject({ form: form.id, edition: id });
    const states = new Set<string>();
    JSON.stringify(application, (key, value: unknown) => {
      if (key === 'state' && typeof value === 'string') states.add(value);
      return value;
    });
    expect(states).toEqual(new Set(['blank', 'absent']));
  });

  test('prompts are short enough for Excel, and no two cells share a place', () => {
    for (const sheet of draft.sheets) {
      const long = sheet.validations.filter(({ prompt = '', title = '' }) => prompt.length > 255 || title.length > 32);
      expect(long).toEqual([]);
      const cells = sheet.rows.flatMap(({ row, cells: of }) => of.map(({ column }) => `${row}/${column}`));
      expect(new Set(cells).size).toBe(cells.length);
    }
  });
});

describe.each(IDS)('what is filled in for %s', (id) => {
  const form = formOf(id);
  const standard = edition(id)!;

  test('is read back, whatever it is', () => {
    const any = anyPoolApplication(form, standard, names);
    for (const application of fc.sample(any, { numRuns: 20, seed: 2021 })) {
      const read = readBack(gridOf(fill(form, standard, application)));
      expect(plain(read.application!)).toEqual(plain(application));
    }
  });

  test('is read back from a real workbook, without a finding, and recognised with its stamp lost', async () => {
    const application = poolSample(form, standard, 4);
    const grid = await throughBytes(template(form.id, application)!);
    const read = readBack(grid);
    expect(read.findings).toEqual([]);
    expect(plain(read.application!)).toEqual(plain(application));
    const bare = {
      ...grid,
      names: [],
      sheets: grid.sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.filter(
          ({ cells }) => !cells.some(({ value }) => value.kind === 'text' && value.text.includes('表格版本')),
        ),
      })),
    };
    expect(plain(readBack(bare).application!)).toEqual(plain(application));
  });

  test.each([3, 4, 5] as const)('just enough for %d stars is granted them', (star) => {
    const checked = checkGrid(gridOf(fill(form, standard, poolSample(form, standard, star))));
    expect(checked).toMatchObject({ verdict: { star }, target: star });
    expect(checked.findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });
});

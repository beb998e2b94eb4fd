import { consolidate, receive, summaryDraft } from '../src/consolidate';
import { starLevel } from '../src/functions/starlevel';
import { unmet } from '../src/functions/unmet';
import type { CellInput } from '../src/functions/answer';
import { parseAddress } from '../src/model/cell';
import type { Cell, CellValue } from '../src/model/cell';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { readXlsx } from '../src/workbook/xlsx/read';
import { writeWorkbook } from '../src/workbook/xlsx/write-workbook';
import { filled } from './county/application';
import { firm } from './county/firms';
import { gridOf } from './form-support/grid';

/** Live formulas: what is stored beside them is what the worksheet functions themselves answer on the same cells. */
const plain = (value: CellValue | undefined): CellInput =>
  value?.kind === 'text'
    ? value.text
    : value?.kind === 'number'
      ? value.number
      : value?.kind === 'boolean'
        ? value.boolean
        : '';

test('each stored star and gap is what STARLEVEL and UNMET answer on the cells the formula names', async () => {
  const received = Array.from({ length: 30 }, (_, index) =>
    receive({ file: `${index}.xlsx`, hash: String(index) }, { grid: gridOf(filled(firm(index))) }, {}),
  );
  const { draft } = summaryDraft(consolidate(received, { live: true }), 'zh-CN');
  const read = readXlsx(await writeWorkbook(draft), nodeCodec);
  if (!('grid' in read)) throw new Error('unread');
  const rows = new Map(
    read.grid.sheets[0]!.rows.map(({ row, cells }) => [row, new Map(cells.map((cell) => [cell.column, cell]))]),
  );
  const range = (address: string): CellInput[][] => {
    const [from, to] = address.split(':').map((end) => parseAddress(end)!);
    const columns = Array.from({ length: to!.column - from!.column + 1 }, (_, index) => from!.column + index);
    return [columns.map((column) => plain(rows.get(from!.row)?.get(column)?.value))];
  };
  let judged = 0;
  const stars = new Set<unknown>();
  for (const cell of [...rows.values()].flatMap((cells): Cell[] => [...cells.values()])) {
    const star = /^_xldudf_STARCLOUD_STARLEVEL\(([^,]+),([^,]+),"2024"\)$/.exec(cell.formula ?? '');
    const gaps = /_xldudf_STARCLOUD_UNMET\(([^,]+),([^,]+),(\d),"2024"\)/.exec(cell.formula ?? '');
    if (star) {
      expect(plain(cell.value)).toBe(starLevel(range(star[1]!), range(star[2]!), '2024'));
      stars.add(plain(cell.value));
      judged++;
    } else if (gaps) {
      const table = unmet(range(gaps[1]!), range(gaps[2]!), Number(gaps[3]), '2024') as string[][];
      const said = table[0]!.length === 1 ? table[0]![0] : table.map((line) => line[1]).join('；');
      expect(plain(cell.value)).toBe(said);
      judged++;
    }
  }
  expect(judged).toBe(60);
  expect(stars).toEqual(new Set([0, 3, 4, 5]));
});

import { checkGrid, editionById } from '../src/flow';
import { judgePairs } from '../src/judge';
import { canApply } from '../src/functions/small';
import { cloudInvest } from '../src/functions/cloudinvest';
import { starLevel } from '../src/functions/starlevel';
import { unmet } from '../src/functions/unmet';
import { basisNamed, basisOf } from '../src/standard/basis';
import { EDITION_IDS } from '../src/standard/editions';
import { openWorkbook } from '../src/workbook/intake/open';
import { readXls } from '../src/workbook/intake/xls';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const file = resolve(__dirname, '../assets/samples/05-申报四星-只差一项.xlsx');
const opened = openWorkbook(readFileSync(file), nodeCodec, readXls);
const grid = 'grid' in opened ? opened.grid : undefined;
const checked = (options: Parameters<typeof checkGrid>[1]) => {
  const result = checkGrid(grid!, options);
  if (!('verdict' in result)) throw new Error(JSON.stringify(result.findings));
  return result;
};

describe('what a check is judged by', () => {
  test.each([
    [{}, '2024', '2024-1', '2024-05-31'],
    [{ batch: '2024-1' }, '2024', '2024-1', '2024-05-31'],
    [{ batch: '2020-1' }, '2020', '2020-1', '2020-05-10'],
    [{ batch: '2018-2' }, '2018', '2018-2', undefined],
    [{ standard: '2020' }, '2020', '2020-2', undefined],
    [{ standard: '2022' }, '2022', '2022-1', '2022-01-31'],
    [{ standard: '2020', batch: '2020-1', asOf: '2020-06-01' }, '2020', '2020-1', '2020-06-01'],
  ])('%j: %s, %s, %s', (asked, edition, batch, asOf) => {
    const result = checked(asked);
    expect([result.edition.id, result.batch?.id, result.asOf]).toEqual([edition, batch, asOf]);
  });

  test('a batch of another edition than the one named is refused with those there are', () => {
    expect(basisOf({ standard: '2024', batch: '2020-1' }, '2024')).toEqual({
      misnamed: 'batch',
      said: '2020-1',
      known: ['2024-1'],
    });
    expect(basisOf({ batch: '2099-1' }, '2024')).toMatchObject({ misnamed: 'batch', said: '2099-1' });
    expect(basisOf({ batch: '2021-1' }, 'pool-2021/综合平台')).toMatchObject({ asOf: '2021-06-30' });
  });
});

describe('a day outside the edition is open, with the reason', () => {
  test.each([
    ['2017-05-01', '2024', ['step/before-force', 'step/none-in-force']],
    ['2021-06-30', '2024', ['step/before-force', 'step/in-force-then']],
  ])('check as of %s under %s', (asOf, edition, codes) => {
    const { verdict, wayUp } = checked({ asOf });
    expect(verdict).toMatchObject({ edition, star: 0 });
    for (const { granted, criteria } of verdict.stars) {
      expect(granted).toBe(false);
      expect(criteria.map(({ kind, actual }) => [kind, actual])).toEqual([['open', asOf]]);
      expect(criteria[0]!.steps.map(({ code }) => code)).toEqual(codes);
    }
    expect(wayUp).toMatchObject({ needs: [], settle: ['施行日期'] });
  });

  test('after its last day too', () => {
    const { verdict } = checked({ standard: '2020', asOf: '2022-01-27' });
    expect(verdict.stars[0]!.criteria[0]!.steps).toEqual([
      {
        code: 'step/not-in-force',
        values: { edition: '2020', day: '2022-01-27', from: '2020-03-01', to: '2022-01-26' },
      },
      { code: 'step/in-force-then', values: { day: '2022-01-27', edition: '2022' } },
    ]);
    expect(checked({ standard: '2020', asOf: '2022-01-26' }).verdict.stars[0]!.criteria.length).toBeGreaterThan(1);
  });

  test.each(EDITION_IDS)('bare facts under %s', (id) => {
    const edition = editionById(id)!;
    const before = new Date(Date.parse(`${edition.inForce.from}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    const judged = (day: string) => judgePairs(edition, [], day).verdict.stars.flatMap(({ criteria }) => criteria);
    expect(new Set(judged(before).map(({ criterion, kind }) => `${criterion} ${kind}`))).toEqual(
      new Set(['施行日期 open']),
    );
    expect(judged(edition.inForce.from).map(({ criterion }) => criterion)).not.toContain('施行日期');
  });
});

describe('functions name an edition by id, batch or day', () => {
  const labels = [['疫情防控重点保障企业'], ['上云投入'], ['上云时间']];
  const values = [['是'], ['1'], ['2020-01-31']];

  test.each([
    ['2020', '2020'],
    ['2020-1', '2020'],
    ['2021-06-30', '2020'],
    ['综合平台', 'pool-2021/综合平台'],
  ])('%s: %s', (word, id) => {
    expect(basisNamed(word)).toMatchObject({ edition: { id } });
  });

  test('CANAPPLY follows the ladder of the edition in force', () => {
    expect(canApply(0, 5, '2020-1')).toBe(true);
    expect(canApply(0, 5, '2021年6月30日')).toBe(true);
    expect(canApply(0, 5, 44377)).toBe(true);
    expect(canApply(0, 5, '2024-1')).toBe(false);
    expect(canApply(0, 5, '2017-05-01')).toMatchObject({ error: '#N/A', code: 'function/none-in-force' });
  });

  test('CLOUDINVEST takes the window of the batch where no day is given', () => {
    const amounts = [[1], [2], [4], [8]];
    const dates = [['2022-12-31'], ['2023-01-01'], ['2024-05-31'], ['2024-06-01']];
    expect(cloudInvest(amounts, dates, null, null, null, 3, '2024-1')).toBe(6);
    expect(cloudInvest(amounts, dates, null, null, null, 3, '2024')).toBe(15);
    expect(cloudInvest(amounts, dates, '2023-01-01', null, null, 3, '2024-1')).toBe(14);
    expect(cloudInvest(amounts, dates, null, null, null, 3, '2020-1')).toBe(15);
    expect(cloudInvest(amounts, dates, null, null, null, 3, '2017-05-01')).toMatchObject({ error: '#N/A' });
  });

  test('STARLEVEL on a day without an edition is 0, and UNMET says why', () => {
    expect(starLevel(labels, values, '2017-05-01')).toBe(0);
    const rows = unmet(labels, values, 3, '2017-05-01');
    expect(rows).toEqual([expect.arrayContaining(['待核实', '2017-05-01没有施行中的标准，无从预评，请更正日期'])]);
  });

  test('a start day counts to the cut-off of the batch named', () => {
    const rows = unmet(labels, values, 3, '2020-1') as string[][];
    expect(rows.filter((row) => row[0]!.includes('上云时间'))).toEqual([]);
  });
});

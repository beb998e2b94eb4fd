import fc from 'fast-check';
import data from '../standards/forms/application-2024.yaml';
import { blank } from '../src/form/blank';
import { fill } from '../src/form/fill';
import { loadForm } from '../src/form/load';
import { readApplication } from '../src/form/read';
import type { Application } from '../src/model/application';
import type { Grid } from '../src/model/grid';
import { edition } from '../src/standard/editions';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { readXlsx } from '../src/workbook/xlsx/read';
import { writeWorkbook } from '../src/workbook/xlsx/write-workbook';
import { anyApplication } from './form-support/arbitrary';
import { gridOf } from './form-support/grid';
import { plain } from './form-support/plain';
import { sample } from './form-support/sample';

const form = loadForm(data);
const edition2024 = edition('2024')!;

function readBack(grid: Grid): Application {
  const { application, findings } = readApplication(grid, [form], () => edition2024);
  if (!application) throw new Error(JSON.stringify(findings));
  return application;
}

async function throughBytes(application: Application): Promise<Grid> {
  const read = readXlsx(await writeWorkbook(fill(form, edition2024, application)), nodeCodec);
  if (!('grid' in read)) throw new Error(JSON.stringify(read));
  return read.grid;
}

describe('what is filled in is read back', () => {
  test('whatever the application', () => {
    for (const application of fc.sample(anyApplication(form, edition2024), { numRuns: 150, seed: 2024 })) {
      expect(plain(readBack(gridOf(fill(form, edition2024, application))))).toEqual(plain(application));
    }
  }, 60_000);

  test('through a real workbook too', async () => {
    for (const application of fc.sample(anyApplication(form, edition2024), { numRuns: 25, seed: 4202 })) {
      expect(plain(readBack(await throughBytes(application)))).toEqual(plain(application));
    }
  }, 60_000);

  test('the sample comes back without a finding', async () => {
    const application = sample(form, edition2024);
    const read = readApplication(await throughBytes(application), [form], () => edition2024);
    expect(read.findings).toEqual([]);
    expect(plain(read.application!)).toEqual(plain(application));
  });

  test('and what was read fills the same workbook again', () => {
    const first = fill(form, edition2024, sample(form, edition2024));
    expect(fill(form, edition2024, readBack(gridOf(first)))).toEqual(first);
  });
});

test('a blank form reads as an application in which every place is blank', async () => {
  const read = readXlsx(await writeWorkbook(blank(form, edition2024)), nodeCodec);
  const { application, findings } = readApplication(
    'grid' in read ? read.grid : { sheets: [], names: [], macros: false },
    [form],
    () => edition2024,
  );
  expect(findings).toEqual([]);
  const states = new Set<string>();
  JSON.stringify(application, (key, value: unknown) => {
    if (key === 'state' && typeof value === 'string') states.add(value);
    return value;
  });
  // 疫情防控重点保障企业 is not asked for in 2024.
  expect(states).toEqual(new Set(['blank', 'absent']));
  expect(application!.applicant.epidemicList.state).toBe('absent');
  expect(application).toMatchObject({ investment: { lines: [] }, invoices: [], equipment: [] });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import data from '../standards/forms/application-2024.yaml';
import { factsOf } from '../src/form/facts';
import { loadForm } from '../src/form/load';
import { readApplication } from '../src/form/read';
import type { Finding } from '../src/model/finding';
import { edition } from '../src/standard/editions';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { readXlsx } from '../src/workbook/xlsx/read';
import { plain } from './form-support/plain';

const form = loadForm(data);
const edition2024 = edition('2024')!;

/** Workbooks that openpyxl and LibreOffice made of one filled application: see `make.sh` there. */
function outcome(name: string) {
  const bytes = readFileSync(join(__dirname, 'workbooks/forms', `${name}.xlsx`));
  const read = readXlsx(new Uint8Array(bytes), nodeCodec);
  if (!('grid' in read)) throw new Error(JSON.stringify(read.findings));
  const { application, findings } = readApplication(read.grid, [form], () => edition2024);
  if (!application) return { application: undefined, plain: undefined, facts: undefined, findings };
  const { facts, findings: more } = factsOf(application, edition2024, { asOf: '2024-05-31' });
  return {
    application,
    plain: plain(application),
    facts: {
      values: Object.fromEntries([...facts.values].map(([key, { value }]) => [key, value])),
      lines: facts.investment?.lines.map(({ amount, paid, items, vouchers }) => ({ amount, paid, items, vouchers })),
    },
    findings: [...findings, ...more],
  };
}

const grave = (findings: readonly Finding[]): string[] =>
  findings.filter(({ severity }) => severity !== 'hint').map(({ code }) => code);

const base = outcome('base');

test('the application they are made from says yes more than twenty times and lists lines of investment', () => {
  expect(base.findings).toEqual([]);
  expect(Object.values(base.facts!.values).filter((value) => value === true).length).toBeGreaterThan(20);
  expect(base.facts!.lines!.length).toBeGreaterThan(1);
});

describe.each([
  'openpyxl-saved',
  'openpyxl-renamed',
  'openpyxl-one-sheet',
  'libreoffice-saved',
  'libreoffice-by-ods',
  'libreoffice-rows-and-columns',
  'libreoffice-merges',
  'libreoffice-moved',
  'libreoffice-copied',
])('%s', (name) => {
  test('says all that the original says, and nothing is wrong', () => {
    const after = outcome(name);
    expect(grave(after.findings)).toEqual([]);
    expect(after.plain).toEqual(base.plain);
    expect(after.facts).toEqual(base.facts);
  });
});

describe.each([
  'openpyxl-ticks-and-units',
  'libreoffice-formulas',
  'libreoffice-sorted',
  'openpyxl-hidden-and-protected',
  'libreoffice-hidden',
])('%s', (name) => {
  test('gives the same facts', () => {
    const after = outcome(name);
    expect(grave(after.findings)).toEqual([]);
    expect(after.facts).toEqual(base.facts);
  });
});

test.each(['openpyxl-one-sheet', 'libreoffice-rows-and-columns', 'libreoffice-moved', 'libreoffice-sorted'])(
  '%s really has its cells elsewhere',
  (name) => {
    const cells = ({ application }: typeof base): unknown => application?.items.map(({ mark }) => mark.cell);
    expect(cells(outcome(name))).not.toEqual(cells(base));
  },
);

describe('what is lost is said', () => {
  test.each([
    ['openpyxl-formulas', 'form/not-calculated'],
    ['openpyxl-mistyped', 'form/label-unknown-near'],
    ['openpyxl-mistyped', 'form/label-mistyped'],
    ['openpyxl-merged-marks', 'form/merged-value'],
    ['openpyxl-errors', 'form/error'],
    ['openpyxl-without-lines', 'form/sheet-missing'],
    ['libreoffice-deleted', 'form/items-missing'],
    ['libreoffice-deleted', 'form/column-missing'],
  ])('%s: %s', (name, code) => {
    const after = outcome(name);
    expect(grave(after.findings)).toContain(code);
    expect(after.facts).not.toEqual(base.facts);
  });

  test('digits that a number has lost are said with their cells', () => {
    const after = outcome('openpyxl-numbers');
    expect(grave(after.findings)).toEqual(['form/digits-lost', 'form/digits-lost']);
    expect(after.application?.applicant.uscc).toMatchObject({ state: 'damaged', value: null });
    expect(after.application?.investment.lines[0]?.invoiceNumber).toMatchObject({ state: 'damaged', value: null });
  });

  test('hidden rows and sheets are read, and said', () => {
    const codes = outcome('openpyxl-hidden-and-protected').findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['form/hidden-rows', 'form/hidden-sheet']));
  });

  test('another table is no application', () => {
    const after = outcome('openpyxl-another-table');
    expect(after.application).toBeUndefined();
    expect(after.findings).toMatchObject([{ code: 'form/not-an-application', severity: 'error' }]);
  });
});

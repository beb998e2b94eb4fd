import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { receive } from '../src/consolidate';
import { checkGrid } from '../src/flow';
import { openWorkbook } from '../src/workbook/intake/open';
import { readXls } from '../src/workbook/intake/xls';
import { nodeCodec } from '../src/workbook/xlsx/node';
import told from './workbooks/forms-2020/told.json';

/** The forms of 2020 typed anew from the paper by other programs, without our stamp or layout: see `make.sh` there. */
const folder = join(__dirname, 'workbooks/forms-2020');

function outcome(file: string) {
  const opened = openWorkbook(readFileSync(join(folder, file)), nodeCodec, readXls);
  if (!('grid' in opened)) throw new Error(JSON.stringify(opened.findings));
  const checked = checkGrid(opened.grid);
  if (!('verdict' in checked)) throw new Error(JSON.stringify(checked.findings));
  return checked;
}

const FILES = [
  ['openpyxl-annex-2.xlsx', '2', 'application-2020-3'],
  ['openpyxl-annex-3.xlsx', '3', 'application-2020-45'],
  ['libreoffice-annex-2.xls', '2', 'application-2020-3'],
  ['libreoffice-annex-3.xls', '3', 'application-2020-45'],
  ['libreoffice-annex-2.docx', '2', 'application-2020-3'],
  ['libreoffice-annex-3.docx', '3', 'application-2020-45'],
] as const;

describe.each(FILES)('%s', (file, annex, form) => {
  const { application, verdict, target, findings } = outcome(file);
  const own = told[annex];

  test('is known for its form, firm and star', () => {
    expect(application.form).toBe(form);
    expect(application.applicant).toMatchObject({
      name: { value: own.firm },
      uscc: { value: own.uscc },
      capital: { value: 1200 },
      legalRepresentative: { name: { value: '样例甲' }, phone: { value: '0518-80000011' } },
      contact: { name: { value: '样例乙' }, mobile: { value: '13800000000' } },
      headcount: { value: 150 },
      cloudUsers: { value: 60 },
      targetStar: { value: own.star },
      epidemicList: { value: false },
      deploymentModel: { value: '公有云' },
      startDate: { value: '2019-06-01' },
      clusters: { value: ['物联网'] },
    });
    expect(target).toBe(own.star);
    expect(application.narratives).toMatchObject({
      scope: { value: '核心业务已上云。' },
      practice: { value: '先评估后部署。' },
      effect: { value: '运维成本下降三成。' },
    });
    expect(application.commitment).toMatchObject({ signature: { value: '样例甲' }, date: { value: '2020-05-06' } });
  });

  test('gives every item its mark', () => {
    const marks: Readonly<Record<string, string>> = own.marks;
    const rows = application.items.filter(({ label }) => label in marks);
    expect(rows.length).toBe(application.items.length - 2);
    expect(rows.map(({ label, mark }) => [label, String(mark.value)])).toEqual(
      rows.map(({ label }) => [label, marks[label]]),
    );
    const of = (label: string) => application.items.find((item) => item.label === label)!.mark;
    expect(of('上云时长')).toMatchObject({ value: '12个月' });
    expect(of('上云投入')).toMatchObject({ state: 'read' });
    expect(Number(of('上云投入').value)).toBe(8.1);
  });

  test('gives the lines of both tables, and judges them', () => {
    expect(
      application.investment.lines.map(({ invoiceNumber, amount }) => [invoiceNumber.value, amount.value]),
    ).toEqual([
      ['04512345', 4.5],
      ['04512346', 3.6],
    ]);
    expect(application.investment.total.value).toBe(8.1);
    expect(application.invoices).toMatchObject([
      {
        applicant: { value: own.firm },
        number: { value: '04512346' },
        lines: [
          { amount: { value: 36000 }, cloud: { value: true } },
          { amount: { value: 3000 }, cloud: { value: false } },
        ],
        total: { value: 3.9 },
        cloudTotal: { value: 3.6 },
      },
    ]);
    expect(verdict.star).toBe(own.star);
  });

  test('is one row of the summary', () => {
    const opened = openWorkbook(readFileSync(join(folder, file)), nodeCodec, readXls);
    const one = receive({ file, hash: file }, opened, {});
    if (one.kind !== 'application') throw new Error(one.kind);
    expect([one.told['企业名称']?.value, one.star]).toEqual([own.firm, own.star]);
  });

  test('says that nothing is lost', () => {
    expect(findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
    // Neither the document nor the typed workbook has the list of materials that we add.
    const codes = findings.map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith('form/'))).toEqual(['form/sheet-missing']);
  });
});

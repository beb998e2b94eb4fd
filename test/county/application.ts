import { editionById, FORMS, materialsOf, template } from '../../src/flow';
import type { Application, Entry } from '../../src/model/application';
import type { Grid } from '../../src/model/grid';
import type { CellDraft, WorkbookDraft } from '../../src/model/patch';
import { writeWorkbook } from '../../src/workbook/xlsx/write-workbook';
import { bookOf, gridFrom, type Book } from '../form-support/book';
import { gridOf } from '../form-support/grid';
import type { Firm } from './firms';

/** Owns the way from a firm to the bytes of its filled form, drifted on the way as people drift it. */

const BLANK: Entry<never> = { value: null, state: 'blank', shown: '', cell: null };
const FORM = 'application-2024';

function read<T>(value: T): Entry<T> {
  return { value, state: 'read', shown: String(value), cell: null };
}

function orBlank<T>(value: T | null): Entry<T> {
  return value === null ? BLANK : read(value);
}

export function application(firm: Firm): Application {
  const edition = editionById('2024')!;
  const total = Number(firm.lines.reduce((sum, { amount }) => sum + amount, 0).toFixed(4));
  const measures: Record<string, number | null> = {
    上云时间: firm.months,
    上云投入: total,
    接入工业设备价值: firm.equipment,
  };
  return {
    form: FORM,
    edition: '2024',
    applicant: {
      name: read(firm.name),
      nature: read('民营企业'),
      address: read(firm.address),
      uscc: orBlank(firm.uscc),
      capital: read(2000),
      legalRepresentative: { name: read('样例甲'), phone: read(firm.legalPhone) },
      contact: {
        name: read(firm.contact),
        position: read('信息部经理'),
        officePhone: read('0518-80000002'),
        mobile: read(firm.mobile),
        fax: read('0518-80000003'),
        email: read('sample@example.com'),
      },
      headcount: read(260),
      cloudUsers: read(120),
      targetStar: read(firm.target),
      currentStar: read(firm.current),
      epidemicList: BLANK,
      deploymentModel: read(firm.model),
      partner: read(firm.partner),
      startDate: read(firm.start),
      industry: read(firm.industry),
      clusters: read([firm.cluster]),
    },
    narratives: { scope: read('业务系统已上云。'), practice: read('先评估，再部署。'), effect: read('成本下降三成。') },
    items: edition.facts.map((fact, index) => {
      const measured = measures[fact.key];
      const ticked = firm.items.includes(fact.key);
      const mark = fact.key in measures ? orBlank(measured ?? null) : ticked ? read('是') : BLANK;
      return {
        ...{ path: fact.path, label: fact.label, mark, percent: false },
        pages: fact.kind === 'mark' && ticked ? read(String(20 + index)) : BLANK,
      };
    }),
    investment: {
      lines: firm.lines.map((line, index) => ({
        number: read(String(index + 1)),
        buyer: read(firm.name),
        seller: read(line.seller),
        invoiceNumber: read(line.number),
        contractPages: read(`${100 + index}`),
        amount: read(line.amount),
        paid: orBlank(line.paid),
        items: read(line.items),
        vouchers: read('合同、付款凭证、发票齐全'),
      })),
      total: read(total),
      has: { paid: true, items: true, vouchers: true },
    },
    invoices: [],
    equipment:
      firm.equipment === null
        ? []
        : [
            {
              ...{ number: read('1'), name: read('数控加工中心'), category: read('智能装备') },
              ...{ quantity: read(6), amount: read(firm.equipment) },
            },
          ],
    materials: materialsOf(FORMS.find(({ id }) => id === FORM)).map(({ name }, index) => ({
      ...{ name, provided: read(true), pages: read(String(130 + index * 4)) },
    })),
    commitment: { signature: read('样例甲'), date: read(firm.signed) },
  };
}

export function filled(firm: Firm): WorkbookDraft {
  return template(FORM, application(firm))!;
}

/** The filled form after somebody changed its layout; undefined: as it was made. */
export async function bytesOf(firm: Firm, change?: (book: Book) => void): Promise<Uint8Array> {
  const draft = filled(firm);
  if (!change) return writeWorkbook(draft);
  const book = bookOf(gridOf(draft));
  change(book);
  return writeWorkbook(draftOf(gridFrom(book)));
}

/** A grid back to a workbook: values, merges and names, looks left behind. */
export function draftOf(grid: Grid): WorkbookDraft {
  return {
    names: grid.names,
    sheets: grid.sheets.map(({ name, rows, merges }) => ({
      ...{ name, widths: [], merges, validations: [] },
      rows: rows.map(({ row, cells }) => ({
        row,
        cells: cells.flatMap(({ column, value }): CellDraft[] => {
          if (value.kind === 'text') return [{ column, value: value.text, style: 'text' }];
          if (value.kind === 'number') return [{ column, value: value.number, style: 'value' }];
          if (value.kind === 'date') return [{ column, value: value.day, style: 'date' }];
          return value.kind === 'boolean' ? [{ column, value: value.boolean, style: 'value' }] : [];
        }),
      })),
    })),
  };
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editionById, FORMS, materialsOf, template } from '../src/flow';
import type { Application, Entry, Invoice } from '../src/model/application';
import type { Form, ItemsPart } from '../src/model/form';
import { organisationDigit, usccCheckDigit } from '../src/model/uscc';
import { writeWorkbook } from '../src/workbook/xlsx/write-workbook';
import { itemRows } from '../src/form/rows';
import { PROVIDERS } from './sample-providers';
import { poolApplication } from './samples-pool';
import { FIRMS, type SampleFirm, type SampleLine } from './sample-firms';
import { FIRMS_2020 } from './sample-firms-2020';

/** Writes the sample applications of `assets/samples`: `npm run samples`. The drifted one is made from these by `scripts/drift.py`. */

const BLANK: Entry<never> = { value: null, state: 'blank', shown: '', cell: null };

function read<T>(value: T, shown = String(value)): Entry<T> {
  return { value, state: 'read', shown, cell: null };
}

function usccOf(firm: SampleFirm): string {
  const first = `91${firm.region}${firm.body}${organisationDigit(firm.body)}`;
  return first + usccCheckDigit(first);
}

/** Twenty digits since invoices are fully digital, eight before. */
function invoiceNumber(firm: SampleFirm, index: number, line: SampleLine): string {
  if (firm.form !== undefined) return String(40000000 + Number(firm.region) + index);
  const year = (line.paid ?? '2024-01-01').slice(2, 4);
  return `${year}32${firm.region}${String(index + 1).padStart(10, '0')}`;
}

function explained(firm: SampleFirm): Invoice[] {
  const listed = firm.lines[firm.explained?.line ?? -1];
  if (!firm.explained || !listed) return [];
  const { goods, line } = firm.explained;
  const sum = (of: typeof goods): number =>
    of.reduce((total, { quantity, price }) => total + quantity * price, 0) / 1e4;
  return [
    {
      applicant: read(firm.name),
      provider: read(listed.seller),
      number: read(invoiceNumber(firm, line, listed)),
      lines: goods.map(({ service, quantity, price, cloud }, index) => ({
        number: read(String(index + 1)),
        service: read(service),
        model: BLANK,
        quantity: read(quantity),
        price: read(price),
        amount: read(quantity * price),
        cloud: read(cloud),
      })),
      total: read(sum(goods)),
      cloudTotal: read(sum(goods.filter(({ cloud }) => cloud))),
    },
  ];
}

function rowsOf(form: Form): ReturnType<typeof itemRows> {
  const edition = editionById(form.edition);
  const part = form.sheets.flatMap(({ parts }) => parts).find((each): each is ItemsPart => each.part === 'items');
  if (!edition || !part) throw new Error(form.id);
  return itemRows(part, edition);
}

function application(firm: SampleFirm, form: Form): Application {
  const total = Number(firm.lines.reduce((sum, { amount }) => sum + amount, 0).toPrecision(15));
  const measures: Record<string, number | null> = {
    上云时间: firm.months,
    上云投入: total,
    接入工业设备价值: firm.equipment,
  };
  return {
    form: form.id,
    edition: form.edition,
    applicant: {
      name: read(firm.name),
      nature: read('民营企业'),
      address: read(firm.address),
      uscc: read(usccOf(firm)),
      capital: read(1000),
      legalRepresentative: { name: read('样例甲'), phone: read('0518-80000001') },
      contact: {
        name: read('样例乙'),
        position: read('信息部经理'),
        officePhone: read('0518-80000002'),
        mobile: read('13800000000'),
        fax: read('0518-80000003'),
        email: read('sample@example.com'),
      },
      headcount: read(260),
      cloudUsers: read(120),
      targetStar: read(firm.target),
      currentStar: read(firm.current),
      epidemicList: firm.epidemic === undefined ? BLANK : read(firm.epidemic),
      deploymentModel: read(firm.model),
      partner: read(firm.lines[0]?.seller ?? ''),
      startDate: read(firm.startDate),
      industry: read(firm.industry),
      clusters: read(firm.clusters),
    },
    narratives: {
      scope: read(
        '企业将研发设计、生产执行、采购与客户服务等业务系统部署到云端，并把设计、生产、物流和销售数据汇聚到云平台。',
      ),
      practice: read(
        '经需求分析和可行性评估，选定云服务商，完成方案设计、测试部署、验证和总结，形成分阶段的上云实施方案。',
      ),
      effect: read('上云后信息化运维成本下降三成，订单交付周期缩短两成，设备运行状态可以实时查看。'),
    },
    items: rowsOf(form).map(({ path, label, fact }, index) => {
      const measure = measures[fact?.key ?? ''];
      const mark =
        measure !== undefined
          ? measure === null
            ? BLANK
            : read(measure)
          : fact && firm.items.includes(fact.key)
            ? read('是')
            : BLANK;
      const page = fact?.kind === 'mark' && mark.state === 'read' ? read(String(20 + index)) : BLANK;
      return { path, label, mark, percent: false, pages: page };
    }),
    investment: {
      lines: firm.lines.map((line, index) => ({
        number: read(String(index + 1)),
        buyer: read(firm.name),
        seller: read(line.seller),
        invoiceNumber: read(invoiceNumber(firm, index, line)),
        contractPages: read(`${100 + index * 5}-${104 + index * 5}`),
        amount: read(line.amount),
        paid: line.paid === null ? BLANK : read(line.paid),
        items: read(line.items, line.items.join('、')),
        vouchers: read(line.vouchers),
      })),
      total: read(total),
      has: { paid: true, items: true, vouchers: true },
    },
    invoices: explained(firm),
    equipment:
      firm.equipment === null
        ? []
        : [
            {
              number: read('1'),
              name: read('数控加工中心'),
              category: read('智能装备'),
              quantity: read(6),
              amount: read(firm.equipment),
            },
          ],
    materials: materialsOf(form).map(({ name }, index) => ({
      name,
      provided: read(true, '是'),
      pages: read(String(130 + index * 4)),
    })),
    commitment: { signature: read('样例甲'), date: read(firm.form === undefined ? '2024-06-05' : '2020-05-06') },
  };
}

async function main(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const firm of [...FIRMS, ...FIRMS_2020]) {
    const form = FORMS.find(({ id }) => id === (firm.form ?? 'application-2024'));
    const draft = form && template(form.id, application(firm, form));
    if (!draft) throw new Error(`no form for ${firm.file}`);
    writeFileSync(join(folder, firm.file), await writeWorkbook(draft));
  }
  for (const provider of PROVIDERS) {
    const application = poolApplication(provider);
    const draft = template(application.form, application);
    if (!draft) throw new Error(application.form);
    writeFileSync(join(folder, provider.file), await writeWorkbook(draft));
  }
}

void main(process.argv[2] ?? 'assets/samples');

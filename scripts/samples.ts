import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editionById, FORMS, materialsOf, template } from '../src/flow';
import type { Application, Entry } from '../src/model/application';
import { organisationDigit, usccCheckDigit } from '../src/model/uscc';
import { writeWorkbook } from '../src/workbook/xlsx/write-workbook';
import { FIRMS, type SampleFirm, type SampleLine } from './sample-firms';

/** Writes the sample applications of `assets/samples`: `npm run samples`. The drifted one is made from these by `scripts/drift.py`. */

const BLANK: Entry<never> = { value: null, state: 'blank', shown: '', cell: null };

function read<T>(value: T, shown = String(value)): Entry<T> {
  return { value, state: 'read', shown, cell: null };
}

function usccOf(firm: SampleFirm): string {
  const first = `91${firm.region}${firm.body}${organisationDigit(firm.body)}`;
  return first + usccCheckDigit(first);
}

function invoiceNumber(firm: SampleFirm, index: number, line: SampleLine): string {
  const year = (line.paid ?? '2024-01-01').slice(2, 4);
  return `${year}32${firm.region}${String(index + 1).padStart(10, '0')}`;
}

function application(firm: SampleFirm): Application {
  const total = Number(firm.lines.reduce((sum, { amount }) => sum + amount, 0).toPrecision(15));
  const measures: Record<string, number | null> = {
    上云时间: firm.months,
    上云投入: total,
    接入工业设备价值: firm.equipment,
  };
  const edition = editionById('2024');
  if (!edition) throw new Error('no edition 2024');
  return {
    form: 'application-2024',
    edition: '2024',
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
      epidemicList: BLANK,
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
    items: edition.facts.map((fact) => {
      const measure = measures[fact.key];
      const mark =
        measure !== undefined
          ? measure === null
            ? BLANK
            : read(measure)
          : firm.items.includes(fact.key)
            ? read('是')
            : BLANK;
      const page =
        fact.kind === 'mark' && mark.state === 'read' ? read(String(20 + edition.facts.indexOf(fact))) : BLANK;
      return { path: fact.path, label: fact.label, mark, percent: false, pages: page };
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
    invoices: [],
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
    materials: materialsOf(FORMS.find(({ id }) => id === 'application-2024')).map(({ name }, index) => ({
      name,
      provided: read(true, '是'),
      pages: read(String(130 + index * 4)),
    })),
    commitment: { signature: read('样例甲'), date: read('2024-06-05') },
  };
}

async function main(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const firm of FIRMS) {
    const draft = template('application-2024', application(firm));
    if (!draft) throw new Error('no form application-2024');
    writeFileSync(join(folder, firm.file), await writeWorkbook(draft));
  }
}

void main(process.argv[2] ?? 'assets/samples');

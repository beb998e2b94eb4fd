import type { Application, Entry } from '../src/model/application';
import type { CellRef } from '../src/model/cell';
import type { CheckContext } from '../src/check/context';
import { readReference } from '../src/check/reference';
import { edition } from '../src/standard/editions';
import clusters from '../standards/clusters.yaml';
import divisions from '../standards/divisions.yaml';
import industries from '../standards/industries.yaml';

/** A filled application of an invented firm in which every check is content, made without any reader of forms. */

let row = 0;

/** An entry as if read from a cell of its own. */
export function entry<T>(value: T | null, shown = Array.isArray(value) ? value.join('、') : String(value)): Entry<T> {
  const cell: CellRef = { sheet: '申请表', row: row++, column: 2 };
  return value === null ? { value, state: 'blank', shown: '', cell } : { value, state: 'read', shown, cell };
}

const absent: Entry<never> = { value: null, state: 'absent', shown: '', cell: null };

export const edition2024 = edition('2024')!;

/** What stands in 是否上云 of each row of 附表1. */
function markOf(key: string, kind: string): string | number {
  if (key === '上云投入') return 12.8;
  if (key === '上云时间') return '12个月';
  if (key === '接入工业设备价值') return 180.5;
  return kind === 'mark' ? '是' : '见申报书';
}

function investmentLine(number: string, seller: string, invoice: string, amount: number, paid: string) {
  return {
    number: entry(number),
    buyer: entry('江苏云帆精密机械有限公司'),
    seller: entry(seller),
    invoiceNumber: entry(invoice),
    contractPages: entry('31-35'),
    amount: entry(amount),
    paid: entry(paid),
    items: entry(['计算资源']),
    vouchers: entry('合同、付款凭证、发票齐全'),
  };
}

function invoiceLine(number: string, service: string, quantity: number, price: number, amount: number, cloud: boolean) {
  return {
    number: entry(number),
    service: entry(service),
    model: entry('标准版'),
    quantity: entry(quantity),
    price: entry(price),
    amount: entry(amount),
    cloud: entry(cloud, cloud ? '是' : '否'),
  };
}

/** A line of a blank form: its printed number, and a formula that waits for the rest. */
export function emptyInvestmentLine(number: string) {
  return {
    ...investmentLine(number, '', '', 0, ''),
    ...Object.fromEntries(
      ['buyer', 'seller', 'invoiceNumber', 'contractPages', 'paid', 'items', 'vouchers'].map((key) => [
        key,
        entry(null),
      ]),
    ),
  } as Application['investment']['lines'][number];
}

export function cleanApplication(): Application {
  row = 0;
  return {
    form: 'application-2024',
    edition: '2024',
    applicant: {
      name: entry('江苏云帆精密机械有限公司'),
      nature: entry('民营企业'),
      address: entry('江苏省无锡市新吴区长江北路一百零一号'),
      uscc: entry('91320214MA1X7K3Q3A'),
      capital: entry(5000),
      legalRepresentative: { name: entry('顾云帆'), phone: entry('0510-55501234') },
      contact: {
        name: entry('沈知远'),
        position: entry('信息部经理'),
        officePhone: entry('0510-55501234转801'),
        mobile: entry('13000000000'),
        fax: entry('无'),
        email: entry('it@yunfan.example.com'),
      },
      headcount: entry(320),
      cloudUsers: entry(120),
      targetStar: entry(4, '四星级'),
      currentStar: entry(3, '三星级'),
      epidemicList: absent,
      deploymentModel: entry('公有云'),
      partner: entry('无锡智联云科技有限公司'),
      startDate: entry('2023-05-10'),
      industry: entry('C34 通用设备制造业'),
      clusters: entry(['高端装备', '物联网']),
    },
    narratives: {
      scope: entry('设计、生产、物流、销售、服务各环节的业务系统和数据均在公有云上运行。'),
      practice: entry('2023年3月完成需求分析，5月起分三批上线 ERP、MES 和设备联网。'),
      effect: entry('运维成本下降三成，订单交付周期由21天缩短到15天。'),
    },
    items: edition2024.facts.map(({ key, path, label, kind }) => ({
      path,
      label,
      mark: entry(markOf(key, kind)),
      percent: false,
      pages: entry('12-15'),
    })),
    investment: {
      lines: [
        investmentLine('1', '无锡智联云科技有限公司', '24322000000012345678', 12.5, '2024-03-15'),
        investmentLine('2', '南京云栈信息技术有限公司', '00123456', 0.1, '2023-11-02'),
        investmentLine('3', '苏州数联网络科技有限公司', '00123456', 0.2, '2023-12-20'),
      ],
      total: entry(12.8),
      has: { paid: true, items: true, vouchers: true },
    },
    invoices: [
      {
        applicant: entry('江苏云帆精密机械有限公司'),
        provider: entry('无锡智联云科技有限公司'),
        number: entry('24322000000012345678'),
        lines: [
          invoiceLine('1', '云服务器租用', 2, 40000, 80000, true),
          invoiceLine('2', '设备联网改造', 3, 15000.0033, 45000.01, true),
          invoiceLine('3', '办公桌椅', 1, 4999.99, 4999.99, false),
          invoiceLine('4', '折扣', 1, -0.01, -0.01, true),
        ],
        total: entry(12.999999),
        cloudTotal: entry(12.5),
      },
    ],
    equipment: [
      {
        number: entry('1'),
        name: entry('五轴加工中心'),
        category: entry('智能装备'),
        quantity: entry(2),
        amount: entry(160.4),
      },
      {
        number: entry('2'),
        name: entry('螺杆空压机'),
        category: entry('通用动力设备'),
        quantity: entry(1),
        amount: entry(20.1),
      },
    ],
    materials: MATERIALS.map((name) => ({ name, provided: entry(true, '是'), pages: entry('40') })),
    commitment: { signature: entry('顾云帆'), date: entry('2024-06-03') },
  };
}

const MATERIALS = ['营业执照副本复印件、企业信用报告复印件', '云平台建设方案、用户手册等（私有云）', '其他证明性材料'];

const YES = new Map<unknown, boolean>([
  ['是', true],
  ['√', true],
  ['否', false],
]);

/** Readers as simple as the sample: the form's own have their own tests. */
export function context(more: Partial<CheckContext> = {}): CheckContext {
  return {
    edition: edition2024,
    ...readReference({ industries, clusters, divisions }),
    asOf: '2024-05-31',
    materialsRequired: [
      { name: MATERIALS[0]!, stars: [3, 4, 5] },
      { name: MATERIALS[1]!, stars: [3, 4, 5], deployments: ['私有云'] },
      { name: MATERIALS[2]!, stars: [] },
    ],
    isYes: (value) => YES.get(value),
    amountOf: (value) => (typeof value === 'number' ? value : undefined),
    monthsOf: (value, asOf) => {
      if (typeof value === 'number') return value;
      const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(value));
      if (!day || asOf === undefined) return /^\d+个月$/.test(String(value)) ? parseInt(String(value), 10) : undefined;
      const [year, month, date] = asOf.split('-').map(Number);
      return (year! - Number(day[1])) * 12 + month! - Number(day[2]) - (date! < Number(day[3]) ? 1 : 0);
    },
    ...more,
  };
}

/** An invented enterprise's application, complete under any of the star forms. */
import type {
  Application,
  Entry,
  EquipmentLine,
  Invoice,
  InvestmentLine,
  ItemEntry,
} from '../../src/model/application';
import type { Edition } from '../../src/model/edition';
import type { Form, ItemsPart } from '../../src/model/form';
import { itemRows } from '../../src/form/rows';
import { heldBy } from './held';

export function read<T>(value: T): Entry<T> {
  return { value, state: 'read', shown: String(value), cell: null };
}

export const blank: Entry<never> = { value: null, state: 'blank', shown: '', cell: null };

/** Marks other than yes, by label. */
const MARKS: Readonly<Record<string, string | number | null>> = {
  上云时间: 14,
  上云投入: 38.5,
  接入工业设备价值: 260,
  研发设计案例库: '否',
  物流管理: null,
  反向控制: null,
  执行优化: '×',
  服务化延伸: null,
  安全生产: '否',
};

export function sample(form: Form, edition: Edition): Application {
  const part = form.sheets.flatMap(({ parts }) => parts).find((each): each is ItemsPart => each.part === 'items')!;
  const items = itemRows(part, edition).map(({ path, label, fact }, index): ItemEntry => {
    const key = fact?.key ?? label;
    const value = key in MARKS ? MARKS[key] : ['是', '√', '☑', '是（已部署）'][index % 4]!;
    const mark = value === null || value === undefined ? blank : read<string | number | boolean>(value);
    const pages =
      mark.state === 'read' && value !== '否' && value !== '×' ? read(`${index + 10}-${index + 12}`) : blank;
    return { path, label, mark, percent: false, pages };
  });
  return heldBy(form, {
    form: form.id,
    edition: form.edition,
    applicant: {
      name: read('江苏云湖精密机械有限公司'),
      nature: read('民营企业'),
      address: read('江苏省常州市新北区云湖路8号'),
      uscc: read('91320411MA1X3K5T0B'),
      capital: read(5000),
      legalRepresentative: { name: read('周明远'), phone: read('0519-85550101') },
      contact: {
        name: read('沈一宁'),
        position: read('信息部经理'),
        officePhone: read('0519-85550102'),
        mobile: read('13800000000'),
        fax: blank,
        email: read('it@yunhu.example.com'),
      },
      headcount: read(320),
      cloudUsers: read(180),
      targetStar: read(5),
      currentStar: read(4),
      epidemicList: read(false),
      deploymentModel: read(form.stars.includes(5) ? '混合云' : '公有云'),
      partner: read('江苏云服信息技术有限公司'),
      startDate: read('2023-03-15'),
      industry: read('专用设备制造业'),
      clusters: read(['工程机械', '高端装备']),
    },
    narratives: {
      scope: read('设计、生产、物流系统已上云。\n数据中心采用混合云。'),
      practice: read('先评估，再选型，分三期部署。'),
      effect: read('运维成本下降约两成，交付周期缩短。'),
    },
    items,
    investment: {
      lines: [
        line('1', '12345678', 12.5, '2023-03-20', ['计算资源', '存储资源']),
        line('2', '24322000000012345678', 20, '2023-09-01', ['制造执行系统', '客户服务']),
        line('3', '87654321', 6, '2024-01-31', ['设备点检', '产品/设备远程监控与运维']),
      ],
      total: read(38.5),
      has: { paid: true, items: true, vouchers: true },
    },
    invoices: [invoice('24322000000012345678'), invoice('87654321')],
    equipment: [machine('1', '五轴加工中心', 2, 180), machine('2', '空压机', 4, 80)],
    materials: form.sheets
      .flatMap(({ parts }) => parts)
      .flatMap((each) => (each.part === 'list' ? each.fixed : []))
      .map(({ name }, index) => ({
        name,
        provided: index % 5 === 4 ? blank : read(index % 5 !== 3),
        pages: index % 5 < 3 ? read(String(index * 3 + 1)) : blank,
      })),
    commitment: { signature: read('周明远'), date: read('2024-05-20') },
  });
}

function line(number: string, invoice: string, amount: number, paid: string, items: string[]): InvestmentLine {
  return {
    number: read(number),
    buyer: read('江苏云湖精密机械有限公司'),
    seller: read('江苏云服信息技术有限公司'),
    invoiceNumber: read(invoice),
    contractPages: read('20-25'),
    amount: read(amount),
    paid: read(paid),
    items: read(items),
    vouchers: read('合同、付款凭证、发票齐全'),
  };
}

function invoice(number: string): Invoice {
  const entry = (service: string, quantity: number, price: number, cloud: boolean): Invoice['lines'][number] => ({
    number: blank,
    service: read(service),
    model: blank,
    quantity: read(quantity),
    price: read(price),
    amount: read(quantity * price),
    cloud: read(cloud),
  });
  return {
    applicant: read('江苏云湖精密机械有限公司'),
    provider: read('江苏云服信息技术有限公司'),
    number: read(number),
    lines: [entry('云服务器租用', 12, 5000, true), entry('办公电脑', 2, 4000, false)],
    total: read(6.8),
    cloudTotal: read(6),
  };
}

function machine(number: string, name: string, quantity: number, amount: number): EquipmentLine {
  return {
    number: read(number),
    name: read(name),
    category: read('智能装备'),
    quantity: read(quantity),
    amount: read(amount),
  };
}

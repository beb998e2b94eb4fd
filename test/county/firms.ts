import { organisationDigit, usccCheckDigit } from '../../src/model/uscc';

/** Owns the invented enterprises of the county: what each one fills in, and what must come of it, stated and never computed by the product. */
export interface Firm {
  name: string;
  uscc: string | null;
  county: string;
  address: string;
  target: 3 | 4 | 5;
  current: 0 | 3 | 4;
  model: string;
  industry: string;
  cluster: string;
  partner: string;
  start: string;
  months: number;
  equipment: number | null;
  items: readonly string[];
  lines: Line[];
  contact: string;
  mobile: string;
  legalPhone: string;
  /** 承诺日期 */
  signed: string;
  /** What must come of it. */
  truth: { star: 0 | 3 | 4 | 5; state: 'met' | 'unmet' | 'open'; lacks: readonly string[]; counted: number };
}

export interface Line {
  seller: string;
  number: string;
  amount: number;
  paid: string | null;
  items: readonly string[];
}

const CLOUD = ['计算资源', '存储资源', '网络资源', '数据安全', '云灾备'];
const APPS = ['研发设计应用', '制造执行系统', '采购管理', '企业资源规划'];
const DATA = ['设计数据', '生产数据', '物流数据', '销售数据'];
const EFFECTS = ['成本下降', '数据可视化', '设备可视化', '生产效率提升'];
const EQUIPMENT = ['设备点检', '工单管理', '维修保养', '实时数据', '数据报表'];
const THREE = [...CLOUD, ...APPS, ...EFFECTS];
const FOUR = [...THREE, ...DATA, ...EQUIPMENT, '节能减排'];
const FIVE = [...FOUR, '生产排产管理', '管理数据', '异常报警', '业务模式优化', '云边协同'];

const COUNTIES = ['连云区 320703', '海州区 320706', '赣榆区 320707', '东海县 320722', '灌云县 320723', '灌南县 320724'];
const FIRST = [
  '云',
  '海',
  '山',
  '江',
  '新',
  '恒',
  '瑞',
  '中',
  '华',
  '天',
  '东',
  '盛',
  '远',
  '宏',
  '鼎',
  '金',
  '安',
  '嘉',
];
const SECOND = ['帆', '达', '创', '源', '泰', '信', '业', '辰', '通', '力', '成', '润', '博', '康', '图', '拓'];
const TRADES = [
  ['精密机械', '通用设备制造业', '高端装备'],
  ['食品', '食品制造业', '其他行业（食品加工）'],
  ['新材料', '化学原料和化学制品制造业', '前沿新材料'],
  ['汽车零部件', '汽车制造业', '汽车及零部件'],
  ['纺织', '纺织业', '高端纺织'],
  ['医疗器械', '专用设备制造业', '生物医药和新型医疗器械'],
  ['电子', '计算机、通信和其他电子设备制造业', '集成电路'],
] as const;
const SELLERS = ['江苏样例云服务有限公司', '南京样例工业软件有限公司', '苏州样例数据有限公司'];

/** How an application falls short, by construction. */
const KINDS = ['whole', 'whole', 'whole', 'effects', 'whole', 'whole', 'poor', 'whole', 'waiting', 'whole'] as const;

/** The firm of this number; numbers never share a name, code, phone, invoice or list of amounts. */
export function firm(index: number): Firm {
  const at = <T>(list: readonly T[], step: number): T => list[Math.floor(index / step) % list.length]!;
  const [county = '', region = ''] = at(COUNTIES, 1).split(' ');
  const [trade, industry, cluster] = at(TRADES, 6);
  const target = index % 10 < 6 ? 3 : index % 10 < 9 ? 4 : 5;
  const kind = KINDS[Math.floor(index / 3) % KINDS.length]!;
  const full = target === 3 ? THREE : target === 4 ? FOUR : FIVE;
  const needed = { 3: 2, 4: 6, 5: 30 }[target];
  const months = 6 + (index % 12);
  const [amounts, counted] = amountsOf(index, kind, needed);
  const lines = amounts.map((amount, line): Line => ({
    seller: at(SELLERS, line + 1),
    number: `24320000${String(index).padStart(8, '0')}${String(line + 1).padStart(4, '0')}`,
    amount,
    paid: kind === 'waiting' && line === 1 ? null : line === 0 ? '2023-11-20' : '2024-02-08',
    items: line === 0 ? ['计算资源', '存储资源'] : ['企业资源规划'],
  }));
  return {
    name: `${county.slice(0, -1)}${at(FIRST, 42)}${at(SECOND, 1)}${serial(index)}${trade}有限公司`,
    uscc: codeOf(region, index),
    county,
    address: `江苏省连云港市${county}样例路${index + 1}号`,
    ...{ target, current: ({ 3: 0, 4: 3, 5: 4 } as const)[target], months, industry, cluster },
    model: at(['公有云', '私有云', '混合云'], 2),
    partner: lines[0]!.seller,
    start: monthsBefore(months),
    equipment: target === 3 ? null : 200 + (index % 90) + 0.5,
    items: kind === 'effects' ? full.filter((item) => item !== '成本下降' && item !== '数据可视化') : full,
    lines,
    contact: `${at('赵钱孙李周吴郑王'.split(''), 1)}样${at('一二三四五六七八九'.split(''), 2)}`,
    mobile: `138${String(10_000_000 + index * 7919).slice(-8)}`,
    legalPhone: `0518-8${String(1_000_000 + index * 811).slice(-7)}`,
    signed: '2024-06-05',
    truth: truthOf(target, kind, counted),
  };
}

/** 16,000 enterprises of one county need more than two letters to tell them apart. */
function serial(index: number): string {
  return Array.from(String(index), (digit) => '零一二三四五六七八九'[Number(digit)]).join('');
}

export function codeOf(region: string, index: number): string {
  const body = `MA2${String(index).padStart(5, '0')}`;
  const first = `91${region}${body}${organisationDigit(body)}`;
  return first + usccCheckDigit(first);
}

/** 2024-05-31 is the batch's cut-off; the first of a month is so many whole months before it. */
function monthsBefore(months: number): string {
  const count = 2024 * 12 + 4 - months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`;
}

/** Two amounts, not whole, that no other firm has; and what of them counts. */
function amountsOf(index: number, kind: (typeof KINDS)[number], needed: number): [number[], number] {
  const odd = Number((0.0003 * (index + 1)).toFixed(4));
  const round = (amount: number): number => Number(amount.toFixed(4));
  switch (kind) {
    case 'poor':
      return [[round(needed * 0.3 + odd), round(needed * 0.2)], round(needed * 0.5 + odd)];
    case 'waiting':
      return [[round(needed * 0.6 + odd), needed], round(needed * 0.6 + odd)];
    default:
      return [[round(needed * 0.8 + odd), round(needed * 0.5)], round(needed * 1.3 + odd)];
  }
}

function truthOf(target: 3 | 4 | 5, kind: (typeof KINDS)[number], counted: number): Firm['truth'] {
  const whole = { star: target, state: 'met', lacks: [], counted } as const;
  switch (kind) {
    case 'whole':
      return whole;
    case 'effects':
      // 3★ keeps 2 of the 4 effects it needs; 4★ keeps 3 of 5, 5★ 4 of 6: enough for 3★ only in the last case.
      return { star: target === 5 ? 3 : 0, state: 'unmet', lacks: ['基础应用成效'], counted };
    case 'poor':
      // Half of 6 万元 is enough for 3★, half of 30 万元 for 4★.
      return { star: ({ 3: 0, 4: 3, 5: 4 } as const)[target], state: 'unmet', lacks: ['上云投入'], counted };
    case 'waiting':
      return { star: ({ 3: 0, 4: 3, 5: 4 } as const)[target], state: 'open', lacks: ['上云投入'], counted };
  }
}

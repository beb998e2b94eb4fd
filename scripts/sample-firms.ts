/**
 * Invented enterprises, one for each thing a user should see. No such firm exists; the credit codes have valid check digits and
 * are made here. What is left out of `items` is not implemented.
 */
export interface SampleFirm {
  /** The form it fills in; the one of 2024 without. */
  readonly form?: string;
  readonly file: string;
  readonly name: string;
  /** Registration region, six digits. */
  readonly region: string;
  /** First eight characters of the organisation code. */
  readonly body: string;
  readonly address: string;
  readonly target: 3 | 4 | 5;
  readonly current: 0 | 3 | 4;
  readonly model: string;
  readonly industry: string;
  readonly clusters: readonly string[];
  readonly startDate: string;
  readonly months: number;
  readonly items: readonly string[];
  /** 接入工业设备价值, 万元; null: not filled in. */
  readonly equipment: number | null;
  readonly lines: readonly SampleLine[];
  /** Whether it says that it is on the epidemic list (2020). */
  readonly epidemic?: boolean;
  /** What the invoice of one line lists, prices in 元. */
  readonly explained?: {
    readonly line: number;
    readonly goods: readonly {
      readonly service: string;
      readonly quantity: number;
      readonly price: number;
      readonly cloud: boolean;
    }[];
  };
}

export interface SampleLine {
  readonly seller: string;
  readonly amount: number;
  readonly paid: string | null;
  readonly items: readonly string[];
  readonly vouchers: string;
}

const VOUCHED = '合同、付款凭证、发票齐全';
const CLOUD = '江苏样例云服务有限公司';
const SOFTWARE = '南京样例工业软件有限公司';

const BASE_CLOUD = ['计算资源', '存储资源', '网络资源', '数据安全', '云灾备'];
const APPS = ['研发设计应用', '制造执行系统', '采购管理', '企业资源规划'];
const DATA = ['设计数据', '生产数据', '物流数据', '销售数据'];
const EFFECTS = ['成本下降', '数据可视化', '设备可视化', '生产效率提升'];
const EQUIPMENT = ['设备点检', '工单管理', '维修保养', '实时数据', '数据报表'];

const line = (amount: number, items: readonly string[], paid = '2023-11-20', seller = CLOUD): SampleLine => ({
  seller,
  amount,
  paid,
  items,
  vouchers: VOUCHED,
});

const FOUR_STAR_ITEMS = [...BASE_CLOUD, ...APPS, ...DATA, ...EQUIPMENT, ...EFFECTS, '节能减排'];
const FIVE_STAR_ITEMS = [...FOUR_STAR_ITEMS, '生产排产管理', '管理数据', '异常报警', '业务模式优化', '云边协同'];

const JIANGSU = {
  region: '320706',
  address: '江苏省连云港市海州区样例路1号',
  industry: '通用设备制造业',
  clusters: ['工程机械'],
};

export const FIRMS: readonly SampleFirm[] = [
  {
    ...JIANGSU,
    file: '01-三星-条件具备.xlsx',
    name: '海州样例机械有限公司',
    body: 'MA2000A1',
    target: 3,
    current: 0,
    model: '公有云',
    startDate: '2023-06-01',
    months: 12,
    items: [...BASE_CLOUD, ...APPS, ...EFFECTS],
    equipment: null,
    lines: [line(2.4, ['计算资源', '存储资源']), line(1.6, ['企业资源规划'], '2024-01-15', SOFTWARE)],
  },
  {
    ...JIANGSU,
    file: '02-四星-条件具备.xlsx',
    name: '赣榆样例食品有限公司',
    region: '320707',
    address: '江苏省连云港市赣榆区样例路2号',
    industry: '食品制造业',
    clusters: ['其他行业'],
    body: 'MA2000B2',
    target: 4,
    current: 3,
    model: '混合云',
    startDate: '2022-09-01',
    months: 20,
    items: FOUR_STAR_ITEMS,
    equipment: 186.5,
    lines: [line(5.2, ['计算资源', '网络资源']), line(3.8, ['制造执行系统', '设备点检'], '2024-03-08', SOFTWARE)],
  },
  {
    ...JIANGSU,
    file: '03-五星-条件具备.xlsx',
    name: '苏州样例新材料股份有限公司',
    region: '320506',
    address: '江苏省苏州市吴中区样例大道3号',
    industry: '化学原料和化学制品制造业',
    clusters: ['前沿新材料'],
    body: 'MA2000C3',
    target: 5,
    current: 4,
    model: '混合云',
    startDate: '2021-03-01',
    months: 38,
    items: FIVE_STAR_ITEMS,
    equipment: 640,
    lines: [
      line(18, ['计算资源', '存储资源', '数据安全'], '2023-02-10'),
      line(14.6, ['制造执行系统', '实时数据'], '2023-12-22', SOFTWARE),
      line(6, ['云边协同'], '2024-05-31', SOFTWARE),
    ],
  },
  {
    ...JIANGSU,
    file: '04-申报三星-尚未达到.xlsx',
    name: '东海样例硅制品有限公司',
    region: '320722',
    address: '江苏省连云港市东海县样例路4号',
    industry: '非金属矿物制品业',
    clusters: ['其他行业'],
    body: 'MA2000D4',
    target: 3,
    current: 0,
    model: '公有云',
    startDate: '2024-03-01',
    months: 2,
    items: ['计算资源', '企业资源规划', '客户服务', '成本下降', '数据可视化'],
    equipment: null,
    lines: [line(1.2, ['计算资源'])],
  },
  {
    ...JIANGSU,
    file: '05-申报四星-只差一项.xlsx',
    name: '灌云样例汽车零部件有限公司',
    region: '320723',
    address: '江苏省连云港市灌云县样例路5号',
    industry: '汽车制造业',
    clusters: ['汽车及零部件'],
    body: 'MA2000E5',
    target: 4,
    current: 3,
    model: '私有云',
    startDate: '2023-01-01',
    months: 17,
    items: FOUR_STAR_ITEMS.filter((item) => item !== '数据报表'),
    equipment: 150,
    lines: [line(6, ['计算资源', '制造执行系统'])],
  },
  {
    ...JIANGSU,
    file: '06-申报四星-投入待核实.xlsx',
    name: '徐州样例重工有限公司',
    region: '320312',
    address: '江苏省徐州市铜山区样例路6号',
    industry: '专用设备制造业',
    clusters: ['工程机械', '高端装备'],
    body: 'MA2000F6',
    target: 4,
    current: 3,
    model: '公有云',
    startDate: '2023-02-01',
    months: 15,
    items: FOUR_STAR_ITEMS,
    equipment: 210,
    lines: [
      line(4.5, ['计算资源']),
      { seller: SOFTWARE, amount: 2.5, paid: null, items: ['制造执行系统'], vouchers: VOUCHED },
      line(3, ['设备点检'], '2022-12-31', SOFTWARE),
    ],
  },
];

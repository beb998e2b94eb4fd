import type { SampleFirm, SampleLine } from './sample-firms';

/** Invented enterprises that apply under the edition of 2020. None of them is on its official list of exempted enterprises. */

const CLOUD = '江苏样例云服务有限公司';
const SOFTWARE = '南京样例工业软件有限公司';

const BASE_CLOUD = ['计算资源', '存储资源', '数据库', '数据安全', '网络安全'];
const APPS = ['研发设计应用', '制造执行系统', '企业资源规划'];
const DATA = ['设计数据', '生产数据', '销售数据'];
const EQUIPMENT = ['智能装备', '设备台账', '设备点检', '实时数据', '异常报警'];
const EFFECTS = ['成本下降', '数据可视化', '生产效率提升', '业务模式优化'];

const line = (amount: number, seller = CLOUD): SampleLine => ({
  seller,
  amount,
  paid: null,
  items: [],
  vouchers: '',
});

const COMMON = {
  current: 0,
  equipment: null,
  region: '320706',
  address: '江苏省连云港市海州区样例路11号',
  industry: '通用设备制造业',
  clusters: ['工程机械'],
  startDate: '2019-05-06',
  months: 12,
  epidemic: false,
} as const;

export const FIRMS_2020: readonly SampleFirm[] = [
  {
    ...COMMON,
    form: 'application-2020-3',
    file: '08-2020年三星-条件具备.xlsx',
    name: '海州样例包装有限公司',
    body: 'MA1000G7',
    target: 3,
    model: '公有云',
    items: ['计算资源', '存储资源', '数据安全', '企业资源规划', '成本下降', '数据可视化'],
    lines: [line(1.5), line(0.9, SOFTWARE)],
  },
  {
    ...COMMON,
    form: 'application-2020-45',
    file: '09-2020年四星-只满足一类.xlsx',
    name: '赣榆样例水产设备有限公司',
    region: '320707',
    address: '江苏省连云港市赣榆区样例路12号',
    industry: '专用设备制造业',
    clusters: ['高端装备'],
    body: 'MA1000H8',
    target: 4,
    model: '混合云',
    items: [...BASE_CLOUD, '企业资源规划', ...DATA, ...EQUIPMENT, ...EFFECTS],
    lines: [line(4.2), line(2.6, SOFTWARE)],
  },
  {
    ...COMMON,
    form: 'application-2020-45',
    file: '10-2020年五星-名单待核.xlsx',
    name: '苏州样例防护用品有限公司',
    region: '320506',
    address: '江苏省苏州市吴中区样例大道13号',
    industry: '纺织业',
    clusters: ['高端纺织'],
    body: 'MA1000J9',
    target: 5,
    model: '私有云',
    epidemic: true,
    items: [...BASE_CLOUD, ...APPS, ...DATA, ...EQUIPMENT, ...EFFECTS, '智能制造'],
    lines: [line(9.6), line(3.4, SOFTWARE)],
    explained: {
      line: 1,
      goods: [
        { service: '工业云平台年费', quantity: 1, price: 34000, cloud: true },
        { service: '现场培训', quantity: 2, price: 3000, cloud: false },
      ],
    },
  },
];

/**
 * Invented service providers, one for each rule of the pool that a user should see. Nobody of these exists; what is left out of
 * `stated` is left blank. Values are written as people write them: 1.2亿元, 4800万个, a day instead of years.
 */
export interface SampleProvider {
  readonly file: string;
  readonly standard: string;
  readonly name: string;
  /** First two characters of the credit code: 91 enterprises, 12 institutions. */
  readonly kind: '91' | '12';
  readonly body: string;
  readonly target: 3 | 4 | 5;
  readonly current: 0 | 3 | 4;
  readonly graded: { readonly on: string; readonly batch: string } | null;
  readonly batch: string;
  /** Classes applied for besides that of the standard. */
  readonly besides: readonly string[];
  readonly conditions: Readonly<Record<string, string>>;
  readonly since: Readonly<Record<string, string>>;
  readonly stated: Readonly<Record<string, string | number>>;
}

const yes = (...items: readonly string[]) => Object.fromEntries(items.map((item) => [item, '是']));

export const PROVIDERS: readonly SampleProvider[] = [
  {
    file: '11-资源池-综合平台-直接评定三星.xlsx',
    standard: 'pool-2021/综合平台',
    name: '连云港样例工业互联网平台有限公司',
    kind: '91',
    body: 'MA2000G7',
    target: 3,
    current: 0,
    graded: null,
    batch: '2021-1',
    besides: ['基础云化服务平台服务商'],
    conditions: { 申报主体类型: '企业', 省重点工业互联网平台或省工业电子商务重点培育平台的服务商: '是' },
    since: { 注册成立时间: '2016-03-01', 平台上线运行时间: '2019-05-20' },
    stated: {
      注册资金: '1.2亿元',
      员工总数: '86人',
      财务状况: '财务状况良好',
      '2020年度主营业务收入': '2600万元',
      服务对象覆盖先进制造业集群数量: 3,
      ...yes('通过云计算服务安全或网络安全等级保护评估'),
    },
  },
  {
    file: '12-资源池-网络建设-申报四星-差注册量.xlsx',
    standard: 'pool-2021/网络建设',
    name: '海州样例标识解析科技有限公司',
    kind: '91',
    body: 'MA2000H8',
    target: 4,
    current: 3,
    graded: { on: '2020-09-15', batch: '2020-1' },
    batch: '2021-1',
    besides: [],
    conditions: { 申报主体类型: '企业', 申报标识解析服务: '是' },
    since: { 注册成立时间: '2017-06-01' },
    stated: {
      注册资金: '800万元',
      员工总数: 62,
      财务状况: '财务状况良好',
      '2020年度主营业务收入': '2350万元',
      '2020年度研发费用占比': '12%',
      相关知识产权: '18件',
      标识注册权限: '二级节点授权',
      标识解析权限: '对接二级节点解析',
      使用企业数量: '73家',
      标识注册量: '4800万个',
      标识解析量: '0.21亿次',
      实施计划: '覆盖了实施的所有环节，对于关键步骤、风险、进度等有较为详细的阐述',
      运维和安全保障体系: '具备较为成熟的运维和安全保障体系',
      客户服务: '具备较为成熟的客户服务体系',
      经济和社会价值: '帮助客户实现了较大的经济和社会价值',
    },
  },
  {
    file: '13-资源池-配套服务-五星-事业单位.xlsx',
    standard: 'pool-2021/配套服务',
    name: '江苏样例工业互联网人才培训中心',
    kind: '12',
    body: 'MA2000J9',
    target: 5,
    current: 0,
    graded: null,
    batch: '2021-1',
    besides: [],
    conditions: { 申报主体类型: '事业单位' },
    since: { 注册成立时间: '2012-09-01' },
    stated: {
      财务状况: '财务状况良好',
      从事人才培训时间: '6年',
      ...yes('完善的人才培训管理体系', '人才培训方向/智能工厂/车间', '人才培训方向/数据采集与管理'),
      ...yes('编写/出版专业的培训教材'),
      客户服务: '具备成熟完善的客户服务体系',
      经济和社会价值: '帮助客户实现了较大的经济和社会价值',
    },
  },
];

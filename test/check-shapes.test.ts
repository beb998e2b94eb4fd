import { checkApplication } from '../src/check/check';
import { readReference } from '../src/check/reference';
import clusters from '../standards/clusters.yaml';
import divisions from '../standards/divisions.yaml';
import industries from '../standards/industries.yaml';
import { edition2024, cleanApplication, context } from './check-sample';
import { plant } from './check-plant';

const codes = (change: Parameters<typeof plant>[0]) =>
  checkApplication(plant(change), context()).map(({ code }) => code);

describe('what people write is tolerated', () => {
  test.each([
    '0510-55501234',
    '(0510) 5550 1234',
    '（025）55501234',
    '025—55501234转8001',
    '+86-25-55501234',
    '+86 510 5550 1234',
    '55501234',
    '86501234',
    '13000000000',
    '+86 130-0000-0000',
    '400-820-0000',
    '0510-55501234、13000000000',
  ])('the telephone %s', (phone) => {
    expect(codes({ 'applicant.legalRepresentative.phone': phone, 'applicant.contact.officePhone': phone })).toEqual([]);
  });

  test.each(['12345', '、', '0510-555', '1300000000', '51055501234', '没有电话', '0510-55501234、12'])(
    'but not the telephone %s',
    (phone) => {
      expect(codes({ 'applicant.contact.officePhone': phone })).toEqual(['check/phone-shape']);
    },
  );

  test.each(['it@yunfan.example.com', 'a.b+c@sub.example.cn', '１２３＠example.com', 'a@x.cn；b@y.cn'])(
    'the address %s',
    (email) => {
      expect(codes({ 'applicant.contact.email': email })).toEqual([]);
    },
  );

  test.each(['it@yunfan', 'it@@example.com', 'it yunfan@example.com', 'it@example..com', 'it@-x.com'])(
    'but not the address %s',
    (email) => {
      expect(codes({ 'applicant.contact.email': email })).toEqual(['check/email-shape']);
    },
  );

  test.each([
    '制造业',
    'C',
    'C34',
    '34',
    '3411',
    'C3411 锅炉及辅助设备制造',
    'c34通用设备制造业',
    '制造业-通用设备制造业',
    '制造业 > 通用设备制造业',
    '通用设备制造业（C34）',
    '制造业（机床）',
    '软件和信息技术服务业、制造业',
    '计算机、通信和其他电子设备制造业',
    '电气机械及器材制造业',
    '造纸及纸制品业',
    'I65软件和信息技术服务业',
    '农、林、牧、渔业',
    'C 通用设备制造业',
    'C34 通用设备制造业、医药制造业',
  ])('the industry %s', (industry) => {
    expect(codes({ 'applicant.industry': industry })).toEqual([]);
  });

  test.each([
    ['D34', 'check/industry-code-unknown'],
    ['98', 'check/industry-code-unknown'],
    ['U', 'check/industry-unknown'],
    ['I 制造业', 'check/industry-code-name'],
    ['34 医药制造业', 'check/industry-code-name'],
    ['仓储业', 'check/industry-former'],
    ['装卸搬运和运输代理业', 'check/industry-former'],
    ['通用设备制造', 'check/industry-near'],
  ])('but %s is %s', (industry, code) => {
    expect(codes({ 'applicant.industry': industry })).toEqual([code]);
  });

  test.each([
    '江苏省无锡市新吴区',
    '江苏无锡',
    '昆山市开发区前进东路',
    '苏州工业园区星湖街',
    '南京市上海路11号',
    '中国江苏省苏州市',
    '开发区3号',
  ])('the address %s of a firm whose code says Jiangsu', (address) => {
    expect(codes({ 'applicant.address': address })).toEqual([]);
  });

  test.each(['江苏昆山', '无锡市梁溪区', '泰州高港', '丹阳市开发区', '江北新区研创园', '沭阳县迎宾大道'])(
    'the address %s shows where in Jiangsu it is, without a code to help',
    (address) => {
      const uncoded = { 'applicant.address': address, 'applicant.uscc': { state: 'unreadable', shown: '办理中' } };
      expect(codes(uncoded)).toEqual([]);
    },
  );

  test.each(['上海市浦东新区', '中国浙江省杭州市', '广西壮族自治区南宁市', '内蒙古自治区包头市', '安徽省滁州市'])(
    'but not the address %s',
    (address) => {
      expect(codes({ 'applicant.address': address })).toEqual(['check/address-province']);
    },
  );

  test.each([['公有云'], ['公有云（工业互联网平台）'], ['私有云、公有云'], ['混合云'], ['公 有 云']])(
    'the deployment model %s',
    (model) => {
      expect(codes({ 'applicant.deploymentModel': model })).toEqual([]);
    },
  );

  test.each(['12-15', 'P12', '第12页', '１２', '12、15'])('the page %s', (pages) => {
    expect(codes({ 'items.计算资源.pages': pages })).toEqual([]);
  });

  test('a cluster without its bracketed words, and another industry that is explained', () => {
    expect(codes({ 'applicant.clusters': ['新型电力装备', '新型电力(新能源)装备', '其他行业（纺织机械）'] })).toEqual(
      [],
    );
  });

  test('a mark that is neither yes nor no is the verdict’s matter, with or without a page', () => {
    expect(codes({ 'items.计算资源.mark': '规划中' })).toEqual([]);
    expect(codes({ 'items.计算资源.mark': '规划中', 'items.计算资源.pages': null })).toEqual([]);
  });

  test('a payment a year before or after the year of the invoice is common', () => {
    for (const year of ['22', '23', '24'])
      expect(codes({ 'investment.lines.1.invoiceNumber': `${year}322000000000000019` })).toEqual([]);
  });

  test('上云开始时间 may be the very day of judgement', () => {
    expect(codes({ 'applicant.startDate': '2024-05-31', 'items.上云时间.mark': '0个月' })).toEqual([]);
  });

  test('附表1’s 上云投入 is not called unitemised where 附表2 has lines that cannot be read', () => {
    const unread = { state: 'unreadable', shown: '约十万' };
    const amounts = { 'investment.lines.0.amount': unread, 'investment.lines.1.amount': unread };
    expect(codes({ ...amounts, 'investment.total': null })).toEqual(['check/blank']);
    expect(codes({ ...amounts, 'investment.total': unread })).toEqual([]);
  });

  test('nothing invested needs no lines', () => {
    const none = { 'investment.lines': [], invoices: [], 'items.上云投入.mark': 0 };
    expect(codes({ ...none, 'investment.total': null })).toEqual([]);
    expect(codes({ ...none, 'investment.total': 0 })).toEqual([]);
  });

  test('where 附表2 has no total, 附表1 is compared with the sum of its lines', () => {
    expect(codes({ 'investment.total': { state: 'absent', shown: '' } })).toEqual([]);
    expect(codes({ 'investment.total': { state: 'absent', shown: '' }, 'items.上云投入.mark': 13 })).toEqual([
      'check/investment-differs',
    ]);
  });

  test.each([
    [{ 'applicant.capital': 0 }, ['check/not-positive']],
    [{ 'applicant.cloudUsers': 320 }, []],
    [{ 'investment.lines.0.paid': '2024-05-31' }, []],
    [{ 'investment.lines.1.amount': 0, 'investment.lines.2.amount': 0.3 }, ['check/line-not-positive']],
    [{ 'equipment.1.quantity': 0 }, ['check/line-whole-number']],
    [{ 'equipment.1.amount': 0, 'equipment.0.amount': 180.5 }, ['check/line-not-positive']],
    [{ 'equipment.1.amount': -20.1, 'items.接入工业设备价值.mark': 140.3 }, ['check/line-not-positive']],
    [{ 'items.云灾备.mark': '否', 'items.云灾备.pages': { state: 'unreadable', shown: '12' } }, []],
    [{ 'invoices.0.number': null }, ['check/blank']],
    [{ 'invoices.0.number': '24322000000012345678、24322000000012345679' }, []],
    [{ 'investment.lines.1.seller': { state: 'unreadable', shown: '#REF!' } }, []],
    [
      { 'investment.lines.1.buyer': '江苏云帆集团有限公司', 'investment.lines.1.seller': '江苏云帆集团有限公司' },
      ['check/buyer-differs', 'check/seller-is-buyer'],
    ],
  ])('%j gives %j', (change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  test.each([
    [{ 'investment.lines.1.invoiceNumber': '00123456、0012345' }, ['check/invoice-number-shape']],
    [{ 'invoices.0.lines.0.quantity': null }, []],
    [{ 'invoices.0.lines.0.price': null }, []],
    [{ 'invoices.0.lines.1.cloud': null }, ['check/line-blank']],
    [{ 'invoices.0.lines.1.amount': { state: 'unreadable', shown: '四万五' } }, []],
    [{ 'invoices.0.total': { state: 'unreadable', shown: '见发票' } }, []],
    [{ 'invoices.0.lines': [], 'invoices.0.total': null }, []],
    [{ 'invoices.0.lines': [], 'invoices.0.number': null }, ['check/blank']],
    [
      {
        'invoices.0.provider': null,
        'invoices.0.number': null,
        'invoices.0.total': null,
        'invoices.0.cloudTotal': null,
      },
      ['check/blank', 'check/blank', 'check/blank', 'check/blank'],
    ],
  ])('an invoice explained in part: %j gives %j', (change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  test('an invoice is not compared with lines of which one cannot be read or is shared', () => {
    const twoLines = {
      'investment.lines.1.invoiceNumber': '24322000000012345678',
      'investment.lines.1.seller': '无锡智联云科技有限公司',
      'investment.lines.1.paid': '2024-04-15',
    };
    const unread = { state: 'unreadable', shown: '一千' };
    expect(codes({ ...twoLines, 'investment.lines.1.amount': unread })).toEqual(['check/invoice-twice']);
    const shared = { ...twoLines, 'investment.lines.1.invoiceNumber': '24322000000012345678、24322000000012345679' };
    expect(codes(shared)).toEqual(['check/invoice-twice']);
    expect(codes({ 'invoices.0.cloudTotal': unread })).toEqual([]);
  });

  test('金额 may differ from 数量 × 单价 by one 分, no more', () => {
    expect(codes({ 'invoices.0.lines.0.price': 40000.005 })).toEqual([]);
    expect(codes({ 'invoices.0.lines.0.price': 40000.0051 })).toEqual(['check/product']);
  });

  test('one invoice paid in two lines is compared with both together', () => {
    const change = {
      'investment.lines.0.amount': 12.4,
      'investment.lines.1.invoiceNumber': '24322000000012345678',
      'investment.lines.1.seller': '无锡智联云科技有限公司',
      'investment.lines.1.paid': '2024-04-15',
      'investment.total': 12.7,
      'items.上云投入.mark': 12.7,
    };
    expect(codes(change)).toEqual(['check/invoice-twice']);
  });

  test('a line that lists several invoices is not compared with one of them', () => {
    expect(codes({ 'investment.lines.0.invoiceNumber': '24322000000012345678、24322000000012345679' })).toEqual([]);
  });

  test('a month more or less between 上云时长 and 上云开始时间 is rounding', () => {
    for (const months of ['11个月', '12个月', '13个月']) expect(codes({ 'items.上云时间.mark': months })).toEqual([]);
    expect(codes({ 'items.上云时间.mark': '14个月' })).toEqual(['check/months-differ']);
  });

  test.each([
    [3, 0, []],
    [3, 3, ['check/ladder-repeat']],
    [3, 5, ['check/ladder-repeat']],
    [4, 0, ['check/ladder-needs']],
    [4, 3, []],
    [4, 4, ['check/ladder-repeat']],
    [4, 5, ['check/ladder-repeat']],
    [5, 0, ['check/ladder-needs']],
    [5, 3, ['check/ladder-needs']],
    [5, 4, []],
    [5, 5, ['check/ladder-repeat']],
  ])('under 2024 a firm applies for %i stars and holds %i: %j', (target, current, expected) => {
    expect(codes({ 'applicant.targetStar': target, 'applicant.currentStar': current })).toEqual(expected);
  });

  test('three stars without a word on the star held', () => {
    expect(codes({ 'applicant.targetStar': 3, 'applicant.currentStar': null })).toEqual([]);
  });

  test('a material is demanded for the stars it is printed for', () => {
    const materialsRequired = [
      { name: '营业执照副本复印件、企业信用报告复印件', stars: [3, 4, 5] as const },
      { name: '其他证明性材料', stars: [5] as const },
    ];
    const missing = { 'materials.0.provided': null, 'materials.2.provided': null };
    const named = (star: number | null) =>
      checkApplication(
        plant({ ...missing, 'applicant.targetStar': star, 'applicant.currentStar': 0 }),
        context({ materialsRequired, edition: { ...edition2024, ladder: null } }),
      ).flatMap(({ code, values }) => (code === 'check/material-missing' ? [values.material] : []));
    expect(named(4)).toEqual(['营业执照副本复印件、企业信用报告复印件']);
    expect(named(5)).toEqual(['营业执照副本复印件、企业信用报告复印件', '其他证明性材料']);
    expect(named(null)).toEqual(['营业执照副本复印件、企业信用报告复印件']);
  });

  test('a form for one star demands its materials without asking for the star', () => {
    const materialsRequired = [{ name: '其他证明性材料', stars: [3] as const }];
    const threeStar = plant({
      'materials.2.provided': null,
      'applicant.targetStar': { state: 'absent', shown: '' },
    });
    expect(checkApplication(threeStar, context({ materialsRequired })).map(({ code }) => code)).toEqual([
      'check/material-missing',
    ]);
  });

  test('a material demanded of two deployments is demanded of either, one demanded of no star of nobody', () => {
    const provided = { 'materials.1.provided': null, 'applicant.targetStar': { state: 'absent', shown: '' } };
    const name = '云平台建设方案、用户手册等（私有云）';
    const missed = (model: string, stars: readonly (3 | 4 | 5)[]) =>
      checkApplication(
        plant({ ...provided, 'applicant.deploymentModel': model }),
        context({ materialsRequired: [{ name, stars, deployments: ['私有云', '混合云'] }] }),
      ).length;
    expect(missed('混合云', [3, 4, 5])).toBe(1);
    expect(missed('私有云', [3, 4, 5])).toBe(1);
    expect(missed('公有云', [3, 4, 5])).toBe(0);
    expect(missed('私有云', [])).toBe(0);
  });

  test('a line without a printed number is called by its place', () => {
    const found = checkApplication(
      plant({ 'investment.lines.1.number': null, 'investment.lines.1.contractPages': null }),
      context(),
    );
    expect(found.map(({ values }) => values.lines)).toEqual([['2']]);
  });

  test('no narrative of 500 characters is too long', () => {
    expect(codes({ 'narratives.scope': { repeat: '云', times: 500 } })).toEqual([]);
    expect(codes({ 'narratives.scope': { repeat: '云', times: 501 } })).toEqual(['check/narrative-long']);
  });

  test('hostile lengths are answered at once', () => {
    const long = '('.repeat(32_000);
    const started = performance.now();
    codes({
      'applicant.industry': long,
      'applicant.contact.email': `a@${'a.'.repeat(16_000)}`,
      'applicant.address': long,
    });
    codes({ 'applicant.contact.officePhone': '0-'.repeat(16_000), 'narratives.scope': '云a'.repeat(16_000) });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('the lists the checks compare with', () => {
  const reference = readReference({ industries, clusters, divisions });

  test('the classification has 20 门类 and 97 大类, each code once and in order', () => {
    const { sections, former } = reference.industries;
    const all = sections.flatMap((section) => section.divisions.map(({ code }) => code));
    expect(sections.map(({ code }) => code).join('')).toBe('ABCDEFGHIJKLMNOPQRST');
    expect(all).toEqual(Array.from({ length: 97 }, (_, index) => String(index + 1).padStart(2, '0')));
    const names = sections.flatMap((section) => [section.name, ...section.divisions.map(({ name }) => name)]);
    for (const { name, now } of former) {
      expect(names).not.toContain(name);
      for (const code of now) expect(all).toContain(code);
    }
  });

  test.each([
    ['A', 5],
    ['B', 7],
    ['C', 31],
    ['D', 3],
    ['E', 4],
    ['F', 2],
    ['G', 8],
    ['H', 2],
    ['I', 3],
    ['J', 4],
    ['K', 1],
    ['L', 2],
    ['M', 3],
    ['N', 4],
    ['O', 3],
    ['P', 1],
    ['Q', 2],
    ['R', 5],
    ['S', 6],
    ['T', 1],
  ])('门类 %s has %i 大类', (letter, count) => {
    expect(reference.industries.sections.find(({ code }) => code === letter)?.divisions).toHaveLength(count);
  });

  test('Jiangsu has 13 cities and 95 counties: 55 区, 21 县级市, 19 县', () => {
    const { cities, home, provinces } = reference.divisions;
    const counties = cities.flatMap((city) => city.counties.map((county) => ({ ...county, city })));
    expect(home).toEqual({ code: '32', name: '江苏省' });
    expect(cities).toHaveLength(13);
    expect(counties).toHaveLength(95);
    expect(new Set(counties.map(({ code }) => code)).size).toBe(95);
    for (const { code, city } of counties) expect(code.slice(0, 4)).toBe(city.code.slice(0, 4));
    const ending = (mark: string) => counties.filter(({ name }) => name.endsWith(mark)).length;
    expect([ending('区'), ending('市'), ending('县')]).toEqual([55, 21, 19]);
    expect(provinces).toHaveLength(35);
  });

  test('the form of 2020 offers 13 clusters, and every form we make has a list', () => {
    expect(reference.clusters[0]?.names).toHaveLength(13);
    const forms = reference.clusters.flatMap((list) => list.forms);
    expect(new Set(forms).size).toBe(forms.length);
    expect(forms).toEqual(expect.arrayContaining(['application-2020-3', 'application-2020-45', 'application-2024']));
  });

  test.each([
    ['nothing', { industries: null, clusters, divisions }],
    ['a bare text', { industries: '制造业', clusters, divisions }],
    ['a code without a name', { industries: { ...(industries as object), 门类: { 'C ': [] } }, clusters, divisions }],
    ['no table', { industries: [], clusters, divisions }],
    ['no list', { industries, clusters: {}, divisions }],
    ['a name without a code', { industries: { ...(industries as object), 门类: { 制造业: [] } }, clusters, divisions }],
    ['an empty name', { industries, clusters: [{ 文件: '', 申请表: [], 集群: [], 其他: '其他行业' }], divisions }],
  ])('a broken list is a mistake of ours and throws: %s', (_, files) => {
    expect(() => readReference(files)).toThrow();
  });

  test('the sample stands on the real edition', () => {
    expect(cleanApplication().items).toHaveLength(edition2024.facts.length);
  });
});

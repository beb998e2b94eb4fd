import fc from 'fast-check';
import { readChoices, readWords } from '../src/form/choices';
import { daysIn, readDay } from '../src/form/day';
import { readIdentifier, readText } from '../src/form/identifier';
import { readMonths, wholeMonths } from '../src/form/months';
import { readMoney, readNumber } from '../src/form/number';
import { readPercent } from '../src/form/percent';
import type { Given } from '../src/form/reading';
import { readStar } from '../src/form/star';
import { readVouchers } from '../src/form/vouchers';
import { readYesNo } from '../src/form/yes-no';

const why = (reason: string): unknown => expect.objectContaining({ why: `why/${reason}` });
const error: Given = { kind: 'error', error: '#REF!' };
const uncalculated: Given = { kind: 'uncalculated' };

describe('yes and no', () => {
  const yes = [
    '是',
    '√',
    '✓',
    '✔',
    '☑',
    '■',
    '●',
    'Y',
    'yes',
    'YES',
    'true',
    '1',
    '有',
    '已上云',
    '已实现',
    '已应用',
    '符合',
  ];
  const no = [
    '否',
    '×',
    '✗',
    '✘',
    '☐',
    '□',
    '○',
    'N',
    'no',
    'False',
    '0',
    '无',
    '未上云',
    '不符合',
    '-',
    '—',
    '／',
    '/',
    '——',
  ];

  test.each([
    ...yes,
    ' 是 ',
    '是\n',
    'Ｙ',
    '已 上 云',
    '✔\ufe0f',
    '是（已部署MES）',
    '是，2023年起',
    '√ 见附件3',
    '有：云服务器',
    '☑是□否',
    '□否 ☑是',
    '是☑ 否□',
    '√是 ×否',
  ])('%j is yes', (text) => {
    expect(readYesNo(text)).toBe(true);
  });

  test.each([...no, ' 否 ', '否（计划中）', '无，待建', '□是 ☑否', '○是 ●否'])('%j is no', (text) => {
    expect(readYesNo(text)).toBe(false);
  });

  test.each([
    '部分',
    '规划中',
    '是否',
    '是或否',
    '不清楚',
    '1,200',
    '1 2',
    '12',
    '是不是',
    'yesterday',
    '无锡',
    '有限公司',
    '是是',
    '☑是 ☑否',
    '-5',
    '√×',
    '是吗',
    'Yes!',
  ])('%j is neither', (text) => {
    expect(readYesNo(text)).toEqual(why('not-a-mark'));
  });

  test('Excel’s own yes, no, 1 and 0 count; another number does not', () => {
    expect([true, false, 1, 0].map((value) => readYesNo(value))).toEqual([true, false, true, false]);
    expect(readYesNo(2)).toEqual(why('not-a-mark'));
  });

  test.each([
    ['', null],
    ['　', null],
    [null, null],
    [undefined, null],
    ['□是 □否', null],
  ])('%j is blank', (text, blank) => {
    expect(readYesNo(text)).toBe(blank);
  });

  test('an error and a formula without a value are told apart', () => {
    expect(readYesNo(error)).toEqual(why('error'));
    expect(readYesNo(uncalculated)).toEqual(why('not-calculated'));
  });

  test('no text is both a yes and a no, and none throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (text) => {
        const mark = readYesNo(text);
        expect(mark === null || typeof mark === 'boolean' || typeof mark.unclear === 'string').toBe(true);
      }),
    );
  });
});

describe('money', () => {
  test.each<[Given, number]>([
    [6, 6],
    ['6', 6],
    ['6.0', 6],
    ['60000元', 6],
    ['6万', 6],
    ['6 万元', 6],
    ['６万元', 6],
    ['￥60,000.00', 6],
    ['¥ 60,000', 6],
    ['人民币60000元', 6],
    ['60000元整', 6],
    ['6万元（含税）', 6],
    ['1,200', 1200],
    ['１，２００', 1200],
    ['0.1亿', 1000],
    ['1.5亿元', 15000],
    ['3百万元', 300],
    ['600千元', 60],
    ['-0.5', -0.5],
    ['0', 0],
    ['600001元', 60.0001],
  ])('%j is %d 万元', (text, amount) => {
    expect(readMoney(text)).toBe(amount);
  });

  test.each([
    '约6',
    '6左右',
    '六万',
    '6万5千',
    '6-8',
    '1,2',
    '1.200,00',
    '6 7',
    '>=6',
    '6万美元',
    '待定',
    '6%',
    '1e5',
    '6..0',
    '万元',
    '元',
    '￥',
  ])('%j is no amount', (text) => {
    expect(readMoney(text)).toEqual(why('not-an-amount'));
  });

  test('a percentage, a date and a yes are no amounts', () => {
    expect(readMoney({ kind: 'number', number: 0.3, percent: true })).toEqual(why('not-an-amount'));
    expect(readMoney({ kind: 'date', day: '2023-05-01' })).toEqual(why('not-an-amount'));
    expect(readMoney(true)).toEqual(why('not-an-amount'));
    expect(readMoney(NaN)).toEqual(why('error'));
  });

  test('a column of 元 keeps 元, and what says 万元 there is 万元', () => {
    expect(readMoney(5000, '元', '元')).toBe(5000);
    expect(readMoney('0.5万元', '元', '元')).toBe(5000);
    expect(readMoney(60000, '元', '万元')).toBe(6);
  });

  test('元 and 万元 say the same sum', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (cents) => {
        const yuan = (cents / 100).toFixed(2);
        const expected = Number((cents / 1e6).toPrecision(15));
        expect(readMoney(`${yuan}元`)).toBe(expected);
        const grouped = (cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
        expect(readMoney(`￥${yuan}`)).toBe(expected);
        expect(readMoney(`${grouped}元`)).toBe(expected);
      }),
    );
  });
});

describe('numbers', () => {
  test.each<[Given, readonly string[], number]>([
    [320, [], 320],
    ['320人', ['人', '名'], 320],
    ['320 名', ['人', '名'], 320],
    ['1,200', [], 1200],
    ['1.2万人', ['人'], 12000],
    ['3台/套', ['台', '套', '台/套'], 3],
  ])('%j with units %j is %d', (text, units, number) => {
    expect(readNumber(text, units)).toBe(number);
  });

  test.each(['约320', '320余人', '三百', '320台', '百余'])('%j is no number of people', (text) => {
    expect(readNumber(text, ['人'])).toEqual(why('not-a-number'));
  });
});

describe('days', () => {
  test.each([
    '2023-05-01',
    '2023/5/1',
    '2023.5.1',
    '2023年5月1日',
    '2023年05月01号',
    '20230501',
    '２０２３年５月１日',
    ' 2023 年 5 月 1 日 ',
    '2023-05-01 08:30',
    '2023-5-1 00:00:00',
    '2023.05.01.',
  ])('%j is 1 May 2023', (text) => {
    expect(readDay(text)).toBe('2023-05-01');
  });

  test.each(['2023.5', '2023-05', '2023/5', '2023年5月', '202305', '2023年5月份', '2023年5月起', '2023年5月至今'])(
    '%j is a month: its first day for a start, its last for an end',
    (text) => {
      expect(readDay(text, 'start')).toBe('2023-05-01');
      expect(readDay(text, 'end')).toBe('2023-05-31');
    },
  );

  test('numbers: 20230501 and 202305 and 2023.5 are read, 2023.1 is doubtful, a serial without a date format is none', () => {
    expect(readDay(20230501)).toBe('2023-05-01');
    expect(readDay(202305)).toBe('2023-05-01');
    expect(readDay(2023.5)).toBe('2023-05-01');
    expect(readDay(2023.12, 'end')).toBe('2023-12-31');
    expect(readDay(2023.1)).toEqual(why('month-doubtful'));
    expect(readDay('2023.1')).toBe('2023-01-01');
    expect(readDay(45047)).toEqual(why('not-a-day'));
  });

  test.each(['2023-02-29', '2023年13月1日', '2024.4.31', '20230230', '2023-00-10', '1023-05-01', '2023年0月'])(
    '%j is no day of the calendar',
    (text) => {
      expect(readDay(text)).toEqual(why('no-such-day'));
    },
  );

  test.each(['5/1/2023', '23.5.1', '去年五月', '2023', '2023年', '2023-5-1-2', '2023-05/01', '二〇二三年五月'])(
    '%j is no day at all',
    (text) => {
      expect(readDay(text)).toEqual(why('not-a-day'));
    },
  );

  test('the blanks of a printed form are blank', () => {
    expect(readDay('    年    月    日')).toBeNull();
    expect(readDay('____年__月__日')).toBeNull();
    expect(readDay('-')).toBeNull();
  });

  test('every day of four centuries is read back however it is written', () => {
    const day = fc
      .record({ year: fc.integer({ min: 1900, max: 2199 }), month: fc.integer({ min: 1, max: 12 }), seed: fc.nat(30) })
      .map(({ year, month, seed }) => [year, month, 1 + (seed % daysIn(year, month))] as const);
    fc.assert(
      fc.property(day, ([year, month, date]) => {
        const two = (part: number): string => String(part).padStart(2, '0');
        const expected = `${year}-${two(month)}-${two(date)}`;
        const written = [
          expected,
          `${year}/${month}/${date}`,
          `${year}.${month}.${date}`,
          `${year}年${month}月${date}日`,
          `${year}${two(month)}${two(date)}`,
        ];
        expect(written.map((text) => readDay(text))).toEqual(written.map(() => expected));
      }),
    );
  });
});

describe('months in use', () => {
  test.each<[Given, number]>([
    [12, 12],
    ['12', 12],
    ['12个月', 12],
    ['12 个 月', 12],
    ['1年', 12],
    ['1年3个月', 15],
    ['1年零3个月', 15],
    ['一年半', 18],
    ['1.5年', 18],
    ['半年', 6],
    ['两年', 24],
    ['十二个月', 12],
    ['三个月', 3],
    ['3个月以上', 3],
    ['已连续使用14个月', 14],
    ['不少于3个月', 3],
    ['二十个月', 20],
    [0, 0],
    ['2.5', 2.5],
  ])('%j is %d months', (text, months) => {
    expect(readMonths(text)).toBe(months);
  });

  test.each<[Given, boolean]>([
    ['是', true],
    ['√', true],
    ['否', false],
    [true, true],
  ])('%j is %j', (text, used) => {
    expect(readMonths(text)).toBe(used);
  });

  test.each(['12月', '约12个月', '90天', '3-6个月', '2022.3-2024.5', '长期', '不到3个月', '半', '个月'])(
    '%j gives no number of months',
    (text) => {
      expect(readMonths(text, '2024-05-31')).toEqual(why('not-months'));
    },
  );

  test('a start date counts to the as-of day, and without one it is open', () => {
    expect(readMonths('2023-03-15', '2024-05-31')).toBe(14);
    expect(readMonths({ kind: 'date', day: '2024-02-29' }, '2024-05-31')).toBe(3);
    expect(readMonths('2023年3月至今', '2024-05-31')).toBe(14);
    expect(readMonths('2023-03-15')).toEqual(why('needs-as-of'));
    expect(readMonths('2023-02-30', '2024-05-31')).toEqual(why('no-such-day'));
  });

  test.each([
    ['2024-03-01', '2024-05-31', 2],
    ['2024-03-01', '2024-06-01', 3],
    ['2024-02-29', '2024-05-29', 3],
    ['2024-02-29', '2024-05-28', 2],
    ['2024-01-31', '2024-02-29', 1],
    ['2024-01-31', '2024-02-28', 0],
    ['2023-01-31', '2023-02-28', 1],
    ['2023-11-30', '2024-02-29', 3],
    ['2023-05-15', '2024-05-14', 11],
    ['2023-05-15', '2024-05-15', 12],
    ['2023-05-15', '2023-05-15', 0],
    ['2024-06-01', '2024-05-31', 0],
  ])('from %s to %s is %d whole months', (start, end, months) => {
    expect(wholeMonths(start, end)).toBe(months);
  });
});

describe('stars', () => {
  test.each<[Given, number]>([
    [4, 4],
    ['4', 4],
    ['四星', 4],
    ['4星级', 4],
    ['★★★★', 4],
    ['★★★★☆', 4],
    ['四星级上云企业', 4],
    ['５星', 5],
    ['三星级', 3],
    ['无', 0],
    ['未获评', 0],
    [0, 0],
    ['-', 0],
  ])('%j is %d', (text, star) => {
    expect(readStar(text)).toBe(star);
  });

  test.each(['六星', 2, '34', '三星级、四星级', '★★', '优秀', '首次申报', 'AAAA'])('%j is no star level', (text) => {
    expect(readStar(text)).toEqual(why('not-a-star'));
  });
});

describe('percentages', () => {
  test('0.3 shown as a percentage, "30%" and 30 are all 30', () => {
    expect(readPercent({ kind: 'number', number: 0.3, percent: true })).toBe(30);
    expect(readPercent('30%')).toBe(30);
    expect(readPercent('３０％')).toBe(30);
    expect(readPercent(30)).toBe(30);
    expect(readPercent('30')).toBe(30);
    expect(readPercent('0.5%')).toBe(0.5);
  });

  test('a bare number up to 1 is open', () => {
    for (const value of [0.3, 1, '0.3', '1']) expect(readPercent(value)).toEqual(why('not-a-percent'));
    expect(readPercent('三成')).toEqual(why('not-a-number'));
  });
});

describe('identifiers and texts', () => {
  test('a text keeps every digit, an ordinary number too', () => {
    expect(readIdentifier('91320411MA1X3K5T0B')).toBe('91320411MA1X3K5T0B');
    expect(readIdentifier(' 2432 2000 0000 1234 5678 ')).toBe('24322000000012345678');
    expect(readIdentifier('９１３２')).toBe('9132');
    expect(readIdentifier("'00123456")).toBe('00123456');
    expect(readIdentifier(12345678)).toBe('12345678');
    expect(readIdentifier(123456789012345)).toBe('123456789012345');
  });

  test('a number of sixteen digits or more has lost some, and says so', () => {
    expect(readIdentifier(1234567890123456)).toEqual(why('digits-lost'));
    expect(readIdentifier(2.4322e19)).toEqual(why('digits-lost'));
    expect(readIdentifier('2.4322E+19')).toEqual(why('digits-lost'));
    expect(readIdentifier(1.5)).toEqual(why('not-an-identifier'));
    expect(readIdentifier({ kind: 'date', day: '2023-05-01' })).toEqual(why('not-an-identifier'));
  });

  test('a text keeps its inner lines', () => {
    expect(readText(' 甲\r\n乙 ')).toBe('甲\n乙');
    expect(readText(error)).toEqual(why('error'));
    expect(readText('   ')).toBeNull();
  });
});

describe('several names in one cell', () => {
  const options = ['新型电力（新能源）装备', '物联网', '其他行业'];
  test('what is ticked counts, in the form’s own words', () => {
    expect(
      readChoices('□ 新型电力（新能源）装备 ☑ 物联网 □ 其他行业（请具体说明）', options, ['（请具体说明）']),
    ).toEqual(['物联网']);
    expect(readChoices('☑新型电力(新能源)装备\n√ 其他行业（食品加工）', options)).toEqual([
      '新型电力（新能源）装备',
      '其他行业（食品加工）',
    ]);
    expect(readChoices('□ 物联网 □ 其他行业', options)).toBeNull();
  });
  test('names without boxes are all meant', () => {
    expect(readChoices('物联网、新型电力（新能源）装备', options)).toEqual(['物联网', '新型电力（新能源）装备']);
    expect(readChoices('航空航天', options)).toEqual(['航空航天']);
  });
  test('words are parted by their signs, never inside brackets', () => {
    expect(readWords('计算资源、存储资源，产品/设备远程监控与运维;\n客户服务')).toEqual([
      '计算资源',
      '存储资源',
      '产品/设备远程监控与运维',
      '客户服务',
    ]);
    expect(readWords('其他（甲、乙）')).toEqual(['其他（甲、乙）']);
    expect(readWords('、 ，')).toBeNull();
  });
});

describe('凭证情况', () => {
  test.each([
    '合同、付款凭证、发票齐全',
    '合同、付款凭证、发票',
    '合同+银行回单+发票',
    '齐全',
    '三项齐全',
    '是',
    '√',
    '地方工信部门证明',
    '政府集采，由工信局出具证明',
    '政府集采，无法提供合同，有地方工信部门证明',
  ])('%j is complete', (said) => {
    expect(readVouchers(said)).toBe(true);
  });
  test.each([
    '缺付款凭证',
    '合同、发票',
    '合同、付款凭证齐全，缺发票',
    '发票',
    '无',
    '否',
    '均未提供',
    '只有合同、发票',
    '缺工信部门证明',
    '尚无工信部门证明',
  ])('%j is not', (said) => {
    expect(readVouchers(said)).toBe(false);
  });
  test.each(['见附件', '12-15', '待核'])('%j says neither', (said) => {
    expect(readVouchers(said)).toBeNull();
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkGrid, type Checked } from '../src/flow';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { readXlsx } from '../src/workbook/xlsx/read';

/** Workbooks that openpyxl wrote from the paper's tables, not from our template: `make.py` there. */
function checked(name: string): Checked {
  const bytes = new Uint8Array(readFileSync(join(__dirname, 'workbooks/pool', `${name}.xlsx`)));
  const read = readXlsx(bytes, nodeCodec);
  if (!('grid' in read)) throw new Error(JSON.stringify(read.findings));
  const result = checkGrid(read.grid);
  if (!('verdict' in result)) throw new Error(JSON.stringify(result.findings));
  return result;
}

const graveBut = (codes: readonly string[], { findings }: Checked): string[] =>
  findings.filter(({ severity, code }) => severity !== 'hint' && !codes.includes(code)).map(({ code }) => code);

describe('one sheet without merges and without our stamp', () => {
  const result = checked('openpyxl-one-sheet');

  test('is known by its words for 数据采集, and says what its cells say', () => {
    expect(result).toMatchObject({ edition: { id: 'pool-2021/数据采集' }, verdict: { star: 4 }, target: 4 });
    const values = Object.fromEntries([...result.facts.values].map(([key, { value }]) => [key, value]));
    expect(values).toMatchObject({
      注册资金: 300,
      注册成立时间: 6.1,
      员工总数: 45,
      高新技术企业: true,
      财务状况: '良好',
      '2020年度主营业务收入': 1600,
      '2020年度研发费用占比': 11,
      相关知识产权: 12,
      接入设备数量: 6200,
      传感器: true,
      接口: true,
      实时数据处理速度: 1.2,
      边缘计算部署节点数量: 5200,
      申报主体类型: '企业',
    });
    expect(values).toMatchObject({ 其它方式: false, '安全功能/其它功能': false });
  });

  test('has nothing wrong beyond the labels of the first sheet that it lacks, and one mark that is neither yes nor no', () => {
    expect(graveBut(['form/label-missing', 'form/label-mistyped'], result)).toEqual(['form/not-a-mark']);
    expect(result.application.pool).toMatchObject({
      classes: { value: ['数据采集服务商'] },
      batch: { value: '2021年第一批' },
      since: { 注册成立时间: { value: '2015-04-08' } },
    });
  });
});

describe('merged categories, the first sheet second, no requirements beside', () => {
  const result = checked('openpyxl-merged');

  test('labels that stand twice are told apart by the 子类 they stand under', () => {
    expect(result).toMatchObject({ edition: { id: 'pool-2021/工业APP' }, verdict: { star: 5 } });
    const said = (key: string) => result.facts.values.get(key)?.value;
    expect([said('传统软件云化/先进程度'), said('工业APP创新/先进程度')]).toEqual([
      '区域知名',
      '可局部替代国外同类产品',
    ]);
    expect(said('传统软件云化/相关荣誉')).toBeUndefined();
  });

  test('one of the two classes of its group is enough', () => {
    expect(result.group).toMatchObject({ group: 'pool-2021/解决方案服务商', star: 5 });
    expect(graveBut(['form/label-missing', 'form/label-mistyped'], result)).toEqual([]);
  });
});

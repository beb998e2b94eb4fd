import Ajv, { type ValidateFunction } from 'ajv';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import casesYaml from './check-cases.yaml';
import { plant, type Case } from './check-plant';
import { cleanApplication } from './check-sample';

/** docs/application.schema.json is what the types give, and means what it says. */

const root = resolve(__dirname, '..');
const target = join(root, 'docs/application.schema.json');
const published = JSON.parse(readFileSync(target, 'utf8')) as Schema;

interface Schema {
  readonly definitions: Record<string, Definition>;
}
interface Definition {
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Record<string, Definition>;
}

describe('the published schema of an application', () => {
  let valid: ValidateFunction;
  beforeAll(() => {
    valid = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true }).compile(published);
  });

  test('is what the types give: node scripts/schema.cjs has been run', () => {
    const made = execFileSync(process.execPath, [join(root, 'scripts/schema.cjs'), '--print'], { encoding: 'utf8' });
    expect(readFileSync(target, 'utf8')).toBe(made);
  }, 60_000);

  test('accepts a filled application, and every planted fault of its content', () => {
    expect(valid(cleanApplication()) ? [] : valid.errors).toEqual([]);
    for (const { change, name } of casesYaml as readonly Case[])
      expect([name, valid(plant(change))]).toEqual([name, true]);
  });

  type Broken = Record<string, Record<string, unknown>>;
  const broken: readonly (readonly [string, (application: Broken) => void])[] = [
    ['without an applicant', (application) => delete application.applicant],
    ['without 统一社会信用代码', ({ applicant }) => delete applicant!.uscc],
    ['with a bare text for an entry', ({ applicant }) => (applicant!.uscc = '91320214MA1X7K3Q3A')],
    ['with an amount as text', ({ investment }) => ((investment!.total as Record<string, unknown>).value = '12.8')],
    ['with a state nobody knows', ({ applicant }) => ((applicant!.name as Record<string, unknown>).state = 'guessed')],
    ['with a fact of our own invention', ({ applicant }) => (applicant!.mood = applicant!.name)],
    ['with 附表2 as a list', (application) => (application.investment = [] as unknown as Broken[string])],
    [
      'with a cell by its address',
      ({ applicant }) => ((applicant!.name as Record<string, unknown>).cell = '申请表!C3'),
    ],
  ];
  test.each(broken)('refuses one %s', (_, breaks) => {
    const application = structuredClone(cleanApplication()) as unknown as Broken;
    breaks(application);
    expect(valid(application)).toBe(false);
  });

  test('describes every fact, in the words of the form', () => {
    const { Applicant, Narratives, InvestmentLine, InvoiceLine, EquipmentLine, Commitment } = published.definitions;
    const label = (definition: Definition | undefined, name: string) => definition?.properties?.[name]?.description;
    expect(label(Applicant, 'uscc')).toBe('统一社会信用代码');
    expect(label(Applicant, 'capital')).toBe('注册资本, 万元');
    expect(label(Applicant?.properties?.contact, 'mobile')).toBe('手机');
    expect(label(Narratives, 'effect')).toBe('上云效果说明');
    expect(label(InvestmentLine, 'contractPages')).toBe('所对应合同在申报书中的页码');
    expect(label(InvoiceLine, 'price')).toBe('单价, 元');
    expect(label(EquipmentLine, 'amount')).toBe('采购实际付款金额, 万元');
    expect(label(Commitment, 'signature')).toBe('法人代表（签字）');
  });

  test('leaves no definition and no fact without a description', () => {
    const bare = (path: string, definition: Definition): string[] =>
      Object.entries(definition.properties ?? {}).flatMap(([name, inner]) => [
        ...(isFact(inner) && inner.description === undefined ? [`${path}.${name}`] : []),
        ...bare(`${path}.${name}`, inner),
      ]);
    const isFact = ({ $ref }: Definition) => $ref?.startsWith('#/definitions/Entry') === true;
    const all = Object.entries(published.definitions).flatMap(([name, definition]) => [
      ...(definition.description === undefined ? [name] : []),
      ...bare(name, definition),
    ]);
    expect(all).toEqual([]);
    expect(
      Object.values(published.definitions).flatMap((one) => Object.values(one.properties ?? {}).filter(isFact)).length,
    ).toBeGreaterThan(40);
  });
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly helpUrl: string;
    readonly options?: object;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly type?: string;
      readonly dimensionality?: string;
      readonly optional?: boolean;
    }[];
    readonly result: object;
  }[];
}

const help = jest.requireActual<{
  english: () => Promise<Metadata>;
  chinese: (yaml: string) => Promise<Metadata>;
  page: (yaml: string) => Promise<string>;
}>('../../scripts/functions-help.cjs');
const yaml = readFileSync(resolve(__dirname, '../../src/functions/help.zh-CN.yaml'), 'utf8');
const CHINESE = /\p{Script=Han}/u;

/** What Excel calls by, without the words it shows. */
function signatures({ functions }: Metadata) {
  return functions.map(({ id, name, helpUrl, options, parameters, result }) => ({
    ...{ id, name, helpUrl, options, result },
    parameters: parameters.map(({ type, dimensionality, optional }) => ({ type, dimensionality, optional })),
  }));
}

describe('the help of the worksheet functions', () => {
  test('the design’s eight functions are there, in both languages with the same signatures', async () => {
    const [en, zh] = [await help.english(), await help.chinese(yaml)];
    expect(en.functions.map(({ id }) => id)).toEqual([
      ...['STARLEVEL', 'UNMET', 'CLOUDINVEST', 'CANAPPLY', 'MONTHSINUSE', 'ISUSCC', 'CRITERIA', 'STANDARDS'],
    ]);
    expect(signatures(zh)).toEqual(signatures(en));
  });

  test('Chinese help is Chinese throughout, English help explains every parameter', async () => {
    for (const { description, parameters } of (await help.chinese(yaml)).functions) {
      expect(description).toMatch(CHINESE);
      for (const { name, description: words } of parameters)
        expect([name, words].every((each) => CHINESE.test(each))).toBe(true);
    }
    for (const { description, parameters } of (await help.english()).functions) {
      expect(description).toMatch(/^[A-Z]/);
      for (const { name, description: words } of parameters) {
        expect(name).toMatch(/^[a-z]+$/);
        expect(words).toMatch(/\S/);
      }
    }
  });

  test('parameters that may be left out come last, and no function is volatile or streams', async () => {
    for (const { id, options, parameters } of (await help.english()).functions) {
      const optional = parameters.map((each) => each.optional ?? false);
      expect([id, optional]).toEqual([id, [...optional].sort()]);
      expect([id, options]).toEqual([id, undefined]);
    }
  });

  test('every help link leads to a place on the help page', async () => {
    const page = await help.page(yaml);
    for (const { helpUrl } of (await help.english()).functions) {
      const [address = '', place = ''] = helpUrl.split('#');
      expect(address).toBe('https://localhost:3000/functions.html');
      expect(page).toContain(`id="${place}"`);
    }
  });

  test('a function or a parameter without its Chinese words stops the build', async () => {
    await expect(help.chinese(yaml.replace(/^ISUSCC:/m, 'ISUSC:'))).rejects.toThrow('ISUSC');
    await expect(help.chinese(yaml.replace(/^ {4}代码: .*\n/m, ''))).rejects.toThrow('ISUSCC with 1 parameters');
  });
});

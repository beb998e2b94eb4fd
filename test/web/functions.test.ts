import { resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { GridFunction } from '../../src/model/grid-function';
import { gridFunctions } from '../../src/workbench/functions';

const functions = gridFunctions(() => 'zh-CN');
const byName = new Map(functions.map((each) => [each.name, each]));
function named(name: string): GridFunction {
  const found = byName.get(`STARCLOUD.${name}`);
  if (!found) throw new Error(`${name} is no function`);
  return found;
}

describe('the worksheet functions of the web workbench', () => {
  test('are those of Excel, with the same help in both languages', async () => {
    const help = jest.requireActual<{
      english(): Promise<Metadata>;
      chinese(yaml: string): Promise<Metadata>;
    }>('../../scripts/functions-help.cjs');
    const yaml = readFileSync(resolve(__dirname, '../../src/functions/help.zh-CN.yaml'), 'utf8');
    for (const [language, metadata] of [
      ['en', await help.english()],
      ['zh-CN', await help.chinese(yaml)],
    ] as const) {
      expect(functions.map(({ name }) => name)).toEqual(metadata.functions.map(({ id }) => `STARCLOUD.${id}`));
      for (const { id, description, parameters } of metadata.functions) {
        expect(named(id).help[language]).toEqual({
          description,
          parameters: parameters.map(({ name, description, optional }) => ({
            name,
            description,
            optional: optional ?? false,
          })),
        });
      }
    }
    expect(parse(yaml)).toBeTruthy();
  });

  test('answer as in Excel; an error is its own text', () => {
    expect(named('ISUSCC').answer(['91320723MA2000E50J'])).toBe(true);
    expect(named('CANAPPLY').answer([0, 3])).toBe(true);
    expect(named('CANAPPLY').answer([0, 'x'])).toBe('#VALUE!');
    expect(named('STARLEVEL').answer([[['某项']], [['是']]])).toBe('#N/A');
    expect(
      named('STARLEVEL').answer([
        [['计算资源'], ['上云投入']],
        [['是'], [6]],
      ]),
    ).toBe(0);
    expect(named('STANDARDS').answer([])).toContainEqual(expect.arrayContaining(['2024']));
    expect(named('MONTHSINUSE').answer(['2023-01-01', '2023-07-01'])).toBe(6);
  });
});

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly optional?: boolean;
    }[];
  }[];
}

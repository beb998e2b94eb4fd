import { BooleanNumber } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { FunctionType } from '@univerjs/preset-sheets-core';
import type { FunctionHelp, GridFunction } from '../../model/grid-function';
import { answered } from './answered';

/** Owns our functions in the grid: registered with their help in both languages. What they answer is not known here. */

const LANGUAGES = { zhCN: 'zh-CN', enUS: 'en' } as const;

/** Needs a workbook to be open: before, the grid has no place for functions. */
export function registerFunctions(api: FUniver, functions: readonly GridFunction[]): void {
  const formulas = api.getFormula();
  for (const { name, help, answer } of functions) {
    const id = name.replace(/\W/g, '_');
    const locales = Object.fromEntries(
      Object.entries(LANGUAGES).map(([locale, language]) => [locale, { starcloud: { [id]: texts(help[language]) } }]),
    );
    formulas.registerFunction(name, (...given) => answered(answer, given), {
      locales,
      description: {
        functionName: name,
        functionType: FunctionType.User,
        description: `starcloud.${id}.description`,
        abstract: `starcloud.${id}.description`,
        functionParameter: help['zh-CN'].parameters.map(({ optional }, index) => ({
          name: `starcloud.${id}.name${index}`,
          detail: `starcloud.${id}.detail${index}`,
          example: '',
          require: optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
          repeat: BooleanNumber.FALSE,
        })),
      },
    });
  }
}

function texts({ description, parameters }: FunctionHelp): Record<string, string> {
  return {
    description,
    ...Object.fromEntries(parameters.map(({ name }, index) => [`name${index}`, name])),
    ...Object.fromEntries(parameters.map((parameter, index) => [`detail${index}`, parameter.description])),
  };
}

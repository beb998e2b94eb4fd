import { BooleanNumber } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { FunctionType } from '@univerjs/preset-sheets-core';
import type { FunctionAnswer, FunctionArgument, FunctionHelp, GridFunction } from '../../model/grid-function';

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

type Answer = Exclude<FunctionAnswer, null>;

/** A function that throws would leave every formula of the workbook empty. */
function answered(answer: GridFunction['answer'], given: readonly unknown[]): Writable {
  try {
    return writable(answer(given.map(argument)) ?? '');
  } catch {
    return '#VALUE!';
  }
}

type Writable = string | number | boolean | (string | number | boolean)[][];

function writable(answer: Answer): Writable {
  return Array.isArray(answer)
    ? answer.map((row: readonly (string | number | boolean | null)[]) => row.map((cell) => cell ?? ''))
    : (answer as string | number | boolean);
}

function argument(given: unknown): FunctionArgument {
  if (Array.isArray(given)) return given.map((row) => (Array.isArray(row) ? row.map(plain) : [plain(row)]));
  return given === undefined ? undefined : plain(given);
}

function plain(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/**
 * Registers the worksheet functions in WPS: `=STARCLOUD.STARLEVEL(…)`, the same answers and help as in Excel. WPS hands a range over in a way
 * that nobody has seen yet: rows of values and an object with `Value2` are both taken.
 */
import type { FunctionArgument, FunctionValue, GridFunction } from '../model/grid-function';
import { gridFunctions } from '../workbench/functions';
import type { AddonRoot } from './addon';
import { takesFunctions } from './host';

const NAMESPACE = 'STARCLOUD';

/** False where this WPS cannot calculate functions of an add-in. */
export function registerFunctions(root: Pick<AddonRoot, 'AddCustomFunction'>): boolean {
  if (!takesFunctions(root)) return false;
  for (const { name, help, answer } of gridFunctions(() => 'zh-CN')) {
    const { description, parameters } = help['zh-CN'];
    const own = name.slice(NAMESPACE.length + 1);
    root.AddCustomFunction?.(NAMESPACE, own, calling(answer), {
      description,
      result: { type: TABLES.has(own) ? 'any[][]' : 'any' },
      parameters: parameters.map((parameter) => ({ ...parameter, type: 'any' })),
    });
  }
  return true;
}

const TABLES = new Set(['UNMET', 'CRITERIA', 'STANDARDS']);

/** An error of ours is thrown, so that the cell shows one of WPS's own and never a text that reads like an answer. */
function calling(answer: GridFunction['answer']): (...given: unknown[]) => unknown {
  return (...given) => {
    const answered = answer(given.map(argument));
    if (typeof answered === 'string' && answered.startsWith('#')) throw new Error(answered);
    return answered;
  };
}

function argument(given: unknown): FunctionArgument {
  if (Array.isArray(given))
    return given.map((line: unknown) => (Array.isArray(line) ? line.map(value) : [value(line)]));
  if (typeof given === 'object' && given !== null && 'Value2' in given) return argument(given.Value2);
  return given === undefined ? undefined : value(given);
}

function value(given: unknown): FunctionValue {
  return typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean' ? given : null;
}

/**
 * The worksheet functions as the web workbench calculates them: the same answers as in Excel, with the same help. An error is
 * its own text, which the spreadsheet treats as an error.
 */
import { cloudInvest } from '../functions/cloudinvest';
import type { CellInput, Matrix } from '../functions/answer';
import { isFailure } from '../functions/answer';
import en from '../functions/help.en.yaml';
import zh from '../functions/help.zh-CN.yaml';
import * as small from '../functions/small';
import { starLevel } from '../functions/starlevel';
import { unmet } from '../functions/unmet';
import type { FunctionAnswer, FunctionArgument, FunctionHelp, GridFunction } from '../model/grid-function';
import type { Language } from '../flow';

type Given = readonly FunctionArgument[];

const ANSWERS: Readonly<Record<string, (given: Given, language: Language) => unknown>> = {
  STARLEVEL: ([labels, values, standard]) => starLevel(range(labels), range(values), cell(standard)),
  UNMET: ([labels, values, target, standard], language) =>
    unmet(range(labels), range(values), cell(target), cell(standard), language),
  CLOUDINVEST: ([amounts, dates, from, to, items, star, standard]) =>
    cloudInvest(range(amounts), ifGiven(dates), cell(from), cell(to), ifGiven(items), cell(star), cell(standard)),
  CANAPPLY: ([current, target, standard]) => small.canApply(cell(current), cell(target), cell(standard)),
  MONTHSINUSE: ([start, asOf]) => small.monthsInUse(cell(start), cell(asOf)),
  ISUSCC: ([text]) => small.isUsccCell(cell(text)),
  CRITERIA: ([standard, star]) => small.criteria(cell(standard), cell(star)),
  STANDARDS: () => small.standards(),
};

/** `language` is asked at each answer: UNMET speaks. */
export function gridFunctions(language: () => Language): GridFunction[] {
  return Object.entries(ANSWERS).map(([name, ask]) => ({
    name: `STARCLOUD.${name}`,
    help: { 'zh-CN': helpOf(zh, name), en: helpOf(en, name) },
    answer: (given) => {
      const answer = ask(given, language());
      return isFailure(answer) ? answer.error : (answer as FunctionAnswer);
    },
  }));
}

/** Functions of which the last parameters may be left out, and from which on. */
const OPTIONAL_FROM: Readonly<Record<string, number>> = {
  ...{ STARLEVEL: 2, UNMET: 3, CLOUDINVEST: 1, CANAPPLY: 2, CRITERIA: 0 },
};

interface Texts {
  readonly description: string;
  readonly parameters?: Readonly<Record<string, string>>;
}

function helpOf(texts: unknown, name: string): FunctionHelp {
  const { description, parameters } = (texts as Readonly<Record<string, Texts>>)[name] ?? { description: name };
  return {
    description,
    parameters: Object.entries(parameters ?? {}).map(([parameter, said], index) => ({
      name: parameter,
      description: said,
      optional: index >= (OPTIONAL_FROM[name] ?? Infinity),
    })),
  };
}

/** A single cell stands for a range of one. */
function range(given: FunctionArgument): Matrix {
  return isRange(given) ? given : [[given ?? null]];
}

function ifGiven(given: FunctionArgument): Matrix | null {
  return given === undefined || given === null ? null : range(given);
}

function cell(given: FunctionArgument): CellInput {
  return isRange(given) ? (given[0]?.[0] ?? null) : given;
}

function isRange(given: FunctionArgument): given is readonly (readonly (string | number | boolean | null)[])[] {
  return Array.isArray(given);
}

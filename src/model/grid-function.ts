/** A worksheet function as a spreadsheet in a web page may calculate it: its name, its help, what it answers. */
export interface GridFunction {
  /** With its namespace, `STARCLOUD.STARLEVEL`; matched without regard to case. */
  readonly name: string;
  readonly help: Readonly<Record<'zh-CN' | 'en', FunctionHelp>>;
  /** Never throws; an error is its own text, such as `#VALUE!`. */
  readonly answer: (given: readonly FunctionArgument[]) => FunctionAnswer;
}

export interface FunctionHelp {
  readonly description: string;
  readonly parameters: readonly ParameterHelp[];
}

export interface ParameterHelp {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
}

export type FunctionValue = string | number | boolean | null;

/** A range comes as rows of cells. */
export type FunctionArgument = FunctionValue | undefined | readonly (readonly FunctionValue[])[];

/** Rows spill over the cells below and beside. */
export type FunctionAnswer = FunctionValue | readonly (readonly FunctionValue[])[];

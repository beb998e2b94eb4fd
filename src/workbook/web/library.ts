/** The one door to the grid library for names that several files here use. */
export {
  CanceledError,
  CommandType,
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
} from '@univerjs/core';
export type { IWorkbookData, Workbook } from '@univerjs/core';
export type { FUniver } from '@univerjs/core/facade';

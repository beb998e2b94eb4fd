import { IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import { ConditionalFormattingViewModel } from '@univerjs/preset-sheets-conditional-formatting';
import { SheetsDataValidationValidatorService } from '@univerjs/preset-sheets-data-validation';
import type { Engine } from './engine';

/** Owns what the library does amiss when one of several workbooks is closed. */

/** It forgets the conditional formats of every workbook; what is left of the closed one is small. */
export function keepRules({ univer }: Engine): void {
  univer.__getInjector().get(ConditionalFormattingViewModel).clearCache = () => undefined;
}

/** It goes on validating the cells of the closed one, and complains that it is not there. */
export function endValidation({ univer }: Engine): void {
  const injector = univer.__getInjector();
  const instances = injector.get(IUniverInstanceService);
  const service = injector.get(SheetsDataValidationValidatorService);
  const validate = service.validatorRanges.bind(service);
  service.validatorRanges = async (unit, ...where) =>
    instances.getUnit(unit, UniverInstanceType.UNIVER_SHEET) ? validate(unit, ...where) : [];
}

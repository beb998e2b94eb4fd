import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
  MoveConditionalRuleMutation,
  SetConditionalRuleMutation,
} from '@univerjs/preset-sheets-conditional-formatting';
import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from '@univerjs/preset-sheets-core';
import {
  AddDataValidationMutation,
  DateValidator,
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
} from '@univerjs/preset-sheets-data-validation';
import { RemoveNoteMutation, UpdateNoteMutation } from '@univerjs/preset-sheets-note';

/**
 * Owns what stands still: pasting, filling and clearing would carry rules, notes and merges along or take them away, none of
 * which the file could be saved with. They stay as the file has them; values and looks go where they are pasted.
 */
const STILL = [
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
  MoveConditionalRuleMutation,
  SetConditionalRuleMutation,
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
  RemoveNoteMutation,
  UpdateNoteMutation,
];

/** Any number is a day, as in Excel: the library would have it shown in a way that it can read, which 2024年5月1日 is not. */
export function takeDays(): void {
  const own = Object.getOwnPropertyDescriptor(DateValidator.prototype, 'isValidType')?.value as IsValidType;
  DateValidator.prototype.isValidType = function (info) {
    return typeof info.value === 'number' ? Promise.resolve(true) : own.call(this, info);
  };
}

type IsValidType = typeof DateValidator.prototype.isValidType;

/** The library knows each of them by this very object. */
export function holdStill(): void {
  for (const mutation of STILL) (mutation as unknown as { handler: () => boolean }).handler = () => true;
}

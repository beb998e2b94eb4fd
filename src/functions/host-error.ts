/** How Excel is told that a function failed. Knows Excel's error object; decides nothing and writes nothing. */
/// <reference types="custom-functions-runtime" />
import { say, type Language } from '../flow';
import { isFailure, type Answer } from './answer';
import { hostLanguage } from './host-language';

/** The value; or Excel's own `#VALUE!` or `#N/A` thrown, with our sentence behind the cell's warning sign. */
export function given<T>(answer: Answer<T>, language: Language = hostLanguage()): T {
  if (!isFailure(answer)) return answer;
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  const code = answer.error === '#N/A' ? notAvailable : invalidValue;
  // Excel knows its own errors by this object, which is no Error of the language.
  // oxlint-disable-next-line typescript/only-throw-error
  throw new CustomFunctions.Error(code, say(language, answer.code, answer.values));
}

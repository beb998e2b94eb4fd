import type { Edition } from '../model/edition';
import type { ClusterList, Divisions, Industries, RequiredMaterial } from '../model/reference';

/**
 * What a filled form is checked against. The readers are the form's own, so that a mark, an amount or a time means the
 * same here as in the verdict; checking owns no reading of its own.
 */
export interface CheckContext {
  readonly edition: Edition;
  readonly industries: Industries;
  readonly clusters: readonly ClusterList[];
  readonly divisions: Divisions;
  /** The day of judgement, `YYYY-MM-DD`; without it nothing that depends on a day is said. */
  readonly asOf?: string;
  /** The form's 配套证明材料 that must be there; without it the checklist is not judged. */
  readonly materialsRequired?: readonly RequiredMaterial[];
  /** Yes, no, or undefined for a mark that is neither. */
  readonly isYes: (value: string | number | boolean) => boolean | undefined;
  /** An amount of 附表1, 万元; undefined when it is none. */
  readonly amountOf: (value: string | number | boolean) => number | undefined;
  /** A time in use, or the time since a day until `asOf`, in whole months; undefined when it is none. */
  readonly monthsOf: (value: string | number | boolean, asOf?: string) => number | undefined;
}

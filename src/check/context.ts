import type { Star } from '../model/star';
import type { Edition } from '../model/edition';
import type { Form } from '../model/form';
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
  /** All forms, so that the right one can be named; without them none is said to be wrong. */
  readonly forms?: readonly Form[];
  /** The star somebody asked to be judged, where it is not the one filled in. */
  readonly target?: Star;
  /** The form's 配套证明材料 that must be there; without it the checklist is not judged. */
  readonly materialsRequired?: readonly RequiredMaterial[];
  /** Yes, no, or undefined for a mark that is neither. */
  readonly isYes: (value: string | number | boolean) => boolean | undefined;
  /** An amount of 附表1, 万元; undefined when it is none. */
  readonly amountOf: (value: string | number | boolean) => number | undefined;
  /** A time in use, or the time since a day until `asOf`, in whole months; undefined when it is none. */
  readonly monthsOf: (value: string | number | boolean, asOf?: string) => number | undefined;
  /** The rules of the service pool; without them nothing is said of its grades and classes. */
  readonly pool?: PoolRules;
}

export interface PoolRules {
  /** Id of the edition of a class, by any of its names. */
  readonly classOf: (name: string) => string | undefined;
  /** Ids of the other classes of its group: one of them is enough. */
  readonly partners: readonly string[];
  /** The last day of a grade given on a day; undefined where no term is stated. */
  readonly validUntil: (day: string) => string | undefined;
  /** The earliest batch in which a grade given in one may be raised. */
  readonly upgradeBatch: (batch: string) => string | undefined;
  /** An age in years, or the years since a day, counted to a day. */
  readonly yearsOf: (value: string | number | boolean, until: string) => number | undefined;
}

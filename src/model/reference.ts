/** The lists a filled form is compared with. This file says what they are; `standards/*.yaml` holds them. */

import type { Star } from './star';

/** A code and its name, as a standard prints them. */
export interface Coded {
  readonly code: string;
  readonly name: string;
}

/** 国民经济行业分类, down to 大类. */
export interface Industries {
  readonly document: string;
  readonly sections: readonly IndustrySection[];
  /** Names of the edition before, renamed or divided since; `now` holds the codes of today's 大类. */
  readonly former: readonly { readonly name: string; readonly now: readonly string[] }[];
  readonly formerDocument: string;
}

/** 门类 (a letter) with its 大类 (two digits). */
export interface IndustrySection extends Coded {
  readonly divisions: readonly Coded[];
}

/** 先进制造业集群 as one document's form offers them. */
export interface ClusterList {
  readonly document: string;
  /** Ids of the forms that offer this list. */
  readonly forms: readonly string[];
  readonly names: readonly string[];
  /** The word for any other industry, to be explained in brackets. */
  readonly other: string;
}

/** 行政区划 of the home province, and the names of the others. */
export interface Divisions {
  readonly source: string;
  /** The province whose enterprises may apply: two digits and its name. */
  readonly home: Coded;
  readonly cities: readonly City[];
  /** Every registrar at province level: two digits, as in positions 3 and 4 of a USCC. */
  readonly provinces: readonly Coded[];
}

export interface City extends Coded {
  readonly counties: readonly Coded[];
  /** 功能区 that submit on their own and have no code. */
  readonly zones: readonly string[];
}

/** A row of the form's 配套证明材料 that must be there; without `deployments`, whatever the 云服务部署模型. */
export interface RequiredMaterial {
  readonly name: string;
  readonly stars: readonly Star[];
  readonly deployments?: readonly string[];
}

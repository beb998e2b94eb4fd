import type { CellRef } from './cell';
import type { Star } from './star';
import type { FactKind } from './edition';

/** What an application loses and keeps when it is judged under another edition than its form's own: nothing maps silently. */
export interface WhatIf {
  /** The form's own edition, and the one it was judged under. */
  readonly from: string;
  readonly to: string;
  /** Filled in, and unknown to the other edition: not counted. */
  readonly dropped: readonly StatedFact[];
  /** The same fact under another name that one of the editions states for it. */
  readonly renamed: readonly (StatedFact & { readonly as: string })[];
  /** What the other edition asks and the form never did. */
  readonly missing: readonly MissingFact[];
  /** Criteria that fail now and would hold were everything missing at its best. */
  readonly undecided: readonly { readonly star: Star; readonly criterion: string; readonly clause: string }[];
  /** The star as judged, and the highest it could be were everything missing at its best. */
  readonly star: 0 | Star;
  readonly best: 0 | Star;
}

export interface StatedFact {
  readonly label: string;
  readonly said: string;
  readonly cells: readonly CellRef[];
}

export interface MissingFact {
  readonly label: string;
  readonly kind: FactKind;
  /** How its lack was taken: a mark as not implemented, a statement for a person, anything else open. */
  readonly taken: 'not-implemented' | 'review' | 'open';
}

import type { Applied, Outcome } from '../model/port';

/** Owns the way from a button to the pane: it is shown, and told by an event of the page what was done. */
export interface Shown {
  readonly screen: 'result' | 'new';
  /** How the command went; absent when the screen itself is all that was wanted. */
  readonly outcome?: Outcome<Applied>;
}

/** The event's `detail` is a `Shown`. A pane that is only now being loaded finds the last one in `lastShown`. */
export const SHOWN = 'starcloud-shown';

let last: Shown | undefined;

/** What a button wanted last; asked for once. */
export function lastShown(): Shown | undefined {
  const shown = last;
  last = undefined;
  return shown;
}

export async function showPane(shown: Shown): Promise<void> {
  last = shown;
  dispatchEvent(new CustomEvent<Shown>(SHOWN, { detail: shown }));
  await Office.addin.showAsTaskpane();
}

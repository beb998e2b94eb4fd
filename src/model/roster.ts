import type { Edition, Roster } from './edition';
import { nameKey } from './name';

/** Whether a firm is named in an official list. By its full registered name alone, however it is typed: likeness never puts a firm on a list. */

/** The list of the edition that gives `fact` to the firm of that name; undefined when none of them names it. */
export function rosterNaming({ rosters }: Pick<Edition, 'rosters'>, fact: string, name: string): Roster | undefined {
  const wanted = nameKey(name);
  if (wanted === '') return undefined;
  return rosters.find((roster) => roster.fact === fact && roster.names.some((listed) => nameKey(listed) === wanted));
}

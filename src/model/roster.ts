import type { Edition, Roster } from './edition';

/** Whether a firm is named in an official list. By its full registered name alone: likeness never puts a firm on a list. */

/** The list of the edition that gives `fact` to the firm of that name; undefined when none of them names it. */
export function rosterNaming({ rosters }: Pick<Edition, 'rosters'>, fact: string, name: string): Roster | undefined {
  const wanted = nameKey(name);
  if (wanted === '') return undefined;
  return rosters.find((roster) => roster.fact === fact && roster.names.some((listed) => nameKey(listed) === wanted));
}

/** Full-width brackets and letters are the same name, and so is one with blanks in it. */
function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/[\s\u200b-\u200d\ufeff]+/gu, '');
}

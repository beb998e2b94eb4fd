import type { Edition } from '../model/edition';
import { APPLICANT_GROUPS } from './applicant-group';
import { EDITION_IDS, edition, editionId, editionName } from './editions';
import { familyOf } from './in-force';
import { linesOf, type Line } from './line';
import { upgradeBatch, validUntil } from './validity';

/** The eight classes of the 2021 pool, in the document's order; nothing of them is read before it is asked for. */
export const POOL_CLASSES = EDITION_IDS.filter((id) => familyOf(id) === 'pool-2021').map((id) => {
  const own = (): Edition => {
    const read = edition(id);
    if (!read) throw new Error(`standards/${id}`);
    return read;
  };
  return {
    id,
    name: editionName(id),
    edition: own,
    rows: (): readonly Line[] =>
      linesOf(
        own(),
        own().stars.map((_, column) => column),
      ),
  };
});

/** How grades of an edition run out and rise, and which edition a class's name means. */
export function gradingOf(graded: Edition) {
  const group = APPLICANT_GROUPS.find(({ classes }) => classes.includes(graded.id))?.classes ?? [];
  const partners = group.filter((id) => id !== graded.id);
  return { partners, classOf: editionId, validUntil: (day: string) => validUntil(graded, day), upgradeBatch };
}

import type { ApplicantGroup } from '../model/edition';
import type { ApplicantGroupVerdict, Verdict } from '../model/verdict';
import { step } from './ruled';

/**
 * 平台服务商, 解决方案服务商: at least one of the group's classes must reach the star, so the best class decides. `verdicts` are
 * those of the classes applied for; a class without one is not applied for.
 */
export function groupVerdict(group: ApplicantGroup, verdicts: readonly Verdict[]): ApplicantGroupVerdict {
  const classes = verdicts
    .filter(({ edition }) => group.classes.includes(edition))
    .map(({ edition, star }) => ({ edition, star }));
  const star = classes.reduce<Verdict['star']>((best, one) => (one.star > best ? one.star : best), 0);
  const granted = classes.filter((one) => one.star === star).map(({ edition }) => nameOf(edition));
  const values = { group: group.name, classes: group.classes.map(nameOf) };
  const steps = [
    star === 0 ? step('step/class-none', values) : step('step/class-granted', { ...values, granted, star }),
  ];
  return { group: group.id, clause: group.clause, star, classes, steps };
}

function nameOf(edition: string): string {
  return edition.split('/').at(-1) ?? edition;
}

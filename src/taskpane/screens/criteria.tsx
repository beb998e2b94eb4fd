/** Criteria of one star under a heading, class by class in printed order. */
import { CounterBadge, makeStyles, tokens } from '@fluentui/react-components';
import type { Edition } from '../../model/edition';
import type { CriterionVerdict, StarVerdict } from '../../model/verdict';
import { printedOf } from '../printed';
import { Criterion } from './criterion';
import { Section } from './section';

const useStyles = makeStyles({
  category: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

interface CriteriaProps {
  readonly heading: string;
  readonly edition: Edition;
  readonly star: StarVerdict['star'];
  readonly verdicts: readonly CriterionVerdict[];
  /** Set for what is missing: the number stands out. */
  readonly missing?: boolean;
}

export function Criteria({ heading, edition, star, verdicts, missing = false }: CriteriaProps) {
  const styles = useStyles();
  return (
    <Section
      heading={heading}
      aside={
        <CounterBadge count={verdicts.length} showZero color={missing ? 'danger' : 'informative'} appearance="filled" />
      }
    >
      {classes(edition, star, verdicts).map(({ name, members }) => (
        <div key={members[0]?.criterion}>
          {name !== '' && <h3 className={styles.category}>{name}</h3>}
          <ul className={styles.list}>
            {members.map((verdict) => (
              <Criterion key={verdict.criterion} edition={edition} star={star} verdict={verdict} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

/** Neighbours of one class together; a class that is its own criterion needs no heading. */
function classes(edition: Edition, star: StarVerdict['star'], verdicts: readonly CriterionVerdict[]) {
  const found: { name: string; members: CriterionVerdict[] }[] = [];
  for (const verdict of verdicts) {
    const { category } = printedOf(edition, verdict, star);
    const last = found.at(-1);
    if (last?.name === category) last.members.push(verdict);
    else found.push({ name: category, members: [verdict] });
  }
  return found;
}

/** Criteria of one star under a heading, in printed order, each with the class it stands in. */
import { makeStyles } from '@fluentui/react-components';
import type { Edition } from '../../model/edition';
import type { CriterionVerdict, StarVerdict } from '../../model/verdict';
import { Count } from './count';
import { Criterion } from './criterion';
import { Section } from './section';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

interface CriteriaProps {
  readonly heading: string;
  readonly edition: Edition;
  readonly star: StarVerdict['star'];
  readonly verdicts: readonly CriterionVerdict[];
}

export function Criteria({ heading, edition, star, verdicts }: CriteriaProps) {
  return (
    <Section heading={heading} aside={<Count of={verdicts.length} />}>
      <CriterionList edition={edition} star={star} verdicts={verdicts} />
    </Section>
  );
}

export function CriterionList({ edition, star, verdicts }: Omit<CriteriaProps, 'heading'>) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {verdicts.map((verdict) => (
        <Criterion key={verdict.criterion} edition={edition} star={star} verdict={verdict} />
      ))}
    </ul>
  );
}

/** What a star still lacks; folded away, what need not be met as well. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Edition } from '../../model/edition';
import type { Lacking } from '../../model/verdict';
import { useWords } from '../words';
import { Count } from './count';
import { CriterionList } from './criteria';
import { Disclosure } from './disclosure';
import { Section } from './section';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    paddingTop: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface MissingProps {
  readonly edition: Edition;
  readonly lacking: Lacking;
}

export function Missing({ edition, lacking: { star, needed, instead } }: MissingProps) {
  const styles = useStyles();
  const { say } = useWords();
  if (needed.length === 0) return null;
  return (
    <Section heading={say('pane/missing', { star: say(`star/${star}`) })} aside={<Count of={needed.length} alarm />}>
      <CriterionList edition={edition} star={star} verdicts={needed} />
      {instead.length > 0 && (
        <Disclosure label={say('pane/missing-instead', { count: instead.length })} lineClass={styles.line}>
          <CriterionList edition={edition} star={star} verdicts={instead} />
        </Disclosure>
      )}
    </Section>
  );
}

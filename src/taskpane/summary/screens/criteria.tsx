/** What the star applied for still lacks, criterion by criterion, as the pane shows it for one workbook. */
import { makeStyles } from '@fluentui/react-components';
import { editionById } from '../../../flow';
import type { Submission } from '../../../model/summary';
import { Count } from '../../screens/count';
import { Criterion } from '../../screens/criterion';
import { Notice } from '../../screens/notice';
import { Section } from '../../screens/section';
import { useWords } from '../../words';

const useStyles = makeStyles({ list: { listStyleType: 'none', margin: 0, padding: 0 } });

export function Criteria({ submission: { edition: id, target, lacks, granted } }: { readonly submission: Submission }) {
  const styles = useStyles();
  const { say } = useWords();
  const edition = editionById(id);
  const star = say(`star/${String(target)}`);
  if (!edition) return null;
  const short = lacks.filter(({ kind }) => kind !== 'review');
  const review = lacks.filter(({ kind }) => kind === 'review');
  const list = (verdicts: typeof lacks) => (
    <ul className={styles.list}>
      {verdicts.map((verdict) => (
        <Criterion key={verdict.criterion} edition={edition} star={target} verdict={verdict} />
      ))}
    </ul>
  );
  return (
    <>
      {granted && short.length === 0 && <Notice intent="success" what={say('pane/missing-none', { star })} />}
      {short.length > 0 && (
        <Section heading={say('pane/missing', { star })} aside={<Count of={short.length} alarm />}>
          {list(short)}
        </Section>
      )}
      {review.length > 0 && (
        <Section heading={say('pane/review')} aside={<Count of={review.length} />}>
          {list(review)}
        </Section>
      )}
    </>
  );
}

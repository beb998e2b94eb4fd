/** What the star applied for still lacks, criterion by criterion, as the pane shows it for one workbook. */
import { editionById } from '../../../flow';
import type { Submission } from '../../../model/summary';
import { Criteria as CriteriaOf } from '../../screens/criteria';
import { Missing } from '../../screens/missing';
import { Notice } from '../../screens/notice';
import { useWords } from '../../words';

export function Criteria({
  submission: { edition: id, target, lacks, instead, granted },
}: {
  readonly submission: Submission;
}) {
  const { say } = useWords();
  const edition = editionById(id);
  const star = say(`star/${String(target)}`);
  if (!edition) return null;
  const needed = lacks.filter(({ kind }) => kind !== 'review');
  const review = lacks.filter(({ kind }) => kind === 'review');
  return (
    <>
      {granted && needed.length === 0 && <Notice intent="success" what={say('pane/missing-none', { star })} />}
      <Missing edition={edition} lacking={{ star: target, needed, instead }} />
      {review.length > 0 && (
        <CriteriaOf heading={say('pane/review')} edition={edition} star={target} verdicts={review} />
      )}
    </>
  );
}

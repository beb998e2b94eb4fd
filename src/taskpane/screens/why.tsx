/** Why a criterion is judged as it is: the steps, the clause, its notes and readings, and every cell it rests on. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { say as sentence, type CriterionRow } from '../../flow';
import type { CriterionVerdict } from '../../model/verdict';
import type { Printed } from '../printed';
import { useWords } from '../words';
import { CellLinks } from './cell-links';

/** Cells shown at once. */
const FIRST = 6;

const useStyles = makeStyles({
  why: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  term: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  said: { margin: 0, overflowWrap: 'anywhere' },
  steps: { margin: 0, paddingLeft: '18px' },
});

interface WhyProps {
  readonly row: CriterionRow;
  readonly verdict: CriterionVerdict;
  readonly printed: Printed;
}

export function Why({ row, verdict, printed }: WhyProps) {
  const styles = useStyles();
  const { language, say } = useWords();
  const entry = (term: string, said: ReactNode, key = term) => (
    <div key={key}>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.said}>{said}</dd>
    </div>
  );
  return (
    <dl className={styles.why}>
      {entry(
        say('pane/why-steps'),
        <ol className={styles.steps}>
          {verdict.steps.map(({ code, values }, index) => (
            <li key={index}>{sentence(language, code, values)}</li>
          ))}
        </ol>,
      )}
      {entry(say('pane/why-clause'), row.clause)}
      {printed.notes.map(({ number, text }) => entry(say('pane/why-note', { number }), text))}
      {printed.remark !== '' && entry(say('pane/why-remark'), printed.remark)}
      {printed.rulings.map((text) => entry(say('pane/why-ruling'), text, text))}
      {entry(
        say('pane/why-cells'),
        row.cells.length === 0 ? (
          say('pane/why-no-cells')
        ) : (
          <CellLinks cells={row.cells} about={printed.name} first={FIRST} />
        ),
      )}
    </dl>
  );
}

/** One finding about the form: what, where, what to do, and which text asks for it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { findingRow } from '../../flow';
import type { Finding } from '../../model/finding';
import { useWords } from '../words';
import { CellLinks } from './cell-links';
import { Sign } from './sign';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { flexGrow: 1, minWidth: 0 },
  what: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  said: { margin: 0, overflowWrap: 'anywhere' },
  clause: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function FindingCard({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { language, say } = useWords();
  const row = findingRow(language, finding);
  return (
    <li className={styles.item}>
      <Sign of={finding.severity} />
      <div className={styles.body}>
        <p className={styles.what}>{row.what}</p>
        {row.remedy !== '' && <p className={styles.said}>{row.remedy}</p>}
        {row.clause !== '' && <p className={styles.clause}>{say('pane/clause', { clause: row.clause })}</p>}
        <CellLinks cells={row.cells} about={row.what} first={3} />
      </div>
    </li>
  );
}

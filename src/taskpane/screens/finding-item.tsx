/** One finding in a list, whatever it was found in: its sign, what is wrong, what to do, which text asks for it, and then where. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Finding } from '../../model/finding';
import { useWords } from '../words';
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

interface FindingItemProps {
  readonly severity: Finding['severity'];
  /** The finding in words; what is empty is not shown. */
  readonly row: { readonly what: string; readonly remedy: string; readonly clause: string };
  /** Links to the places. */
  readonly children: ReactNode;
}

export function FindingItem({ severity, row: { what, remedy, clause }, children }: FindingItemProps) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <li className={styles.item}>
      <Sign of={severity} />
      <div className={styles.body}>
        <p className={styles.what}>{what}</p>
        {remedy !== '' && <p className={styles.said}>{remedy}</p>}
        {clause !== '' && <p className={styles.clause}>{say('pane/clause', { clause })}</p>}
        {children}
      </div>
    </li>
  );
}

/** Findings between files: what, what to do, and every file and cell that is evidence. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { fileFindingRow } from '../../../consolidate';
import type { FileFinding } from '../../../model/summary';
import { Sign } from '../../screens/sign';
import { useWords } from '../../words';
import { FileLink } from './file-link';

/** Places shown at once. */
const FIRST = 4;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { flexGrow: 1, minWidth: 0 },
  what: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  said: { margin: 0, overflowWrap: 'anywhere' },
  small: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  places: { display: 'grid', justifyItems: 'start' },
});

export function BetweenList({ findings }: { readonly findings: readonly FileFinding[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {findings.map((found, index) => (
        <Between key={index} found={found} />
      ))}
    </ul>
  );
}

function Between({ found }: { readonly found: FileFinding }) {
  const styles = useStyles();
  const { language, say } = useWords();
  const [all, setAll] = useState(false);
  const { what, remedy, clause } = fileFindingRow(language, found);
  const { places, severity } = found;
  const shown = all ? places : places.slice(0, FIRST);
  return (
    <li className={styles.item}>
      <Sign of={severity} />
      <div className={styles.body}>
        <p className={styles.what}>{what}</p>
        {remedy !== '' && <p className={styles.said}>{remedy}</p>}
        {clause !== '' && <p className={styles.small}>{say('pane/clause', { clause })}</p>}
        <div className={styles.places}>
          {shown.map(({ file, cell }, index) => (
            <FileLink key={index} file={file} {...(cell ? { at: cell } : {})} />
          ))}
          {shown.length < places.length && (
            <Link
              as="button"
              inline
              onClick={() => {
                setAll(true);
              }}
            >
              {say('officer/more-places', { count: places.length - shown.length })}
            </Link>
          )}
        </div>
      </div>
    </li>
  );
}

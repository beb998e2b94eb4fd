/** Findings between files: what, what to do, and every file and cell that is evidence. */
import { Link, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { fileFindingRow } from '../../../consolidate';
import type { FileFinding } from '../../../model/summary';
import { FindingItem } from '../../screens/finding-item';
import { useWords } from '../../words';
import { FileLink } from './file-link';

/** Places shown at once. */
const FIRST = 4;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
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
  const { places, severity } = found;
  const shown = all ? places : places.slice(0, FIRST);
  return (
    <FindingItem severity={severity} row={fileFindingRow(language, found)}>
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
    </FindingItem>
  );
}

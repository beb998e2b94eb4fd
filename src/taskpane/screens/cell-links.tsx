/** Several cells in a row: the first few at once, the rest on demand. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CellRef } from '../../model/cell';
import { useWords } from '../words';
import { CellLink } from './cell-link';

const useStyles = makeStyles({
  links: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  more: { fontSize: tokens.fontSizeBase200, minHeight: '24px' },
});

interface CellLinksProps {
  readonly cells: readonly CellRef[];
  readonly about: string;
  /** How many are shown at once. */
  readonly first: number;
}

export function CellLinks({ cells, about, first }: CellLinksProps) {
  const styles = useStyles();
  const { say } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? cells : cells.slice(0, first);
  return (
    <div className={styles.links}>
      {shown.map((at) => (
        <CellLink key={`${at.sheet}!${String(at.row)},${String(at.column)}`} at={at} about={about} />
      ))}
      {shown.length < cells.length && (
        <Link
          as="button"
          inline
          className={styles.more}
          onClick={() => {
            setAll(true);
          }}
        >
          {say('pane/why-more-cells', { count: cells.length - shown.length })}
        </Link>
      )}
    </div>
  );
}

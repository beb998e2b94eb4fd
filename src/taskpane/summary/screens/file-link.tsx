/** The name of a file that was handed in; a click opens it. Elsewhere than among those, only the name. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { place } from '../../../flow';
import type { CellRef } from '../../../model/cell';
import { useWords } from '../../words';
import { useAtHand } from '../at-hand';

const useStyles = makeStyles({
  link: {
    minHeight: '24px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '24px',
    textAlign: 'start',
    overflowWrap: 'anywhere',
  },
});

interface FileLinkProps {
  readonly file: string;
  /** The cell that is meant; it stands after the name. */
  readonly at?: CellRef;
  /** The file has been named nearby: the cell is enough. */
  readonly short?: boolean;
}

export function FileLink({ file, at, short = false }: FileLinkProps) {
  const styles = useStyles();
  const { say } = useWords();
  const { session, open } = useAtHand();
  const words = !at ? file : short ? place(at) : `${file} › ${place(at)}`;
  if (!session.run.source(file)) return <span className={styles.link}>{words}</span>;
  return (
    <Link
      as="button"
      inline
      className={styles.link}
      title={say('officer/open', { file })}
      onClick={() => {
        open(file, at);
      }}
    >
      {words}
    </Link>
  );
}

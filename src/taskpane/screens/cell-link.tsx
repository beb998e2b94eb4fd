/** The name of a cell; a click goes there. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { place } from '../../flow';
import type { CellRef } from '../../model/cell';
import { useCellName } from '../cell-names';
import { useJump } from '../jump';
import { useWords } from '../words';

const useStyles = makeStyles({
  link: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: '24px',
    minHeight: '24px',
    overflowWrap: 'anywhere',
    textAlign: 'start',
  },
});

/** `about` names what the cell belongs to, for those who hear the link without its surroundings. */
export function CellLink({ at, about }: { readonly at: CellRef; readonly about: string }) {
  const jump = useJump();
  const { say } = useWords();
  const name = useCellName(at);
  const cell = name === '' || name === about ? place(at) : `${place(at)} ${name}`;
  return (
    <Link
      as="button"
      inline
      className={useStyles().link}
      aria-label={say('pane/jump-to', { item: about, cell })}
      onClick={() => {
        jump(at);
      }}
    >
      {cell}
    </Link>
  );
}

/** The two buttons that mark the workbook and clear it again. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Eraser20Regular } from '@fluentui/react-icons/svg/eraser';
import { Highlight20Regular } from '@fluentui/react-icons/svg/highlight';
import { useWords } from '../words';

const useStyles = makeStyles({
  bar: { display: 'flex', gap: tokens.spacingHorizontalS },
  button: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
});

interface MarksProps {
  /** Something is being written: wait. */
  readonly busy: boolean;
  /** Undefined while there is nothing to mark. */
  readonly onMark: (() => void) | undefined;
  readonly onClear: () => void;
}

export function Marks({ busy, onMark, onClear }: MarksProps) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div className={styles.bar} role="group" aria-label={say('pane/actions')}>
      <Button
        className={styles.button}
        appearance="primary"
        icon={<Highlight20Regular />}
        disabledFocusable={busy || !onMark}
        title={say('pane/mark-help')}
        onClick={onMark}
      >
        {say('pane/mark')}
      </Button>
      <Button
        className={styles.button}
        icon={<Eraser20Regular />}
        disabledFocusable={busy}
        title={say('pane/clear-help')}
        onClick={onClear}
      >
        {say('pane/clear')}
      </Button>
    </div>
  );
}

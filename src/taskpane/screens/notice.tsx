/** One state of the pane in a sentence, with the next step. */
import { makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  what: { display: 'block', overflowWrap: 'anywhere' },
  next: { display: 'block', overflowWrap: 'anywhere' },
});

interface NoticeProps {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly what: string;
  /** What to do about it. */
  readonly next?: string;
  readonly actions?: ReactNode;
}

export function Notice({ intent, what, next = '', actions }: NoticeProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle className={styles.what}>{what}</MessageBarTitle>
        {next !== '' && <span className={styles.next}>{next}</span>}
      </MessageBarBody>
      {actions !== undefined && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
}

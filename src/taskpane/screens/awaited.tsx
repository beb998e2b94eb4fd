/** In the place of a result: that the workbook is being read, or why there is nothing to judge and what to do next. */
import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { finding } from '../../model/finding';
import type { PaneHost } from '../pane-host';
import type { CheckedState } from '../use-checked';
import { useWords } from '../words';
import { Stopped } from './stopped';

const useStyles = makeStyles({
  waiting: { marginTop: tokens.spacingVerticalXXL },
});

interface AwaitedProps {
  readonly host: PaneHost;
  readonly state: CheckedState;
  /** Leads to a new form. */
  readonly onNew: () => void;
}

export function Awaited({ host, state, onNew }: AwaitedProps) {
  const styles = useStyles();
  const { say } = useWords();
  if (!host.port) {
    const { code, values } = host.missing ?? { code: 'pane/no-host' };
    return <Stopped findings={[finding(code, 'hint', [], values)]} />;
  }
  if (state.at === 'reading') return <Spinner className={styles.waiting} label={say('pane/reading')} />;
  const notForm = state.findings.some(({ code }) => code.startsWith('form/'));
  return <Stopped findings={state.findings} onAgain={state.again} {...(notForm ? { onNew } : {})} />;
}

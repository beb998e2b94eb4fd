/** There is no result: why not, and what to do next. */
import { Button } from '@fluentui/react-components';
import { findingRow } from '../../flow';
import type { Finding } from '../../model/finding';
import { useWords } from '../words';
import { Notice } from './notice';

interface StoppedProps {
  readonly findings: readonly Finding[];
  readonly onAgain?: () => void;
  readonly onNew?: () => void;
}

export function Stopped({ findings, onAgain, onNew }: StoppedProps) {
  const { language, say } = useWords();
  return findings.map((finding, index) => {
    const row = findingRow(language, finding);
    const actions = (
      <>
        {onNew && (
          <Button appearance="primary" onClick={onNew}>
            {say('pane/to-new')}
          </Button>
        )}
        {onAgain && <Button onClick={onAgain}>{say('pane/retry')}</Button>}
      </>
    );
    return (
      <Notice
        key={index}
        intent={finding.severity === 'error' ? 'warning' : 'info'}
        what={row.what}
        next={row.remedy}
        {...(index === 0 ? { actions } : {})}
      />
    );
  });
}

/** Files that were not opened or saved, each with the reason and what to do, until the person has read it. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { findingRow } from '../flow';
import { useWords } from '../taskpane/words';
import type { Refused } from './desk';

const useStyles = makeStyles({
  notes: { display: 'grid', rowGap: '1px', maxHeight: '40vh', overflowY: 'auto', flexShrink: 0 },
  bar: { borderRadius: 0 },
  title: { overflowWrap: 'anywhere' },
  line: { display: 'block', overflowWrap: 'anywhere', paddingBottom: tokens.spacingVerticalXXS },
});

interface NotesProps {
  readonly refused: readonly Refused[];
  readonly onDismiss: (id: number) => void;
}

export function Notes({ refused, onDismiss }: NotesProps) {
  const styles = useStyles();
  const { language, say } = useWords();
  if (refused.length === 0) return null;
  return (
    <div className={styles.notes}>
      {refused.map(({ id, name, code, findings }) => (
        <MessageBar key={id} intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>
            <MessageBarTitle className={styles.title}>{say(code, { file: name })}</MessageBarTitle>
            {findings.slice(0, 3).map((finding, index) => {
              const { what, remedy } = findingRow(language, finding);
              return (
                <span key={index} className={styles.line}>
                  {[what, remedy].filter((part) => part !== '').join(language === 'en' ? '. ' : '。')}
                </span>
              );
            })}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<Dismiss16Regular />}
                aria-label={say('workbench/dismiss')}
                onClick={() => {
                  onDismiss(id);
                }}
              />
            }
          />
        </MessageBar>
      ))}
    </div>
  );
}

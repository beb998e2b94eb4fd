/** What the spreadsheet cannot draw of the file in front, in one line that can be put away. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { useState } from 'react';
import { findingRow } from '../flow';
import { useWords } from '../taskpane/words';
import type { Tab } from './tab';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  icon: { flexShrink: 0 },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', maxHeight: '6em', overflowY: 'auto' },
  button: { minWidth: '20px', width: '20px', height: '20px', padding: 0 },
});

export function NotShown({ tab }: { readonly tab: Tab }) {
  const styles = useStyles();
  const { language, say } = useWords();
  const [read, setRead] = useState<ReadonlySet<number>>(new Set());
  if (tab.notShown.length === 0 || read.has(tab.id)) return null;
  const lines = tab.notShown.map((finding) => {
    const { what, remedy } = findingRow(language, finding);
    return [what, remedy].filter((part) => part !== '').join(language === 'en' ? '. ' : '。');
  });
  return (
    <div className={styles.line} role="note">
      <Info16Regular className={styles.icon} />
      <span className={styles.words}>{lines.join(language === 'en' ? ' ' : '')}</span>
      <Button
        appearance="subtle"
        size="small"
        className={styles.button}
        icon={<Dismiss16Regular />}
        aria-label={say('workbench/dismiss')}
        onClick={() => {
          setRead((before) => new Set(before).add(tab.id));
        }}
      />
    </div>
  );
}

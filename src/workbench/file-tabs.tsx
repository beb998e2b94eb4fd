/** The second row: the start screen and the files that lie open, as a list of buttons with one that closes each. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { Home16Regular } from '@fluentui/react-icons/svg/home';
import { useEffect, useRef } from 'react';
import { Hidden } from '../taskpane/screens/hidden';
import { useWords } from '../taskpane/words';
import type { Tab } from './tab';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexGrow: 1,
    minWidth: 0,
    alignItems: 'flex-end',
    columnGap: '2px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    overflowX: 'auto',
    overflowY: 'hidden',
    scrollbarWidth: 'thin',
  },
  tab: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    height: '34px',
    borderRadius: `${tokens.borderRadiusLarge} ${tokens.borderRadiusLarge} 0 0`,
    color: tokens.colorNeutralForeground2,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
  },
  front: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: `inset 0 2px 0 ${tokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1 },
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  show: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    height: '100%',
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderRadius: 'inherit',
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  closable: { paddingRight: tokens.spacingHorizontalXXS },
  name: {
    '@media (max-width: 640px)': { maxWidth: '112px' },
    maxWidth: '220px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  dot: { width: '8px', height: '8px', borderRadius: '50%', backgroundColor: tokens.colorCompoundBrandBackground },
  close: { minWidth: '24px', width: '24px', height: '24px', padding: 0, marginRight: tokens.spacingHorizontalXS },
});

interface FileTabsProps {
  readonly tabs: readonly Tab[];
  readonly front: number | undefined;
  readonly onShow: (id: number | undefined) => void;
  readonly onClose: (tab: Tab) => void;
}

export function FileTabs({ tabs, front, onShow, onClose }: FileTabsProps) {
  const styles = useStyles();
  const { say } = useWords();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // Of many files, the one in front may stand beyond either end.
    list.current
      ?.querySelector('[aria-current]')
      ?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [front, tabs.length]);
  return (
    <ul ref={list} className={styles.list} aria-label={say('workbench/files')}>
      <li className={mergeClasses(styles.tab, front === undefined && styles.front)}>
        <button
          type="button"
          className={styles.show}
          aria-current={front === undefined ? 'page' : undefined}
          onClick={() => {
            onShow(undefined);
          }}
        >
          <Home16Regular />
          {say('workbench/home')}
        </button>
      </li>
      {tabs.map((tab) => (
        <li key={tab.id} className={mergeClasses(styles.tab, tab.id === front && styles.front)}>
          <button
            type="button"
            className={mergeClasses(styles.show, styles.closable)}
            aria-current={tab.id === front ? 'page' : undefined}
            title={tab.name}
            onClick={() => {
              onShow(tab.id);
            }}
            onAuxClick={({ button }) => {
              if (button === 1) onClose(tab);
            }}
          >
            <span className={styles.name}>{tab.name}</span>
            {tab.edited && (
              <>
                <span className={styles.dot} title={say('workbench/unsaved')} />
                <Hidden>{say('workbench/unsaved')}</Hidden>
              </>
            )}
          </button>
          <Button
            appearance="subtle"
            size="small"
            className={styles.close}
            icon={<Dismiss16Regular />}
            aria-label={say('workbench/close-file', { file: tab.name })}
            onClick={() => {
              onClose(tab);
            }}
          />
        </li>
      ))}
    </ul>
  );
}

/** The first row of the page: what it is, what can be done with files, what was done last, and how the page looks. */
import { Button, makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import { ArrowRedo20Regular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { Save20Regular } from '@fluentui/react-icons/svg/save';
import { SaveCopy20Regular } from '@fluentui/react-icons/svg/save-copy';
import type { ReactElement } from 'react';
import type { Settings } from '../taskpane/use-settings';
import { useWords } from '../taskpane/words';
import type { Actions } from './actions';
import { LookMenu } from './look-menu';
import { NewMenu } from './new-menu';
import { SampleMenu } from './sample-menu';
import type { KeyActions } from './use-page-habits';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXS,
    height: '44px',
    padding: `0 ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground1,
  },
  name: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    marginRight: tokens.spacingHorizontalM,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  narrowName: { marginRight: tokens.spacingHorizontalXS },
  logo: { width: '24px', height: '24px', borderRadius: tokens.borderRadiusMedium },
  button: { minWidth: 'auto', flexShrink: 0, whiteSpace: 'nowrap', fontWeight: tokens.fontWeightRegular },
  rule: {
    width: '1px',
    height: '20px',
    margin: `0 ${tokens.spacingHorizontalXS}`,
    backgroundColor: tokens.colorNeutralStroke2,
  },
  told: {
    flexGrow: 1,
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    textAlign: 'right',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

interface TopBarProps {
  readonly actions: Actions;
  readonly keys: KeyActions;
  /** Whether a spreadsheet is in front that can be saved and undone. */
  readonly sheet: boolean;
  readonly narrow: boolean;
  /** What was done last. */
  readonly told: string;
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
}

export function TopBar({ actions, keys, sheet, narrow, told, settings, onSettings }: TopBarProps) {
  const styles = useStyles();
  const { say } = useWords();
  const button = (name: string, icon: ReactElement, work: () => void, worded: boolean, off = false) => (
    <Tooltip content={say(`workbench/${name}-help`)} relationship="description" key={name}>
      <Button
        appearance="subtle"
        className={styles.button}
        icon={icon}
        disabledFocusable={off}
        onClick={work}
        {...(worded ? {} : { 'aria-label': say(`workbench/${name}`) })}
      >
        {worded && say(`workbench/${name}`)}
      </Button>
    </Tooltip>
  );
  return (
    <div className={styles.bar}>
      <span className={mergeClasses(styles.name, narrow && styles.narrowName)}>
        <img src="icon-128.png" alt="" className={styles.logo} />
        {!narrow && say('workbench/title')}
      </span>
      {button('open', <FolderOpen20Regular />, keys.open, !narrow)}
      <NewMenu worded={!narrow} onNew={actions.openBlank} />
      {!narrow && <SampleMenu onSample={actions.openSample} />}
      <span className={styles.rule} />
      {button('save', <Save20Regular />, keys.save, !narrow, !sheet)}
      {!narrow && button('save-as', <SaveCopy20Regular />, keys.saveAs, false, !sheet)}
      {button('undo', <ArrowUndo20Regular />, keys.undo, false, !sheet)}
      {button('redo', <ArrowRedo20Regular />, keys.redo, false, !sheet)}
      <span role="status" className={styles.told} title={told}>
        {told}
      </span>
      <LookMenu settings={settings} onSettings={onSettings} />
    </div>
  );
}

/** The name of the tool and the way between its screens. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../words';
import { Count } from './count';
import { Hidden } from './hidden';
import { Tabs } from './tabs';

export const SCREENS = ['result', 'form', 'new', 'summary', 'settings'] as const;
export type Screen = (typeof SCREENS)[number];

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `0 ${tokens.spacingHorizontalXS}`,
  },
  title: { margin: 0 },
  count: { marginLeft: tokens.spacingHorizontalXS },
});

interface HeaderProps {
  readonly id: string;
  readonly screen: Screen;
  readonly onScreen: (screen: Screen) => void;
  /** Errors and warnings of the form check. */
  readonly doubts: number;
}

export function Header({ id, screen, onScreen, doubts }: HeaderProps) {
  const styles = useStyles();
  const { say } = useWords();
  const tabs = SCREENS.map((name) => ({
    name,
    label: (
      <>
        {say(`pane/screen-${name}`)}
        {name === 'form' && doubts > 0 && (
          <>
            <span aria-hidden className={styles.count}>
              <Count of={doubts} alarm />
            </span>
            <Hidden>{say('pane/form-count', { count: doubts })}</Hidden>
          </>
        )}
      </>
    ),
  }));
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        <Hidden>{say('pane/title')}</Hidden>
      </h1>
      <Tabs id={id} label={say('pane/screens')} tabs={tabs} selected={screen} onSelect={onScreen} />
    </header>
  );
}

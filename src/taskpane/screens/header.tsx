/** The name of the tool and the way between its screens. */
import { CounterBadge, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useWords } from '../words';
import { Hidden } from './hidden';

export const SCREENS = ['result', 'form', 'new', 'settings'] as const;
export type Screen = (typeof SCREENS)[number];

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `0 ${tokens.spacingHorizontalXS}`,
  },
  title: { margin: 0 },
  tab: { paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  count: { marginLeft: tokens.spacingHorizontalXS },
});

interface HeaderProps {
  readonly screen: Screen;
  readonly onScreen: (screen: Screen) => void;
  /** Errors and warnings of the form check. */
  readonly doubts: number;
}

export function Header({ screen, onScreen, doubts }: HeaderProps) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        <Hidden>{say('pane/title')}</Hidden>
      </h1>
      <TabList
        aria-label={say('pane/screens')}
        selectedValue={screen}
        onTabSelect={(_, { value }) => {
          onScreen(SCREENS.find((known) => known === value) ?? 'result');
        }}
      >
        {SCREENS.map((name) => (
          <Tab key={name} value={name} id={tabId(name)} aria-controls={panelId(name)} className={styles.tab}>
            {say(`pane/screen-${name}`)}
            {name === 'form' && doubts > 0 && (
              <>
                <CounterBadge count={doubts} size="small" color="danger" className={styles.count} aria-hidden />
                <Hidden>{say('pane/form-count', { count: doubts })}</Hidden>
              </>
            )}
          </Tab>
        ))}
      </TabList>
    </header>
  );
}

export function tabId(screen: Screen): string {
  return `starcloud-tab-${screen}`;
}

export function panelId(screen: Screen): string {
  return `starcloud-panel-${screen}`;
}

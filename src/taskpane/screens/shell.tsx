/** The frame of every screen: tabs above, the screen, the buttons below, and the line that is read aloud. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useId, useState } from 'react';
import { JumpProvider } from '../jump';
import type { PaneHost } from '../pane-host';
import { useActions } from '../use-actions';
import { useChecked } from '../use-checked';
import type { Settings } from '../use-settings';
import { useWords } from '../words';
import { Awaited } from './awaited';
import { FormCheck } from './form-check';
import { Header, type Screen } from './header';
import { Marks } from './marks';
import { NewForm } from './new-form';
import { Notices } from './notices';
import { Result } from './result';
import { SettingsForm } from './settings-form';
import { Spoken } from './spoken';
import { Summary } from './summary';
import { panelId, tabId } from './tabs';
import { ToldLine } from './told-line';

const useStyles = makeStyles({
  shell: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0 },
  main: {
    flexGrow: 1,
    overflowY: 'auto',
    overflowX: 'hidden',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
  },
  footer: {
    flexShrink: 0,
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  caution: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface ShellProps {
  readonly host: PaneHost;
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
}

export function Shell({ host, settings, onSettings }: ShellProps) {
  const styles = useStyles();
  const { say } = useWords();
  const id = useId();
  const [screen, setScreen] = useState<Screen>('result');
  /** Once opened it stays as it was left: what is looked for, which row is read. */
  const [summary, setSummary] = useState(false);
  const state = useChecked(host.port);
  const actions = useActions(host.port, state.again);
  const { done } = actions;
  const { onWanted } = host;
  useEffect(
    () =>
      onWanted?.(({ screen: wanted, outcome }) => {
        setScreen(wanted);
        if (outcome) done(outcome);
      }),
    [onWanted, done],
  );
  const { checked, choice, choose } = state;
  // What a person hands in is what the open application is looked at by; what is taken away no longer is.
  const onEdition = useCallback(
    (edition: string, there: boolean) => {
      const { standard, ...others } = choice;
      choose(there ? { ...others, standard: edition } : { ...others, ...keptStandard(standard, edition) });
    },
    [choice, choose],
  );

  return (
    <JumpProvider value={actions.jump}>
      <div className={styles.shell}>
        <Header
          id={id}
          screen={screen}
          onScreen={(chosen) => {
            setScreen(chosen);
            if (chosen === 'summary') setSummary(true);
          }}
          doubts={checked ? checked.findings.filter(({ severity }) => severity !== 'hint').length : 0}
        />
        <main className={styles.main} tabIndex={-1}>
          {summary && (
            <div
              role="tabpanel"
              id={panelId(id, 'summary')}
              aria-labelledby={tabId(id, 'summary')}
              hidden={screen !== 'summary'}
            >
              <Summary host={host} />
            </div>
          )}
          <div
            role="tabpanel"
            id={panelId(id, screen === 'summary' ? 'other' : screen)}
            aria-labelledby={tabId(id, screen)}
            hidden={screen === 'summary'}
          >
            {(screen === 'result' || screen === 'form') && (
              <>
                <Notices state={state} />
                {!checked && (
                  <Awaited
                    host={host}
                    state={state}
                    onNew={() => {
                      setScreen('new');
                    }}
                  />
                )}
              </>
            )}
            {screen === 'result' && checked && (
              <Result checked={checked} choice={state.choice} onChoose={state.choose} />
            )}
            {screen === 'form' && checked && <FormCheck findings={checked.findings} />}
            {screen === 'new' && (
              <NewForm busy={actions.busy || !host.port} taken={checked !== undefined} onInsert={actions.insert} />
            )}
            {screen === 'settings' && <SettingsForm settings={settings} onChange={onSettings} onEdition={onEdition} />}
          </div>
        </main>
        <footer className={styles.footer}>
          <ToldLine told={actions.told} />
          {host.port && screen === 'result' && (
            <Marks
              busy={actions.busy}
              onClear={actions.clear}
              onMark={
                checked &&
                (() => {
                  actions.mark(state.current());
                })
              }
            />
          )}
          <p className={styles.caution}>{say('pane/caution')}</p>
        </footer>
        <Spoken told={actions.told} state={state} />
      </div>
    </JumpProvider>
  );
}

function keptStandard(standard: string | undefined, gone: string): { readonly standard?: string } {
  return standard === undefined || standard === gone ? {} : { standard };
}

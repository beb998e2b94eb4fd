/** The frame of every screen: tabs above, the screen, the buttons below, and the line that is read aloud. */
import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { finding } from '../../model/finding';
import { JumpProvider } from '../jump';
import { missingOf } from '../missing';
import type { PaneHost } from '../pane-host';
import { useActions } from '../use-actions';
import { useChecked } from '../use-checked';
import type { Settings } from '../use-settings';
import { useWords } from '../words';
import { FormCheck } from './form-check';
import { Header, type Screen } from './header';
import { Marks } from './marks';
import { NewForm } from './new-form';
import { Notices } from './notices';
import { Result } from './result';
import { SettingsForm } from './settings-form';
import { Spoken } from './spoken';
import { Stopped } from './stopped';
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
  waiting: { marginTop: tokens.spacingVerticalXXL },
});

interface ShellProps {
  readonly host: PaneHost;
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
}

export function Shell({ host, settings, onSettings }: ShellProps) {
  const styles = useStyles();
  const { say } = useWords();
  const [screen, setScreen] = useState<Screen>('result');
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
  const { at, checked } = state;
  const judged = checked?.verdict.stars.find(({ star }) => star === checked.target);

  const awaited = () => {
    if (!host.port) {
      const { code, values } = host.missing ?? { code: 'pane/no-host' };
      return <Stopped findings={[finding(code, 'hint', [], values)]} />;
    }
    if (at === 'reading') return <Spinner className={styles.waiting} label={say('pane/reading')} />;
    const toNew = () => {
      setScreen('new');
    };
    const notForm = state.findings.some(({ code }) => code.startsWith('form/'));
    return <Stopped findings={state.findings} onAgain={state.again} {...(notForm ? { onNew: toNew } : {})} />;
  };

  return (
    <JumpProvider value={actions.jump}>
      <div className={styles.shell}>
        <Header
          screen={screen}
          onScreen={setScreen}
          doubts={checked ? checked.findings.filter(({ severity }) => severity !== 'hint').length : 0}
        />
        <main className={styles.main} tabIndex={-1}>
          <div role="tabpanel" id={panelId(screen)} aria-labelledby={tabId(screen)}>
            {(screen === 'result' || screen === 'form') && (
              <>
                <Notices state={state} />
                {!checked && awaited()}
              </>
            )}
            {screen === 'result' && checked && (
              <Result checked={checked} choice={state.choice} onChoose={state.choose} />
            )}
            {screen === 'form' && checked && <FormCheck findings={checked.findings} />}
            {screen === 'new' && (
              <NewForm busy={actions.busy || !host.port} taken={checked !== undefined} onInsert={actions.insert} />
            )}
            {screen === 'settings' && <SettingsForm settings={settings} onChange={onSettings} />}
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
                  actions.mark(checked);
                })
              }
            />
          )}
          <p className={styles.caution}>{say('pane/caution')}</p>
        </footer>
        <Spoken
          told={actions.told}
          result={
            checked && judged
              ? say('pane/announce', {
                  star: say(`star/${checked.verdict.star}`),
                  target: say(`star/${checked.target}`),
                  state: judged.granted
                    ? say('pane/star-reached')
                    : say('pane/star-short', { count: missingOf(judged).length }),
                })
              : ''
          }
        />
      </div>
    </JumpProvider>
  );
}

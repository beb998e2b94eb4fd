/** The pane: settings and theme around the screens. The same beside Excel, a web spreadsheet or a test's memory. */
import { FluentProvider, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { PaneHost } from '../pane-host';
import { useSettings } from '../use-settings';
import { useTheme } from '../use-theme';
import { LanguageProvider } from '../words';
import { Shell } from './shell';

const useStyles = makeStyles({
  provider: { height: '100%' },
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
});

export function Pane({ host }: { readonly host: PaneHost }) {
  const styles = useStyles();
  const [settings, change] = useSettings();
  const { theme, dark } = useTheme(settings.look, host.look);
  const language = settings.language === 'host' ? host.language : settings.language;
  return (
    <FluentProvider
      theme={theme}
      className={mergeClasses(styles.provider, dark ? styles.dark : styles.light)}
      lang={language}
    >
      <LanguageProvider value={language}>
        <Shell host={host} settings={settings} onSettings={change} />
      </LanguageProvider>
    </FluentProvider>
  );
}

/** The page: look and language around what stands in it. The same settings as the pane's. */
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { languageFor } from '../functions/host-language';
import { browserLook } from '../taskpane/browser-look';
import { useSettings } from '../taskpane/use-settings';
import { useTheme } from '../taskpane/use-theme';
import { LanguageProvider } from '../taskpane/words';
import type { Desk } from './desk';
import { DeskView } from './desk-view';
import type { SheetRoom } from './sheet-room';

const useStyles = makeStyles({
  page: { height: '100%', backgroundColor: tokens.colorNeutralBackground3 },
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
});

const look = browserLook();

interface WorkbenchPageProps {
  readonly desk: Desk;
  readonly room: SheetRoom;
}

export function WorkbenchPage({ desk, room }: WorkbenchPageProps) {
  const styles = useStyles();
  const [settings, change] = useSettings();
  const { theme, dark } = useTheme(settings.look, look);
  const language = settings.language === 'host' ? languageFor(navigator.language) : settings.language;
  useEffect(() => {
    room.setLook({ language, dark });
    document.documentElement.lang = language;
  }, [room, language, dark]);
  // Fluent puts the class on menus and hints as well, which stand outside the page: with a height they would cover it.
  return (
    <FluentProvider theme={theme} className={dark ? styles.dark : styles.light} style={{ height: '100%' }}>
      <LanguageProvider value={language}>
        <div className={styles.page}>
          <DeskView desk={desk} room={room} settings={settings} onSettings={change} />
        </div>
      </LanguageProvider>
    </FluentProvider>
  );
}

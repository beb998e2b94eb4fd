/** Which Fluent theme is shown: what the person chose, else what the program around the pane shows. */
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { HostLook } from './pane-host';
import type { Look } from './use-settings';

/** One voice for Chinese and Latin text on every system, before Fluent's own. */
const FONT =
  "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, 'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', Roboto, 'Helvetica Neue', sans-serif";

const THEMES: Readonly<Record<'light' | 'dark' | 'contrast', Theme>> = {
  light: { ...webLightTheme, fontFamilyBase: FONT },
  dark: { ...webDarkTheme, fontFamilyBase: FONT },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase: FONT },
};

/** `dark` tells the browser to draw its own parts, such as the calendar of a date, to match. */
export function useTheme(look: Look, host: HostLook): { readonly theme: Theme; readonly dark: boolean } {
  const dark = useSyncExternalStore(
    (listener) => host.onChanged(listener),
    () => host.dark(),
  );
  const shown = look === 'host' ? (dark ? 'dark' : 'light') : look;
  return { theme: THEMES[shown], dark: shown !== 'light' };
}

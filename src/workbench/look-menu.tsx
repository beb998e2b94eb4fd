/** Language and look, the same settings that the pane shows under 设置. */
import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components';
import { DarkTheme20Regular } from '@fluentui/react-icons/svg/dark-theme';
import type { Settings } from '../taskpane/use-settings';
import { useWords } from '../taskpane/words';

const LANGUAGES = [
  ['host', 'workbench/language-host'],
  ['zh-CN', 'pane/language-zh'],
  ['en', 'pane/language-en'],
] as const;
const LOOKS = [
  ['host', 'workbench/look-host'],
  ['light', 'pane/look-light'],
  ['dark', 'pane/look-dark'],
  ['contrast', 'pane/look-contrast'],
] as const;

interface LookMenuProps {
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
}

export function LookMenu({ settings, onSettings }: LookMenuProps) {
  const { say } = useWords();
  return (
    <Menu
      checkedValues={{ language: [settings.language], look: [settings.look] }}
      onCheckedValueChange={(_, { name, checkedItems: [chosen] }) => {
        const language = LANGUAGES.find(([known]) => name === 'language' && known === chosen)?.[0];
        const look = LOOKS.find(([known]) => name === 'look' && known === chosen)?.[0];
        if (language) onSettings({ language });
        if (look) onSettings({ look });
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={say('workbench/look')} relationship="label">
          <Button appearance="subtle" icon={<DarkTheme20Regular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{say('workbench/look-language')}</MenuGroupHeader>
            {LANGUAGES.map(([value, code]) => (
              <MenuItemRadio key={value} name="language" value={value}>
                {say(code)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{say('workbench/look-look')}</MenuGroupHeader>
            {LOOKS.map(([value, code]) => (
              <MenuItemRadio key={value} name="look" value={value}>
                {say(code)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

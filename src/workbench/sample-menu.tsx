/** 样例: applications of invented firms, to look at. */
import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { Beaker20Regular } from '@fluentui/react-icons/svg/beaker';
import { useWords } from '../taskpane/words';
import { SAMPLES } from './samples';

const useStyles = makeStyles({
  button: { minWidth: 'auto', flexShrink: 0, whiteSpace: 'nowrap', fontWeight: tokens.fontWeightRegular },
});

export function SampleMenu({ onSample }: { readonly onSample: (name: string) => Promise<void> }) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <Menu positioning={{ autoSize: 'height' }}>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" className={styles.button} icon={<Beaker20Regular />}>
          {say('workbench/samples')}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {SAMPLES.map((name) => (
            <MenuItem
              key={name}
              onClick={() => {
                void onSample(name);
              }}
            >
              {name.replace(/\.xlsx$/, '')}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

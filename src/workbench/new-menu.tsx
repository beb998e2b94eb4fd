/** 新建: a blank official application, for a star. */
import {
  Button,
  makeStyles,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { DocumentAdd20Regular } from '@fluentui/react-icons/svg/document-add';
import { FORMS } from '../flow';
import type { Star } from '../model/star';
import { useWords } from '../taskpane/words';
import { formName } from './form-name';

const useStyles = makeStyles({
  button: { minWidth: 'auto', flexShrink: 0, whiteSpace: 'nowrap', fontWeight: tokens.fontWeightRegular },
});

interface NewMenuProps {
  readonly worded: boolean;
  readonly onNew: (formId: string, star: Star | undefined) => Promise<void>;
}

export function NewMenu({ worded, onNew }: NewMenuProps) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <Menu positioning={{ autoSize: 'height' }}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={styles.button}
          icon={<DocumentAdd20Regular />}
          aria-label={say('workbench/new-title')}
        >
          {worded && say('workbench/new')}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {FORMS.map((form) => (
            <MenuGroup key={form.id}>
              <MenuGroupHeader>{formName(form, say)}</MenuGroupHeader>
              {form.stars.map((star) => (
                <MenuItem
                  key={star}
                  onClick={() => {
                    void onNew(form.id, star);
                  }}
                >
                  {say(`star/${star}`)}
                </MenuItem>
              ))}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** 退回补正: the paragraph for one enterprise, to be copied into a message. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { Section } from '../../screens/section';
import { useWords } from '../../words';
import { useAtHand } from '../at-hand';
import { copied } from '../copied';

const useStyles = makeStyles({
  text: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
    userSelect: 'text',
  },
});

export function Paragraph({ text }: { readonly text: string }) {
  const styles = useStyles();
  const { say } = useWords();
  const { work, busy } = useAtHand();
  return (
    <Section heading={say('officer/returned')}>
      <p className={styles.text}>{text}</p>
      <Button
        icon={<Copy20Regular />}
        disabledFocusable={busy}
        onClick={() => {
          work(() => copied(text));
        }}
      >
        {say('officer/copy')}
      </Button>
    </Section>
  );
}

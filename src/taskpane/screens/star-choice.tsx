/** One button for each star of the edition: whether it is reached or how much is missing; the pressed one is looked at. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Checked } from '../../flow';
import type { Star } from '../../model/star';
import { missingOf } from '../missing';
import { useWords } from '../words';
import { Sign } from './sign';

const useStyles = makeStyles({
  group: { display: 'flex', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalM },
  button: {
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    flexDirection: 'column',
    gap: '2px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    fontWeight: tokens.fontWeightRegular,
  },
  looked: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    borderTopColor: tokens.colorCompoundBrandStroke,
    borderRightColor: tokens.colorCompoundBrandStroke,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  state: {
    display: 'flex',
    gap: tokens.spacingHorizontalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface StarChoiceProps {
  readonly checked: Checked;
  readonly onChoose: (star: Star) => void;
}

export function StarChoice({ checked, onChoose }: StarChoiceProps) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div className={styles.group} role="group" aria-label={say('pane/star-choice')}>
      {checked.verdict.stars.map((verdict) => (
        <Button
          key={verdict.star}
          className={mergeClasses(styles.button, verdict.star === checked.target && styles.looked)}
          aria-pressed={verdict.star === checked.target}
          onClick={() => {
            onChoose(verdict.star);
          }}
        >
          <span>{say(`star/${verdict.star}`)}</span>
          <span className={styles.state}>
            <Sign of={verdict.granted ? 'met' : 'unmet'} />
            {verdict.granted
              ? say('pane/star-reached')
              : say('pane/star-short', { count: missingOf(checked, verdict.star).needed.length })}
          </span>
        </Button>
      ))}
    </div>
  );
}

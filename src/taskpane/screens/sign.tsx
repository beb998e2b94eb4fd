/** The sign of a verdict or of a finding's gravity: shape and colour together, never colour alone. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircle16Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { PersonAvailable16Regular } from '@fluentui/react-icons/svg/person-available';
import { QuestionCircle16Filled } from '@fluentui/react-icons/svg/question-circle';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { Finding } from '../../model/finding';
import type { Kind } from '../../model/verdict';

const ICONS = {
  met: CheckmarkCircle16Filled,
  unmet: DismissCircle16Filled,
  exempt: SubtractCircle16Regular,
  open: QuestionCircle16Filled,
  review: PersonAvailable16Regular,
  error: ErrorCircle16Filled,
  warning: Warning16Filled,
  hint: Info16Regular,
} as const;

const useStyles = makeStyles({
  sign: { flexShrink: 0, width: '16px', height: '16px', marginTop: '2px' },
  met: { color: tokens.colorStatusSuccessForeground1 },
  unmet: { color: tokens.colorStatusDangerForeground1 },
  open: { color: tokens.colorStatusWarningForeground3 },
  review: { color: tokens.colorBrandForeground1 },
  exempt: { color: tokens.colorNeutralForeground3 },
});

const TONES = { error: 'unmet', warning: 'open', hint: 'review' } as const;

export type SignOf = Kind | Finding['severity'];

/** Beside words that say the same: hidden from screen readers. */
export function Sign({ of }: { readonly of: SignOf }) {
  const styles = useStyles();
  const Icon = ICONS[of];
  const tone = of in TONES ? TONES[of as keyof typeof TONES] : (of as Kind);
  return <Icon className={mergeClasses(styles.sign, styles[tone])} aria-hidden />;
}

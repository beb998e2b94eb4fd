/** A number in a pill beside a heading or a tab. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  count: {
    display: 'inline-block',
    boxSizing: 'border-box',
    minWidth: '20px',
    padding: '0 6px',
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  plain: { backgroundColor: tokens.colorNeutralBackground5, color: tokens.colorNeutralForeground1 },
  alarm: { backgroundColor: tokens.colorStatusDangerBackground3, color: tokens.colorNeutralForegroundOnBrand },
});

export function Count({ of, alarm = false }: { readonly of: number; readonly alarm?: boolean }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.count, alarm ? styles.alarm : styles.plain)}>{of > 999 ? '999+' : of}</span>
  );
}

/** How far a number is from what is required: cells for a few items, a bar for an amount. A picture beside the words. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Kind } from '../../model/verdict';

/** More than this many items are drawn as one bar. */
const CELLS = 12;

const useStyles = makeStyles({
  gauge: { display: 'flex', gap: '2px', height: '6px', marginTop: '6px', marginBottom: '2px' },
  bar: {
    flexGrow: 1,
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground6,
    // Seen in high contrast only.
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  fill: {
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
  },
  met: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  unmet: { backgroundColor: tokens.colorStatusDangerBackground3 },
  open: { backgroundColor: tokens.colorStatusWarningBackground3 },
  other: { backgroundColor: tokens.colorNeutralForeground3 },
});

interface GaugeProps {
  readonly actual: number;
  readonly minimum: number;
  readonly kind: Kind;
  /** Things counted one by one, each with a cell of its own. */
  readonly counted: boolean;
}

export function Gauge({ actual, minimum, kind, counted }: GaugeProps) {
  const styles = useStyles();
  const tone = kind === 'met' || kind === 'unmet' || kind === 'open' ? styles[kind] : styles.other;
  const items = counted && Number.isInteger(minimum) && minimum <= CELLS ? minimum : 1;
  return (
    <div className={styles.gauge} aria-hidden>
      {Array.from({ length: items }, (_, index) => {
        const share = Math.max(0, Math.min(1, (actual / minimum) * items - index));
        return (
          <div key={index} className={styles.bar}>
            {share > 0 && (
              <div className={mergeClasses(styles.fill, tone)} style={{ width: `${String(share * 100)}%` }} />
            )}
          </div>
        );
      })}
    </div>
  );
}

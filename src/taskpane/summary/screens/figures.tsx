/** The table in figures: how many apply for each star, and how they stand. A part of a bar leads to its rows. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Section } from '../../screens/section';
import { useWords } from '../../words';
import type { Filter } from '../filter';
import type { RowView, View } from '../view';
import { StateSign } from './state-sign';

const STATES: readonly RowView['state'][] = ['met', 'unmet', 'open', 'unjudged'];
const STARS = [3, 4, 5, 0];

const useStyles = makeStyles({
  bars: { display: 'grid', gridTemplateColumns: 'auto 1fr auto', alignItems: 'center', gap: '6px 10px' },
  bar: {
    display: 'flex',
    gap: '2px',
    height: '12px',
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground4,
  },
  piece: {
    minWidth: '3px',
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', border: '1px solid CanvasText' },
  },
  met: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  unmet: { backgroundColor: tokens.colorStatusDangerBackground3 },
  open: { backgroundColor: tokens.colorStatusWarningBackground3 },
  unjudged: { backgroundColor: tokens.colorNeutralForeground3 },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  states: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalM },
  state: { minWidth: 'auto', paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  stateCount: { marginLeft: tokens.spacingHorizontalXS, fontVariantNumeric: 'tabular-nums' },
});

interface FiguresProps {
  readonly view: View;
  readonly onShow: (filter: Partial<Filter>) => void;
}

export function Figures({ view, onShow }: FiguresProps) {
  const styles = useStyles();
  const { say } = useWords();
  const { rows, counts } = view;
  const stars = STARS.map((star) => ({ star, rows: rows.filter(({ target }) => (target ?? 0) === star) }));
  const most = Math.max(1, ...stars.map((one) => one.rows.length));
  return (
    <Section heading={say('officer/figures', { count: rows.length })}>
      <div className={styles.bars} role="group" aria-label={say('officer/figures-stars')}>
        {stars
          .filter((one) => one.rows.length > 0)
          .map((one) => (
            <Bar key={one.star} {...one} most={most} />
          ))}
      </div>
      <div className={styles.states} role="group" aria-label={say('officer/figures-states')}>
        {STATES.filter((state) => counts.rows[state] > 0).map((state) => (
          <Button
            key={state}
            size="small"
            className={styles.state}
            icon={<StateSign of={state} />}
            onClick={() => {
              onShow({ state });
            }}
          >
            {say(`officer/state-${state}`)}
            <strong className={styles.stateCount}>{counts.rows[state]}</strong>
          </Button>
        ))}
      </div>
    </Section>
  );
}

function Bar({
  star,
  rows,
  most,
}: {
  readonly star: number;
  readonly rows: readonly RowView[];
  readonly most: number;
}) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <>
      <span>{say(star === 0 ? 'officer/no-star' : `star/${String(star)}`)}</span>
      <div aria-hidden style={{ width: `${String((rows.length / most) * 100)}%` }} className={styles.bar}>
        {STATES.map((state) => {
          const count = rows.filter((row) => row.state === state).length;
          return (
            count > 0 && (
              <div key={state} className={mergeClasses(styles.piece, styles[state])} style={{ flexGrow: count }} />
            )
          );
        })}
      </div>
      <span className={styles.number}>{rows.length}</span>
    </>
  );
}

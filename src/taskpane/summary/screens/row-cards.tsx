/** Rows as cards, for a narrow pane: one button each. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../../words';
import type { RowView } from '../view';
import { RowTroubles } from './row-troubles';
import { StateSign } from './state-sign';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  card: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  star: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  more: {
    gridColumn: '2 / -1',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

interface RowCardsProps {
  readonly rows: readonly RowView[];
  readonly onRow: (key: string) => void;
}

export function RowCards({ rows, onRow }: RowCardsProps) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <ul className={styles.list}>
      {rows.map((row) => {
        const { key, name, county, target, star, state, edition, files } = row;
        const judged = star === null ? '' : say('officer/judged', { star: say(`star/${String(star)}`) });
        const stand = [
          say(`officer/state-${state}`),
          judged,
          county,
          edition === '' ? '' : say('officer/edition', { edition }),
        ];
        return (
          <li key={key}>
            <button
              type="button"
              className={styles.card}
              data-row={key}
              onClick={() => {
                onRow(key);
              }}
            >
              <StateSign of={state} />
              <span className={styles.name}>{name === '' ? (files[0] ?? '') : name}</span>
              <span className={styles.star}>
                {target === null ? say('officer/no-star') : say(`star/${String(target)}`)}
              </span>
              <span className={styles.more}>{stand.filter((words) => words !== '').join(' · ')}</span>
              <span className={styles.more}>
                <RowTroubles row={row} />
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

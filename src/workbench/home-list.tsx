/** One list of the start screen: things to open, under a heading. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactElement, type ReactNode } from 'react';

const useStyles = makeStyles({
  heading: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  aside: { marginLeft: 'auto', fontWeight: tokens.fontWeightRegular },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: { display: 'flex', alignItems: 'center' },
  entry: {
    flexGrow: 1,
    minWidth: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

export interface HomeEntry {
  readonly key: string | number;
  readonly words: ReactNode;
  readonly work: () => Promise<void>;
  /** Behind the entry. */
  readonly after?: ReactNode;
}

interface HomeListProps {
  readonly icon: ReactElement;
  readonly heading: string;
  readonly entries: readonly HomeEntry[];
  /** Beside the heading. */
  readonly aside?: ReactNode;
  /** Below the list. */
  readonly children?: ReactNode;
}

export function HomeList({ icon, heading, entries, aside, children }: HomeListProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div>
      <h3 id={id} className={styles.heading}>
        {icon}
        {heading}
        <span className={styles.aside}>{aside}</span>
      </h3>
      <ul aria-labelledby={id} className={styles.list}>
        {entries.map(({ key, words, work, after }) => (
          <li key={key} className={styles.line}>
            <button
              type="button"
              className={styles.entry}
              onClick={() => {
                void work();
              }}
            >
              {words}
            </button>
            {after}
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}

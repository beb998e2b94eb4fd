/** Rows as a table, for a wide pane: a heading sorts, the name opens the row. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSortDown16Regular } from '@fluentui/react-icons/svg/arrow-sort-down';
import { ArrowSortUp16Regular } from '@fluentui/react-icons/svg/arrow-sort-up';
import { useWords } from '../../words';
import type { Filter, Sort } from '../filter';
import type { RowView } from '../view';
import { FileLink } from './file-link';
import { RowTroubles } from './row-troubles';
import { StateSign } from './state-sign';

const HEADS: readonly Sort[] = ['state', 'name', 'target', 'star', 'findings', 'file'];

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', fontSize: tokens.fontSizeBase200 },
  head: {
    position: 'sticky',
    top: `calc(-1 * ${tokens.spacingVerticalM})`,
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    textAlign: 'start',
  },
  sort: {
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  state: { display: 'flex', gap: tokens.spacingHorizontalXS },
  county: { display: 'block', color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  name: { textAlign: 'start', fontSize: 'inherit', minHeight: '24px' },
});

/** Per cent of the width. */
const WIDTHS: Readonly<Partial<Record<Sort, number>>> = {
  state: 14,
  name: 24,
  target: 8,
  star: 8,
  findings: 24,
  file: 22,
};

interface RowTableProps {
  readonly rows: readonly RowView[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onRow: (key: string) => void;
}

export function RowTable({ rows, filter, onFilter, onRow }: RowTableProps) {
  const styles = useStyles();
  const { say } = useWords();
  const Arrow = filter.down ? ArrowSortDown16Regular : ArrowSortUp16Regular;
  return (
    <table className={styles.table} aria-label={say('officer/part-rows')}>
      <thead>
        <tr>
          {HEADS.map((sort) => (
            <th
              key={sort}
              scope="col"
              className={styles.head}
              style={{ width: `${String(WIDTHS[sort] ?? 10)}%` }}
              aria-sort={filter.sort === sort ? (filter.down ? 'descending' : 'ascending') : 'none'}
            >
              <button
                type="button"
                className={styles.sort}
                onClick={() => {
                  onFilter({ ...filter, sort, down: filter.sort === sort && !filter.down });
                }}
              >
                {say(`officer/sort-${sort}`)}
                {filter.sort === sort && <Arrow />}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { key, name, county, city, target, star, state, files, edition } = row;
          const [file = '', ...others] = files;
          return (
            <tr key={key}>
              <td className={styles.cell}>
                <span className={styles.state}>
                  <StateSign of={state} />
                  {say(`officer/state-${state}`)}
                </span>
              </td>
              <th scope="row" className={styles.cell}>
                <Link
                  as="button"
                  inline
                  className={styles.name}
                  data-row={key}
                  onClick={() => {
                    onRow(key);
                  }}
                >
                  {name === '' ? file : name}
                </Link>
                <span className={styles.county}>{county === '' ? city : county}</span>
              </th>
              <td className={styles.cell}>{target === null ? '' : say(`star/${String(target)}`)}</td>
              <td className={styles.cell}>{star === null ? '' : say(`star/${String(star)}`)}</td>
              <td className={styles.cell}>
                <RowTroubles row={row} />
              </td>
              <td className={styles.cell}>
                <FileLink file={file} />
                <span className={styles.county}>
                  {[
                    others.length > 0 ? say('officer/more-files', { count: others.length }) : '',
                    edition === '' ? '' : say('officer/edition', { edition }),
                  ]
                    .filter((words) => words !== '')
                    .join(' · ')}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

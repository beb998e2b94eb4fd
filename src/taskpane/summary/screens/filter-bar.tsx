/** What is looked for among the rows: words, state, star, county; and the order, where no heading can be clicked. */
import { Input, makeStyles, Select, tokens, ToggleButton } from '@fluentui/react-components';
import { ArrowSortDown20Regular } from '@fluentui/react-icons/svg/arrow-sort-down';
import { ArrowSortUp20Regular } from '@fluentui/react-icons/svg/arrow-sort-up';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { useWords } from '../../words';
import { SORTS, type Filter } from '../filter';
import type { RowView } from '../view';

const STATES: readonly RowView['state'][] = ['met', 'unmet', 'open', 'unjudged'];

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(104px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  text: { gridColumn: '1 / -1', minWidth: 0 },
  control: { minWidth: 0 },
  sort: { display: 'flex', gap: tokens.spacingHorizontalXS, gridColumn: '1 / -1' },
  grow: { flexGrow: 1, minWidth: 0 },
});

interface FilterBarProps {
  readonly rows: readonly RowView[];
  readonly filter: Filter;
  readonly sorting: boolean;
  readonly onFilter: (filter: Filter) => void;
}

export function FilterBar({ rows, filter, sorting, onFilter }: FilterBarProps) {
  const styles = useStyles();
  const { say } = useWords();
  const counties = [...new Set(rows.map(({ county }) => county))].filter((county) => county !== '').sort();
  const stars = [...new Set(rows.map(({ target }) => target ?? 0))].sort();
  const Arrow = filter.down ? ArrowSortDown20Regular : ArrowSortUp20Regular;
  return (
    <div className={styles.bar} role="search" aria-label={say('officer/filter')}>
      <Input
        className={styles.text}
        type="search"
        contentBefore={<Search20Regular />}
        aria-label={say('officer/filter-text')}
        placeholder={say('officer/filter-text')}
        value={filter.text}
        onChange={(_, { value }) => {
          onFilter({ ...filter, text: value });
        }}
      />
      <Select
        className={styles.control}
        aria-label={say('officer/filter-state')}
        value={filter.state}
        onChange={(_, { value }) => {
          onFilter({ ...filter, state: STATES.find((state) => state === value) ?? '' });
        }}
      >
        <option value="">{say('officer/all-states')}</option>
        {STATES.map((state) => (
          <option key={state} value={state}>
            {say(`officer/state-${state}`)}
          </option>
        ))}
      </Select>
      <Select
        className={styles.control}
        aria-label={say('officer/filter-star')}
        value={String(filter.star)}
        onChange={(_, { value }) => {
          onFilter({ ...filter, star: value === '' ? '' : Number(value) });
        }}
      >
        <option value="">{say('officer/all-stars')}</option>
        {stars.map((star) => (
          <option key={star} value={star}>
            {say(star === 0 ? 'officer/no-star' : `star/${String(star)}`)}
          </option>
        ))}
      </Select>
      <Select
        className={styles.control}
        aria-label={say('officer/filter-county')}
        value={filter.county}
        onChange={(_, { value }) => {
          onFilter({ ...filter, county: value });
        }}
      >
        <option value="">{say('officer/all-counties')}</option>
        {counties.map((county) => (
          <option key={county} value={county}>
            {county}
          </option>
        ))}
      </Select>
      {sorting && (
        <div className={styles.sort}>
          <Select
            className={styles.grow}
            aria-label={say('officer/sort')}
            value={filter.sort}
            onChange={(_, { value }) => {
              onFilter({ ...filter, sort: SORTS.find((sort) => sort === value) ?? 'table' });
            }}
          >
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {say('officer/sort-by', { what: say(`officer/sort-${sort}`) })}
              </option>
            ))}
          </Select>
          <ToggleButton
            checked={filter.down}
            icon={<Arrow />}
            aria-label={say('officer/sort-down')}
            onClick={() => {
              onFilter({ ...filter, down: !filter.down });
            }}
          />
        </div>
      )}
    </div>
  );
}

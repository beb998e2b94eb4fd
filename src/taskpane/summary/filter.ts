/** Which rows are looked at, and in which order. */
import type { RowView } from './view';

export interface Filter {
  readonly text: string;
  readonly state: RowView['state'] | '';
  /** 申报星级; 0 for none. */
  readonly star: number | '';
  readonly county: string;
  readonly sort: Sort;
  readonly down: boolean;
}

export const SORTS = ['table', 'name', 'target', 'star', 'findings', 'state', 'file'] as const;
export type Sort = (typeof SORTS)[number];

export const NO_FILTER: Filter = { text: '', state: '', star: '', county: '', sort: 'table', down: false };

const STATES: readonly RowView['state'][] = ['unmet', 'open', 'unjudged', 'met'];

export function filtered(rows: readonly RowView[], filter: Filter, language: string): readonly RowView[] {
  const text = plain(filter.text);
  const found = rows.filter(
    ({ name, uscc, county, city, target, state, files }) =>
      (filter.state === '' || state === filter.state) &&
      (filter.star === '' || (target ?? 0) === filter.star) &&
      (filter.county === '' || county === filter.county) &&
      (text === '' || plain([name, uscc, city, county, ...files].join(' ')).includes(text)),
  );
  return filter.sort === 'table' && !filter.down ? found : sorted(found, filter, language);
}

export function problemsOf({ lacks, errors, warnings }: RowView): number {
  return lacks.length + errors + warnings;
}

function sorted(rows: readonly RowView[], { sort, down }: Filter, language: string): readonly RowView[] {
  const words = new Intl.Collator(language, { numeric: true });
  const compare = (one: RowView, other: RowView): number => {
    switch (sort) {
      case 'table':
        return 0;
      case 'name':
        return words.compare(one.name, other.name);
      case 'target':
        return (one.target ?? 0) - (other.target ?? 0);
      case 'star':
        return (one.star ?? -1) - (other.star ?? -1);
      case 'findings':
        return problemsOf(one) - problemsOf(other);
      case 'state':
        return STATES.indexOf(one.state) - STATES.indexOf(other.state);
      case 'file':
        return words.compare(one.files[0] ?? '', other.files[0] ?? '');
    }
  };
  if (sort === 'table') return [...rows].reverse();
  // The order of the table decides between equals, whichever way is asked for.
  return [...rows].sort((one, other) => (down ? compare(other, one) : compare(one, other)));
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}

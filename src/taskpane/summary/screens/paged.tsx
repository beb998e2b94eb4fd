/** A long list a page at a time: a thousand rows never stand in the page at once. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../words';

const useStyles = makeStyles({
  pager: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  page: { fontVariantNumeric: 'tabular-nums' },
});

interface PagedProps<T> {
  readonly all: readonly T[];
  readonly size: number;
  /** What the list was chosen by: another choice begins at its first page. What is shown stays in the page, and with it the focus. */
  readonly of?: string;
  readonly children: (some: readonly T[]) => ReactNode;
}

export function Paged<T>({ all, size, of = '', children }: PagedProps<T>) {
  const styles = useStyles();
  const { say } = useWords();
  const [turned, setTurned] = useState({ of, page: 0 });
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = turned.of === of ? Math.min(turned.page, pages - 1) : 0;
  const setPage = (wanted: number) => {
    setTurned({ of, page: wanted });
  };
  return (
    <>
      {children(all.slice(page * size, (page + 1) * size))}
      {pages > 1 && (
        <nav className={styles.pager} aria-label={say('officer/pages')}>
          <Button
            appearance="subtle"
            icon={<ChevronLeft20Regular />}
            aria-label={say('officer/page-before')}
            disabledFocusable={page === 0}
            onClick={() => {
              setPage(page - 1);
            }}
          />
          <span className={styles.page} aria-live="polite">
            {say('officer/page', { page: page + 1, pages })}
          </span>
          <Button
            appearance="subtle"
            icon={<ChevronRight20Regular />}
            aria-label={say('officer/page-after')}
            disabledFocusable={page === pages - 1}
            onClick={() => {
              setPage(page + 1);
            }}
          />
        </nav>
      )}
    </>
  );
}

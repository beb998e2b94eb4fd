/** 企业: every row of the table, filtered and sorted; one of them in full. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Table20Regular } from '@fluentui/react-icons/svg/table';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { Notice } from '../../screens/notice';
import { useWords } from '../../words';
import { useAtHand } from '../at-hand';
import { filtered, type Filter } from '../filter';
import { useWide } from '../use-wide';
import { FilterBar } from './filter-bar';
import { Paged } from './paged';
import { RowCards } from './row-cards';
import { RowDetail } from './row-detail';
import { RowTable } from './row-table';

const PAGE = 50;
/** From here on a table is easier to read than cards. */
const WIDE = 680;
/** A window that has room for the table beside a spreadsheet. */
const ROOM = 1100;

const useStyles = makeStyles({
  part: { display: 'grid', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  count: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface RowsPartProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

export function RowsPart({ filter, onFilter }: RowsPartProps) {
  const styles = useStyles();
  const { language, say } = useWords();
  const { state, host } = useAtHand();
  const [chosen, setChosen] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  const back = useRef<string>();
  const wide = useWide(box, WIDE);
  const all = state.view?.rows ?? [];
  const rows = filtered(all, useDeferredValue(filter), language);
  useEffect(() => {
    // Whoever comes back from a row goes on where he was.
    if (chosen !== undefined || back.current === undefined) return;
    box.current?.querySelector<HTMLElement>(`[data-row=${CSS.escape(back.current)}]`)?.focus();
    back.current = undefined;
  }, [chosen]);
  const choose = (key: string) => {
    setChosen(key);
  };
  const at = rows.findIndex(({ key }) => key === chosen);
  const row = all.find(({ key }) => key === chosen);
  if (row) {
    return (
      <RowDetail
        key={row.key}
        row={row}
        before={rows[at - 1]?.key}
        after={at < 0 ? undefined : rows[at + 1]?.key}
        onRow={setChosen}
        onBack={() => {
          back.current = row.key;
          setChosen(undefined);
        }}
      />
    );
  }
  if (all.length === 0) return <Notice intent="info" what={say('officer/no-rows')} next={say('officer/no-rows-do')} />;
  return (
    <div className={styles.part} ref={box}>
      <FilterBar rows={all} filter={filter} sorting={!wide} onFilter={onFilter} />
      <div className={styles.line}>
        <p className={styles.count} role="status">
          {say('officer/rows', { count: rows.length, all: all.length })}
        </p>
        {!wide && host.widen && window.innerWidth >= ROOM && (
          <Button size="small" appearance="subtle" icon={<Table20Regular />} onClick={host.widen}>
            {say('officer/widen')}
          </Button>
        )}
      </div>
      <div>
        <Paged of={JSON.stringify(filter)} all={rows} size={PAGE}>
          {(some) =>
            wide ? (
              <RowTable rows={some} filter={filter} onFilter={onFilter} onRow={choose} />
            ) : (
              <RowCards rows={some} onRow={choose} />
            )
          }
        </Paged>
      </div>
    </div>
  );
}

/** The columns of the table: ours as a proposal, a bureau's own, or an officer's: rearranged, renamed, added, taken away, kept. */
import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { useEffect, useRef, useState } from 'react';
import { columnSetInText, columnsText, PROPOSED } from '../../../consolidate';
import { findingRow } from '../../../flow';
import { download } from '../../download';
import { safeName } from '../../file-name';
import { Notice } from '../../screens/notice';
import { useWords } from '../../words';
import { useAtHand } from '../at-hand';
import { unused, withFact, withHand } from '../edit-columns';
import { ColumnLine, type Focus } from './column-line';

const useStyles = makeStyles({
  said: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  add: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  control: { minWidth: 0 },
});

export function ColumnsEditor() {
  const styles = useStyles();
  const { language, say } = useWords();
  const { session, state } = useAtHand();
  const [fact, setFact] = useState('');
  const [hand, setHand] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const next = useRef<Focus>();
  const set = state.columns;
  const guessed = set.columns.filter((column) => column.guessed).length;
  useEffect(() => {
    // What was pressed has moved or is gone: whoever works by keyboard goes on from there.
    const { at, control } = next.current ?? {};
    next.current = undefined;
    if (at === undefined || control === undefined) return;
    list.current?.children[at]?.querySelector<HTMLElement>(`[data-control=${control}]`)?.focus();
  }, [set]);
  const load = async (file: File) => {
    if (!/\.(?:ya?ml|json)$/i.test(file.name)) {
      await session.columnsFrom(file);
      return;
    }
    const read = columnSetInText(await file.text());
    if ('columns' in read) session.columns(read.columns);
    else session.refuse('columns', read.findings);
  };
  return (
    <>
      <p className={styles.said}>
        {say('officer/columns-now', { name: set.name, count: set.columns.length })}
        {set === PROPOSED ? say('officer/columns-note') : set.note}
      </p>
      {guessed > 0 && <Notice intent="warning" what={say('officer/columns-guessed', { count: guessed })} />}
      {(state.refused.columns ?? []).map((found, index) => {
        const { what, remedy } = findingRow(language, found);
        return <Notice key={index} intent="warning" what={what} next={remedy} />;
      })}
      <div className={styles.buttons}>
        <Button icon={<FolderOpen20Regular />} onClick={() => input.current?.click()}>
          {say('officer/columns-load')}
        </Button>
        <Button
          icon={<ArrowDownload20Regular />}
          onClick={() => {
            const bytes = new TextEncoder().encode(columnsText(set));
            download({ name: safeName(`${set.name}.yaml`), bytes });
          }}
        >
          {say('officer/columns-save')}
        </Button>
        {set !== PROPOSED && (
          <Button
            appearance="subtle"
            onClick={() => {
              session.columns(PROPOSED);
            }}
          >
            {say('officer/columns-proposed')}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        data-pick="columns"
        accept=".yaml,.yml,.json,.xlsx,.xlsm,.xls,.et"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.item(0);
          if (file) void load(file);
          currentTarget.value = '';
        }}
      />
      <ol ref={list} className={styles.list} aria-label={say('officer/columns')}>
        {set.columns.map((_, at) => (
          <ColumnLine
            key={at}
            set={set}
            at={at}
            onChange={(changed, then) => {
              next.current = then;
              session.columns(changed);
            }}
          />
        ))}
      </ol>
      <div className={styles.add}>
        <Select
          className={styles.control}
          aria-label={say('officer/column-fact')}
          value={fact}
          onChange={(_, { value }) => {
            setFact(value);
          }}
        >
          <option value="">{say('officer/column-fact')}</option>
          {unused(set).map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
        <Button
          icon={<Add20Regular />}
          aria-label={say('officer/column-add-fact')}
          disabledFocusable={fact === ''}
          onClick={() => {
            session.columns(withFact(set, fact));
            setFact('');
          }}
        />
        <Input
          className={styles.control}
          aria-label={say('officer/column-hand')}
          placeholder={say('officer/column-hand')}
          value={hand}
          onChange={(_, { value }) => {
            setHand(value);
          }}
        />
        <Button
          icon={<Add20Regular />}
          aria-label={say('officer/column-add-hand')}
          disabledFocusable={hand.trim() === ''}
          onClick={() => {
            session.columns(withHand(set, hand));
            setHand('');
          }}
        />
      </div>
    </>
  );
}

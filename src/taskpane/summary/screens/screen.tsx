/** 汇总: an officer's many files in one table. Its parts stand behind tabs of their own. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { PaneHost } from '../../pane-host';
import { Count } from '../../screens/count';
import { Hidden } from '../../screens/hidden';
import { panelId, tabId, Tabs } from '../../screens/tabs';
import { ToldLine } from '../../screens/told-line';
import { useWords } from '../../words';
import { AtHandProvider, useHand } from '../at-hand';
import { NO_FILTER, type Filter } from '../filter';
import '../officer-words';
import { sessionOfPage, type Session } from '../session';
import { BetweenPart } from './between-part';
import { FilesPart } from './files-part';
import { OptionsPart } from './options-part';
import { OutputsPart } from './outputs-part';
import { RowsPart } from './rows-part';

const PARTS = ['files', 'rows', 'between', 'outputs', 'options'] as const;
type Part = (typeof PARTS)[number];

const useStyles = makeStyles({
  tabs: {
    margin: `calc(-1 * ${tokens.spacingVerticalM}) calc(-1 * ${tokens.spacingHorizontalM}) ${tokens.spacingVerticalM}`,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowX: 'auto',
  },
  count: { marginLeft: tokens.spacingHorizontalXS },
  // In sight wherever the person has scrolled to.
  told: {
    position: 'sticky',
    top: `calc(-1 * ${tokens.spacingVerticalM})`,
    zIndex: 1,
    padding: `${tokens.spacingVerticalXS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':empty': { display: 'none' },
  },
  title: { margin: 0 },
});

interface ScreenProps {
  readonly host: PaneHost;
  readonly session?: Session;
}

export default function SummaryScreen({ host, session }: ScreenProps) {
  const styles = useStyles();
  const { say } = useWords();
  const id = useId();
  const hand = useHand(session ?? sessionOfPage(), host);
  const [part, setPart] = useState<Part>('files');
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const { told, tell, state } = hand;
  const go = (wanted: Part) => {
    // What was done elsewhere is no news here.
    tell(undefined);
    setPart(wanted);
  };
  const grave = state.view?.findings.filter(({ severity }) => severity !== 'hint').length ?? 0;
  const counts: Partial<Record<Part, number>> = { rows: state.view?.rows.length ?? 0, between: grave };
  const tabs = PARTS.map((name) => ({
    name,
    label: (
      <>
        {say(`officer/part-${name}`)}
        {(counts[name] ?? 0) > 0 && (
          <span className={styles.count}>
            <Count of={counts[name] ?? 0} />
          </span>
        )}
      </>
    ),
  }));
  return (
    <AtHandProvider value={hand}>
      <h2 className={styles.title}>
        <Hidden>{say('pane/screen-summary')}</Hidden>
      </h2>
      <div className={styles.tabs}>
        <Tabs id={id} label={say('officer/parts')} tabs={tabs} selected={part} onSelect={go} />
      </div>
      <div className={styles.told}>
        <ToldLine told={told} />
      </div>
      <div role="tabpanel" id={panelId(id, part)} aria-labelledby={tabId(id, part)}>
        {part === 'files' && (
          <FilesPart
            onShow={(wanted) => {
              setFilter({ ...NO_FILTER, ...wanted });
              go('rows');
            }}
          />
        )}
        {part === 'rows' && <RowsPart filter={filter} onFilter={setFilter} />}
        {part === 'between' && <BetweenPart />}
        {part === 'outputs' && <OutputsPart />}
        {part === 'options' && <OptionsPart />}
      </div>
      <Hidden>
        <span role="status" aria-live="polite">
          {told && told.code !== '' ? say(told.code, told.values) : ''}
        </span>
      </Hidden>
    </AtHandProvider>
  );
}

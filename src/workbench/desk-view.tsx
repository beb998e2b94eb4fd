/** The desk as it is seen: the rows above, the file in front on the left, its pane on the right. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PanelRight20Regular } from '@fluentui/react-icons/svg/panel-right';
import { Table20Regular } from '@fluentui/react-icons/svg/table';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Settings } from '../taskpane/use-settings';
import { useWords } from '../taskpane/words';
import { pageActions } from './actions';
import { Beside } from './beside';
import { CloseQuestion } from './close-question';
import type { Desk } from './desk';
import { DropVeil } from './drop-veil';
import { FileTabs } from './file-tabs';
import { Home } from './home';
import { Notes } from './notes';
import type { SavedWords } from './save';
import type { SheetRoom } from './sheet-room';
import { SheetSide } from './sheet-side';
import { Splitter, USUAL, widest } from './splitter';
import type { Given, Tab } from './tab';
import { TopBar } from './top-bar';
import { useDrop, useKeys, useLeaving, useNarrow } from './use-page-habits';
import { useRecent } from './use-recent';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', overflow: 'hidden' },
  tabs: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    columnGap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalS}`,
  },
  turn: { flexShrink: 0, whiteSpace: 'nowrap', fontWeight: tokens.fontWeightRegular, minWidth: 'auto' },
  body: {
    display: 'flex',
    flexGrow: 1,
    minHeight: 0,
    position: 'relative',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  left: { flexGrow: 1, minWidth: 0 },
  right: { flexShrink: 0, maxWidth: 'calc(100% - 280px)', backgroundColor: tokens.colorNeutralBackground1 },
  alone: { position: 'absolute', inset: 0, maxWidth: 'none' },
  away: { visibility: 'hidden' },
});

interface DeskViewProps {
  readonly desk: Desk;
  readonly room: SheetRoom;
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
}

export function DeskView({ desk, room, settings, onSettings }: DeskViewProps) {
  const styles = useStyles();
  const { language, say } = useWords();
  const state = useSyncExternalStore(desk.onChanged, desk.state);
  const front = state.tabs.find(({ id }) => id === state.front);
  const narrow = useNarrow();
  const [width, setWidth] = useState(USUAL);
  const [told, setTold] = useState<SavedWords>();
  const [closing, setClosing] = useState<Tab>();
  const [recent, again] = useRecent();
  const [left, setLeft] = useState(true);
  // One thing at a time: a file begins with its result, the start screen with what can be opened.
  useEffect(() => {
    setLeft(state.front === undefined);
  }, [state.front]);
  const jump = useCallback(() => {
    setLeft(true);
  }, []);

  const widen = useCallback(() => {
    setWidth(widest());
  }, []);

  const actions = useMemo(() => pageActions(desk, language, setTold, again), [desk, language, again]);
  const keys = useMemo(
    () => ({
      open: () => void actions.choose(),
      save: () => void actions.save(front, false),
      saveAs: () => void actions.save(front, true),
      undo: () => front?.workbook?.undo(),
      redo: () => front?.workbook?.redo(),
    }),
    [actions, front],
  );
  useKeys(keys, room.element);
  const drop = useCallback((files: readonly Given[]) => void actions.open(files), [actions]);
  const over = useDrop(drop);
  const unsaved = useCallback(() => {
    front?.workbook?.endEdit();
    return desk.state().tabs.some(({ edited }) => edited);
  }, [desk, front]);
  useLeaving(unsaved);
  const close = (tab: Tab) => {
    if (tab.edited) setClosing(tab);
    else desk.close(tab.id);
  };
  const sides = narrow && (
    <Button
      appearance="subtle"
      className={styles.turn}
      icon={left ? <PanelRight20Regular /> : <Table20Regular />}
      onClick={() => {
        setLeft(!left);
      }}
    >
      {say(left ? 'workbench/show-pane' : front ? 'workbench/show-grid' : 'workbench/show-home')}
    </Button>
  );
  return (
    <div
      className={styles.page}
      onPointerDownCapture={({ target }) => {
        // Whoever turns to the page has done with the cell.
        if (target instanceof Node && !room.element.contains(target)) front?.workbook?.endEdit();
      }}
    >
      <nav aria-label={say('workbench/actions')}>
        <TopBar
          actions={actions}
          keys={keys}
          sheet={front?.workbook !== undefined}
          narrow={narrow}
          told={told ? say(told.code, told.values) : ''}
          settings={settings}
          onSettings={onSettings}
        />
        <div className={styles.tabs}>
          <FileTabs tabs={state.tabs} front={state.front} onShow={desk.show} onClose={close} />
          {sides}
        </div>
        <Notes refused={state.refused} onDismiss={desk.dismiss} />
      </nav>
      <div className={styles.body}>
        <div className={mergeClasses(styles.left, narrow && styles.alone, narrow && !left && styles.away)}>
          <SheetSide
            element={room.element}
            tab={front}
            opening={state.opening}
            onCallOff={desk.callOff}
            splitter={!narrow && <Splitter width={width} onWidth={setWidth} />}
          >
            <Home actions={actions} recent={recent} onRecent={again} />
          </SheetSide>
        </div>
        <div
          className={mergeClasses(styles.right, narrow && styles.alone, narrow && left && styles.away)}
          style={narrow ? {} : { width }}
        >
          <Beside tab={undefined} shown={front === undefined} onJump={jump} give={desk.give} widen={widen} />
          {state.tabs.map((tab) => (
            <Beside
              key={tab.id}
              tab={tab}
              shown={tab.id === state.front}
              onJump={jump}
              give={desk.give}
              widen={widen}
            />
          ))}
        </div>
      </div>
      {over && <DropVeil />}
      {closing && (
        <CloseQuestion
          name={closing.name}
          onStay={() => {
            setClosing(undefined);
          }}
          onDrop={() => {
            setClosing(undefined);
            desk.close(closing.id);
          }}
          onSave={() => {
            setClosing(undefined);
            void actions.save(closing, false).then((saved) => {
              if (saved) desk.close(closing.id);
            });
          }}
        />
      )}
    </div>
  );
}

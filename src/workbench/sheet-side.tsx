/** The left of the page: the spreadsheet; the start screen; or why a file is not shown as a spreadsheet. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentTable24Regular } from '@fluentui/react-icons/svg/document-table';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../taskpane/words';
import type { Opening } from './desk';
import { NotShown } from './not-shown';
import { OpeningVeil } from './opening-veil';
import type { Tab } from './tab';

const useStyles = makeStyles({
  section: { display: 'flex', height: '100%', minWidth: 0 },
  side: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, position: 'relative' },
  room: { flexGrow: 1, minHeight: 0, position: 'relative' },
  sheet: { position: 'absolute', inset: 0 },
  // Without a size the grid would draw nothing until it is asked to again.
  away: { visibility: 'hidden' },
  over: { position: 'absolute', inset: 0, backgroundColor: tokens.colorNeutralBackground1 },
  paper: {
    display: 'grid',
    justifyItems: 'center',
    alignContent: 'center',
    rowGap: tokens.spacingVerticalS,
    height: '100%',
    padding: tokens.spacingHorizontalXXL,
    boxSizing: 'border-box',
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
    overflowWrap: 'anywhere',
  },
});

interface SheetSideProps {
  readonly element: HTMLElement;
  readonly tab: Tab | undefined;
  /** Said over what is shown while a file is being opened. */
  readonly opening: Opening | undefined;
  readonly onCallOff: () => void;
  /** The border to the pane, where both are seen. */
  readonly splitter: ReactNode;
  /** The start screen. */
  readonly children: ReactNode;
}

export function SheetSide({ element, tab, opening, onCallOff, splitter, children }: SheetSideProps) {
  const styles = useStyles();
  const { say } = useWords();
  const into = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    into.current?.append(element);
  }, [element]);
  const name = tab ? say('workbench/sheet-of', { file: tab.name }) : say('workbench/home');
  return (
    <section className={styles.section} aria-label={name}>
      <div className={styles.side}>
        {tab && <NotShown tab={tab} />}
        <div className={styles.room}>
          <div ref={into} className={mergeClasses(styles.sheet, !tab?.workbook && styles.away)} />
          {!tab && <div className={styles.over}>{children}</div>}
          {tab && !tab.workbook && (
            <div className={mergeClasses(styles.over, styles.paper)}>
              <DocumentTable24Regular />
              {tab.name}
            </div>
          )}
          {opening && <OpeningVeil key={opening.name} opening={opening} onCallOff={onCallOff} />}
        </div>
      </div>
      {splitter}
    </section>
  );
}

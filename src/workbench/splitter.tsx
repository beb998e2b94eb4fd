/** The border between spreadsheet and pane: dragged, or moved with the arrow keys. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useWords } from '../taskpane/words';

const useStyles = makeStyles({
  splitter: {
    width: '7px',
    flexShrink: 0,
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: 'border-box',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px', zIndex: 1 },
  },
});

export const NARROWEST = 300;
export const USUAL = 380;
const STEP = 20;
/** What is left for the spreadsheet at least. */
const BESIDE = 400;

/** Wide enough for a table of enterprises on every screen where both sides are seen. */
export function widest(): number {
  return Math.max(720, window.innerWidth - BESIDE);
}

interface SplitterProps {
  /** Of the pane, px. */
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

export function Splitter({ width, onWidth }: SplitterProps) {
  const styles = useStyles();
  const { say } = useWords();
  const from = useRef<{ readonly x: number; readonly width: number }>();
  const set = (wanted: number) => {
    onWidth(Math.min(widest(), Math.max(NARROWEST, wanted)));
  };
  const press = (event: KeyboardEvent) => {
    const wanted = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: NARROWEST, End: widest() }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    set(wanted);
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={say('workbench/splitter')}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={widest()}
      title={say('workbench/splitter-help')}
      className={styles.splitter}
      onKeyDown={press}
      onDoubleClick={() => {
        set(USUAL);
      }}
      onPointerDown={(event: PointerEvent<HTMLDivElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width };
      }}
      onPointerMove={({ clientX }) => {
        if (from.current) set(from.current.width + from.current.x - clientX);
      }}
      onPointerUp={() => {
        from.current = undefined;
      }}
    />
  );
}

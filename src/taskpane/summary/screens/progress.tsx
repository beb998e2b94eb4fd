/** How far the reading is, how long it still takes, and the buttons that hold it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Pause20Regular } from '@fluentui/react-icons/svg/pause';
import { Play20Regular } from '@fluentui/react-icons/svg/play';
import { Stop20Regular } from '@fluentui/react-icons/svg/stop';
import { Hidden } from '../../screens/hidden';
import { useWords, type Words } from '../../words';
import { useAtHand } from '../at-hand';

const useStyles = makeStyles({
  progress: { display: 'grid', rowGap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalM },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    fontVariantNumeric: 'tabular-nums',
  },
  left: { color: tokens.colorNeutralForeground2 },
  bar: {
    height: '6px',
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground6,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  fill: {
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
  },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** A minute and a half is told in seconds, more in minutes. */
const LONG = 90;

export function Progress() {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const { session, state } = useAtHand();
  const { phase, done, count, seconds, stopped } = state;
  const { run } = session;
  if (phase === 'idle' && stopped === 0) return null;
  const said =
    phase === 'idle'
      ? say('officer/stopped', { count: stopped })
      : say(phase === 'paused' ? 'officer/paused' : 'officer/reading', { done, count });
  return (
    <div className={styles.progress}>
      <div className={styles.line}>
        <span>{said}</span>
        {phase === 'reading' && seconds !== undefined && (
          <span className={styles.left}>{timeLeft(seconds, words)}</span>
        )}
      </div>
      {phase !== 'idle' && (
        <div
          className={styles.bar}
          role="progressbar"
          aria-label={say('officer/progress')}
          aria-valuemin={0}
          aria-valuemax={count}
          aria-valuenow={done}
          aria-valuetext={said}
        >
          <div className={styles.fill} style={{ width: `${String(count === 0 ? 0 : (done / count) * 100)}%` }} />
        </div>
      )}
      <div className={styles.buttons}>
        {phase === 'reading' ? (
          <Button icon={<Pause20Regular />} onClick={run.pause}>
            {say('officer/pause')}
          </Button>
        ) : (
          <Button appearance="primary" icon={<Play20Regular />} onClick={run.resume}>
            {say('officer/resume')}
          </Button>
        )}
        {phase !== 'idle' && (
          <Button icon={<Stop20Regular />} onClick={run.stop}>
            {say('officer/stop')}
          </Button>
        )}
      </div>
      <Hidden>
        <span role="status" aria-live="polite">
          {phase === 'reading' ? say('officer/reading-begun', { count }) : said}
        </span>
      </Hidden>
    </div>
  );
}

function timeLeft(seconds: number, { say }: Words): string {
  const time =
    seconds < LONG
      ? say('summary/seconds', { count: seconds })
      : say('summary/minutes', { count: Math.ceil(seconds / 60) });
  return say('officer/left', { time });
}

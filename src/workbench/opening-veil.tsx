/** Over what is shown while a file is being opened. What lasts says how far it is, and can be called off. */
import { Button, makeStyles, ProgressBar, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useWords } from '../taskpane/words';
import type { Opening } from './desk';

const useStyles = makeStyles({
  veil: {
    position: 'absolute',
    inset: 0,
    display: 'grid',
    alignContent: 'center',
    justifyItems: 'center',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    backgroundColor: `color-mix(in srgb, ${tokens.colorNeutralBackground1} 88%, transparent)`,
    overflowWrap: 'anywhere',
    // The grid numbers its own layers up to some hundreds.
    zIndex: 1000,
  },
  bar: { width: 'min(280px, 100%)' },
});

/** Before that, an application is long open. */
const LASTS = 700;

interface OpeningVeilProps {
  readonly opening: Opening;
  readonly onCallOff: () => void;
}

export function OpeningVeil({ opening: { name, share }, onCallOff }: OpeningVeilProps) {
  const styles = useStyles();
  const { say } = useWords();
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLasts(true);
    }, LASTS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  const label = say('workbench/opening', { file: name });
  return (
    <div className={styles.veil}>
      <Spinner label={label} />
      {lasts && (
        <>
          <ProgressBar className={styles.bar} aria-label={label} {...(share === undefined ? {} : { value: share })} />
          <Button onClick={onCallOff}>{say('workbench/opening-stop')}</Button>
        </>
      )}
    </div>
  );
}

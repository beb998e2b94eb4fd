/** Who would be visited, drawn as soon as share and seed are known. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useWords } from '../../words';
import { useAtHand } from '../at-hand';
import type { Drawn } from '../desk';
import { Paged } from './paged';

const useStyles = makeStyles({
  facts: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontWeight: tokens.fontWeightSemibold },
  list: { margin: `0 0 ${tokens.spacingVerticalS}`, paddingLeft: 0, listStyleType: 'none' },
  item: { display: 'flex', gap: tokens.spacingHorizontalS, padding: '2px 0' },
  number: {
    minWidth: '4ch',
    textAlign: 'end',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  star: { whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
});

export function SampleDrawn({ share, seed }: { readonly share: number; readonly seed: string }) {
  const styles = useStyles();
  const { say } = useWords();
  const { session, state } = useAtHand();
  const [drawn, setDrawn] = useState<Drawn>();
  const { desk } = session.run;
  useEffect(() => {
    let here = true;
    void desk.draw(share, seed).then(
      (sample) => {
        if (here) setDrawn(sample);
      },
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [desk, share, seed, state.view]);
  if (!drawn) return null;
  const { population } = drawn;
  return (
    <>
      <p className={styles.facts}>
        {say('summary/sample-facts', { population, share, count: drawn.drawn.length, seed })}
      </p>
      <Paged all={drawn.drawn} size={20}>
        {(some) => (
          <ol className={styles.list} aria-label={say('officer/out-sample')}>
            {some.map(({ number, name, star }) => (
              <li key={number} className={styles.item}>
                <span className={styles.number}>{number}</span>
                <span className={styles.name}>{name}</span>
                <span className={styles.star}>{star === null ? '' : say(`star/${String(star)}`)}</span>
              </li>
            ))}
          </ol>
        )}
      </Paged>
    </>
  );
}

/** 汇总, fetched when it is first asked for: nobody who fills in one form waits for it. */
import { Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useState, type ComponentType } from 'react';
import type { Finding } from '../../model/finding';
import type { PaneHost } from '../pane-host';
import { failed } from '../watch';
import { useWords } from '../words';
import { Stopped } from './stopped';

interface Fetched {
  readonly Screen?: ComponentType<{ readonly host: PaneHost }>;
  readonly findings?: readonly Finding[];
}

export function Summary({ host }: { readonly host: PaneHost }) {
  const { say } = useWords();
  const [{ Screen, findings }, setFetched] = useState<Fetched>({});
  const fetch = useCallback(() => {
    setFetched({});
    void import(/* webpackChunkName: "summary" */ '../summary/screens/screen').then(
      ({ default: screen }) => {
        setFetched({ Screen: screen });
      },
      (reason: unknown) => {
        setFetched(failed(reason));
      },
    );
  }, []);
  useEffect(fetch, [fetch]);
  if (Screen) return <Screen host={host} />;
  return findings ? <Stopped findings={findings} onAgain={fetch} /> : <Spinner label={say('pane/fetching-summary')} />;
}

/** What every part of the summary's screen has at hand: the session, the way to hand a file over, and the line that tells of it. */
import { createContext, useCallback, useContext, useMemo, useState, useSyncExternalStore } from 'react';
import { place } from '../../flow';
import type { CellRef } from '../../model/cell';
import { finding } from '../../model/finding';
import type { NamedBytes } from '../../model/spreadsheet';
import { download } from '../download';
import { safeName } from '../file-name';
import type { PaneHost } from '../pane-host';
import type { Told } from '../use-actions';
import { failed } from '../watch';
import type { Session, SessionState } from './session';

export interface AtHand {
  readonly session: Session;
  readonly state: SessionState;
  readonly host: PaneHost;
  readonly told: Told | undefined;
  readonly tell: (told: Told | undefined) => void;
  /** Does one thing at a time and tells of it; what goes wrong is told too. */
  readonly work: (work: () => Promise<Told>) => void;
  readonly busy: boolean;
  /** Hands a file of ours to the person. */
  readonly give: (file: NamedBytes, at?: CellRef) => Promise<Told>;
  /** Opens one of the files that were handed in, at a cell. */
  readonly open: (file: string, at?: CellRef) => void;
}

const Hand = createContext<AtHand | undefined>(undefined);

export const AtHandProvider = Hand.Provider;

/** @throws outside the summary's screen */
export function useAtHand(): AtHand {
  const hand = useContext(Hand);
  if (!hand) throw new Error('outside the screen');
  return hand;
}

const WORKBOOK = /\.xls[xm]$/i;

export function useHand(session: Session, host: PaneHost): AtHand {
  const state = useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.state(),
  );
  const [told, tell] = useState<Told>();
  const [busy, setBusy] = useState(false);
  const work = useCallback((run: () => Promise<Told>) => {
    setBusy(true);
    void run()
      .catch((reason: unknown): Told => ({ code: '', kept: failed(reason).findings }))
      .then((done) => {
        setBusy(false);
        tell(done);
      });
  }, []);
  const give = useCallback(
    async ({ name, bytes }: NamedBytes, at?: CellRef): Promise<Told> => {
      const file = { name: safeName(name), bytes };
      // What the host would open as a workbook; a document goes the way of every download.
      if (host.give && WORKBOOK.test(file.name)) {
        const outcome = await host.give(file, at);
        if ('findings' in outcome) return { code: '', kept: outcome.findings };
        if (at) return { code: 'officer/given-at', values: { file: file.name, cell: place(at) }, kept: [] };
        return { code: 'officer/given', values: { file: file.name }, kept: [] };
      }
      download(file);
      return { code: 'officer/saved', values: { file: file.name }, kept: [] };
    },
    [host],
  );
  const open = useCallback(
    (file: string, at?: CellRef) => {
      work(async () => {
        const source = session.run.source(file);
        if (!source) return { code: '', kept: [finding('officer/file-gone', 'hint', [], { file })] };
        const answer = await session.run.ask({ file, held: source.held, want: 'bytes' });
        if ('bytes' in answer) return give({ name: file, bytes: answer.bytes }, at);
        return { code: '', kept: 'findings' in answer ? answer.findings : [] };
      });
    },
    [session, work, give],
  );
  return useMemo(
    () => ({ session, state, host, told, tell, work, busy, give, open }),
    [session, state, host, told, work, busy, give, open],
  );
}

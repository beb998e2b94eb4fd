/** What the pane does to the workbook, one thing at a time, and what is said of it afterwards. Decides nothing itself. */
import { useCallback, useState } from 'react';
import { markPatches, place, template } from '../flow';
import type { CellRef } from '../model/cell';
import type { Star } from '../model/star';
import type { Finding, Values } from '../model/finding';
import type { Applied, Outcome, WorkbookPort } from '../model/port';
import type { Judged } from './use-checked';
import { failed } from './watch';
import { useWords } from './words';

/** What is said after something was done: in a line of the pane, and aloud. */
export interface Told {
  readonly code: string;
  readonly values?: Values;
  /** What was left undone, and why. */
  readonly kept: readonly Finding[];
}

export interface Actions {
  readonly busy: boolean;
  readonly told: Told | undefined;
  /** Marks what is unmet of the verdict that is awaited. */
  readonly mark: (awaited: Promise<Judged>) => void;
  readonly clear: () => void;
  readonly jump: (at: CellRef) => void;
  /** What something outside the pane did to the marks. */
  readonly done: (outcome: Outcome<Applied>) => void;
  readonly insert: (formId: string, star: Star | undefined) => void;
}

function toldOfMarks({ marked, kept }: Applied): Told {
  if (marked > 0) return { code: 'pane/marked', values: { count: marked }, kept };
  return { code: kept.length > 0 ? '' : 'pane/marked-none', kept };
}

export function useActions(port: WorkbookPort | undefined, after: () => void): Actions {
  const { language } = useWords();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>();

  const run = useCallback(
    async <T extends object>(work: Promise<Outcome<T>>, done: (outcome: T) => Told): Promise<void> => {
      setBusy(true);
      const outcome = await work.catch(failed);
      setBusy(false);
      setTold('findings' in outcome ? { code: '', kept: outcome.findings } : done(outcome));
    },
    [],
  );

  const marked = async (into: WorkbookPort, awaited: Promise<Judged>): Promise<Outcome<Applied>> => {
    const checked = await awaited;
    return 'verdict' in checked ? into.apply(markPatches(checked, language)) : checked;
  };
  const mark = (awaited: Promise<Judged>) => {
    if (port) void run(marked(port, awaited), toldOfMarks);
  };
  const clear = () => {
    const cleared = ({ kept }: Applied): Told => ({ code: kept.length > 0 ? '' : 'pane/cleared', kept });
    if (port) void run(port.apply([{ do: 'clear-marks' }]), cleared);
  };
  const jump = useCallback(
    (at: CellRef) => {
      if (port) void run(port.select(at), () => ({ code: 'pane/jumped', values: { cell: place(at) }, kept: [] }));
    },
    [port, run],
  );
  const insert = (formId: string, star: Star | undefined) => {
    const draft = template(formId, star === undefined ? {} : { star });
    if (port && draft) void run(port.insert(draft), () => ({ code: 'pane/new-done', kept: [] })).then(after);
  };
  const done = useCallback((outcome: Outcome<Applied>) => {
    setTold('findings' in outcome ? { code: '', kept: outcome.findings } : toldOfMarks(outcome));
  }, []);
  return { busy, told, mark, clear, jump, done, insert };
}

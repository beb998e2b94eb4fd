/** The task pane beside its file: the very same as in Excel, one for each open file so that each keeps its place. */
import { memo, useEffect, useRef } from 'react';
import type { Outcome } from '../model/port';
import type { NamedBytes } from '../model/spreadsheet';
import { browserLook } from '../taskpane/browser-look';
import { mountPane } from '../taskpane/mount';
import type { PaneHost } from '../taskpane/pane-host';
import { languageFor } from '../functions/host-language';
import type { Tab } from './tab';

const look = browserLook();

interface BesideProps {
  /** Undefined: beside the start screen. */
  readonly tab: Tab | undefined;
  readonly shown: boolean;
  /** Called when the pane goes to a cell. */
  readonly onJump: () => void;
  readonly give: (file: NamedBytes) => Promise<Outcome<object>>;
  readonly widen: () => void;
}

export const Beside = memo(function Beside({ tab, shown, onJump, give, widen }: BesideProps) {
  const into = useRef<HTMLDivElement>(null);
  const port = tab?.port;
  useEffect(() => {
    const host: PaneHost = {
      port: port && {
        read: (before) => port.read(before),
        apply: (patches) => port.apply(patches),
        insert: (draft) => port.insert(draft),
        onChanged: (listener) => port.onChanged(listener),
        select(at) {
          onJump();
          return port.select(at);
        },
      },
      missing: { code: 'workbench/no-file' },
      language: languageFor(navigator.language),
      look,
      give,
      widen,
    };
    return into.current ? mountPane(into.current, host) : undefined;
  }, [port, onJump, give, widen]);
  return <div ref={into} hidden={!shown} style={{ height: '100%' }} />;
});

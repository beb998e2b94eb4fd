/** Puts the pane into a page; every host begins here. */
import { createRoot } from 'react-dom/client';
import type { PaneHost } from './pane-host';
import { Pane } from './screens/pane';

/** Returns what takes the pane away again. */
export function mountPane(into: HTMLElement, host: PaneHost): () => void {
  const root = createRoot(into);
  root.render(<Pane host={host} />);
  return () => {
    root.unmount();
  };
}

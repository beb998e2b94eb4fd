import { browserLook } from '../../src/taskpane/browser-look';
import { mountPane } from '../../src/taskpane/mount';
import type { PaneHost } from '../../src/taskpane/pane-host';
import type { Grid } from '../../src/model/grid';
import { memoryPort, type MemoryPort } from '../taskpane/memory-port';

/** A page of its own for the pane, with a workbook in memory: what stands in the window decides what is shown. */
declare global {
  interface Window {
    starcloudGrid?: Grid;
    starcloudMissing?: NonNullable<PaneHost['missing']>;
    starcloudSlow?: number;
    starcloudPort?: MemoryPort;
  }
}

const into = document.getElementById('pane');
if (into) {
  const port = window.starcloudGrid ? memoryPort(window.starcloudGrid, window.starcloudSlow) : undefined;
  if (port) window.starcloudPort = port;
  mountPane(into, {
    port,
    ...(window.starcloudMissing ? { missing: window.starcloudMissing } : {}),
    language: 'zh-CN',
    look: browserLook(),
  });
}

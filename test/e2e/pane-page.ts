import { browserLook } from '../../src/taskpane/browser-look';
import { mountPane } from '../../src/taskpane/mount';
import type { PaneHost } from '../../src/taskpane/pane-host';
import type { CellRef } from '../../src/model/cell';
import type { Grid } from '../../src/model/grid';
import { memoryPort, type MemoryPort } from '../taskpane/memory-port';

/** A page of its own for the pane, with a workbook in memory: what stands in the window decides what is shown. */
declare global {
  interface Window {
    starcloudGrid?: Grid;
    starcloudMissing?: NonNullable<PaneHost['missing']>;
    starcloudSlow?: number;
    starcloudPort?: MemoryPort;
    /** Files handed to the person, in base64. */
    starcloudGiven?: { name: string; base64: string; at?: CellRef }[];
  }
}

const into = document.getElementById('pane');
if (into) {
  const port = window.starcloudGrid ? memoryPort(window.starcloudGrid, window.starcloudSlow) : undefined;
  if (port) window.starcloudPort = port;
  mountPane(into, {
    port,
    ...(window.starcloudMissing ? { missing: window.starcloudMissing } : {}),
    give: async (file, at) => {
      const base64 = await inBase64(file.bytes);
      (window.starcloudGiven ??= []).push({ name: file.name, base64, ...(at ? { at } : {}) });
      return {};
    },
    language: 'zh-CN',
    look: browserLook(),
  });
}

function inBase64(bytes: Uint8Array): Promise<string> {
  return new Promise((settle) => {
    const reader = new FileReader();
    reader.onload = () => {
      settle((reader.result as string).split(',')[1] ?? '');
    };
    reader.readAsDataURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  });
}

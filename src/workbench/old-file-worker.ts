/** Runs apart from the page, for one file. */
import { readXls } from '../workbook/intake/xls';

addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  postMessage(readXls(data));
});

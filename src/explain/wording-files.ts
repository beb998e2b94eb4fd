import enFile from '../../standards/wording/en/edition-file.yaml';
import enStandard from '../../standards/wording/en/standard.yaml';
import zhFile from '../../standards/wording/zh-CN/edition-file.yaml';
import zhStandard from '../../standards/wording/zh-CN/standard.yaml';
import { learn } from './wording';

/** What is said of edition files: a page takes it in with what reads them, for most who open it never hand one in. */
for (const file of [zhStandard, zhFile]) learn('zh-CN', file);
for (const file of [enStandard, enFile]) learn('en', file);

import enFile from '../../standards/wording/en/edition-file.yaml';
import enStandard from '../../standards/wording/en/standard.yaml';
import zhFile from '../../standards/wording/zh-CN/edition-file.yaml';
import zhStandard from '../../standards/wording/zh-CN/standard.yaml';
import { addSentences } from './wording';

/** What is said of edition files: a page takes it in with what reads them, for most who open it never hand one in. */
addSentences('zh-CN', [zhStandard, zhFile]);
addSentences('en', [enStandard, enFile]);

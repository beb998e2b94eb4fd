/** The sentences of the summary: known as soon as anything of it is, and not before, so that nobody who fills in one form waits for them. */
import en from '../standards/wording/en/summary.yaml';
import zh from '../standards/wording/zh-CN/summary.yaml';
import { learn } from './flow';

learn('zh-CN', zh);
learn('en', en);

/** The sentences of this part of the pane, which come with it. */
import en from '../../../standards/wording/en/officer.yaml';
import zh from '../../../standards/wording/zh-CN/officer.yaml';
import { learn } from '../../flow';

learn('zh-CN', zh);
learn('en', en);

import en from '../../standards/wording/en/cli.yaml';
import zh from '../../standards/wording/zh-CN/cli.yaml';
import { learn } from '../judge';

/** What only the command line says: no page has to load it. */
learn('zh-CN', zh);
learn('en', en);

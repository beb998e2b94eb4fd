import enWps from '../../standards/wording/en/wps.yaml';
import zhWps from '../../standards/wording/zh-CN/wps.yaml';
import { learn } from '../flow';

/** What only the pane inside WPS says: the pane in Excel does not load it. */
learn('zh-CN', zhWps);
learn('en', enWps);

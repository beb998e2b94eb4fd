import enGrid from '../../standards/wording/en/grid.yaml';
import enWeb from '../../standards/wording/en/web.yaml';
import enWorkbench from '../../standards/wording/en/workbench.yaml';
import zhGrid from '../../standards/wording/zh-CN/grid.yaml';
import zhWeb from '../../standards/wording/zh-CN/web.yaml';
import zhWorkbench from '../../standards/wording/zh-CN/workbench.yaml';
import { learn } from '../flow';

/** What only the web workbench and its spreadsheet say: the pane in Excel does not load it. */
for (const file of [zhWeb, zhGrid, zhWorkbench]) learn('zh-CN', file);
for (const file of [enWeb, enGrid, enWorkbench]) learn('en', file);

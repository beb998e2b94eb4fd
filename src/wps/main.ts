/** The page that WPS loads with the add-in: it registers the functions, and its one button shows the pane. */
import { registerFunctions } from './functions';
import { wpsProgram } from './host';

const PANE = 'starcloud-pane';
const RIGHT = 2;
const WIDTH = 420;

/** `ribbon.xml` calls these by their names. */
Object.assign(globalThis, {
  starcloudLoaded: (): boolean => {
    const program = wpsProgram();
    if (program) registerFunctions(program);
    return true;
  },
  starcloudPane: (): boolean => {
    const program = wpsProgram();
    if (!program) return false;
    const known = Number(program.PluginStorage.getItem(PANE));
    const pane = known > 0 ? program.GetTaskPane(known) : program.CreateTaskPane(address('wps.html'), '星级上云助手');
    program.PluginStorage.setItem(PANE, pane.ID);
    if (!(known > 0)) {
      pane.DockPosition = RIGHT;
      pane.Width = WIDTH;
    }
    pane.Visible = known > 0 ? !pane.Visible : true;
    return true;
  },
});

const address = (page: string): string => new URL(page, location.href).href;

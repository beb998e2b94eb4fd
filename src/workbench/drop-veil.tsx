/** Over the page while files hang over it. It takes no drop itself: what lies under it may. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../taskpane/words';

const useStyles = makeStyles({
  veil: {
    position: 'fixed',
    inset: '8px',
    zIndex: 1000,
    display: 'grid',
    placeItems: 'center',
    pointerEvents: 'none',
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: `color-mix(in srgb, ${tokens.colorBrandBackground2} 88%, transparent)`,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export function DropVeil() {
  return <div className={useStyles().veil}>{useWords().say('workbench/drop-now')}</div>;
}

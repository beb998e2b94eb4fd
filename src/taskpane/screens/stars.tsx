/** The stars reached, as a picture with its meaning in words. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Star28Filled, Star28Regular } from '@fluentui/react-icons/svg/star';
import type { Verdict } from '../../model/verdict';
import { useWords } from '../words';

const useStyles = makeStyles({
  stars: { display: 'flex', gap: '2px' },
  reached: {
    color: tokens.colorPaletteMarigoldForeground3,
    '@media (forced-colors: active)': { color: 'Highlight', forcedColorAdjust: 'none' },
  },
  open: { color: tokens.colorNeutralStroke1, '@media (forced-colors: active)': { color: 'GrayText' } },
});

export function Stars({ star }: { readonly star: Verdict['star'] }) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div className={styles.stars} role="img" aria-label={say('pane/stars-picture', { star: say(`star/${star}`) })}>
      {[1, 2, 3, 4, 5].map((place) =>
        place <= star ? (
          <Star28Filled key={place} className={styles.reached} />
        ) : (
          <Star28Regular key={place} className={styles.open} />
        ),
      )}
    </div>
  );
}

/** The cheapest way up: what to add, and where. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { needInWords, wayInWords, type Checked } from '../../flow';
import type { CellRef } from '../../model/cell';
import type { Need } from '../../model/verdict';
import { useWords } from '../words';
import { CellLinks } from './cell-links';
import { Section } from './section';

const useStyles = makeStyles({
  card: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  list: { margin: 0, paddingLeft: '20px', display: 'grid', rowGap: tokens.spacingVerticalXS },
});

export function Way({ checked }: { readonly checked: Checked }) {
  const styles = useStyles();
  const { language, say } = useWords();
  const { wayUp } = checked;
  const { star, needs } = wayUp;
  if (checked.verdict.stars.some((verdict) => verdict.star === star && verdict.granted)) return null;
  const rest = wayInWords(language, wayUp).slice(needs.length);
  return (
    <Section heading={say('pane/way', { star: say(`star/${star}`) })}>
      <div className={styles.card}>
        <ul className={styles.list}>
          {needs.map((need, index) => (
            <li key={index}>
              {needInWords(language, need)}
              <CellLinks cells={cellsOf(checked, need)} about={needInWords(language, need)} first={4} />
            </li>
          ))}
          {rest.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

/** Where to fill in what is proposed. */
function cellsOf({ facts }: Checked, need: Need): readonly CellRef[] {
  const keys = need.kind === 'items' ? need.pick : [need.fact];
  return keys.flatMap((key) => facts.values.get(key)?.cells.slice(0, 1) ?? []);
}

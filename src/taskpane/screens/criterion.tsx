/** One criterion: its sign, its gauge, what is missing, the way to its cell, and why. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { criterionRow } from '../../flow';
import type { Edition } from '../../model/edition';
import type { CriterionVerdict, StarVerdict } from '../../model/verdict';
import { printedOf } from '../printed';
import { useWords } from '../words';
import { CellLinks } from './cell-links';
import { Disclosure } from './disclosure';
import { Gauge } from './gauge';
import { Hidden } from './hidden';
import { Sign } from './sign';
import { Why } from './why';

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS },
  name: {
    // Long numbers go onto a line of their own rather than squeeze the name.
    flex: '1 1 140px',
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  category: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  number: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'baseline',
    marginLeft: 'auto',
    gap: tokens.spacingHorizontalS,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
  status: { fontSize: tokens.fontSizeBase200 },
  body: { marginLeft: '24px' },
  said: { margin: `${tokens.spacingVerticalXXS} 0 0`, overflowWrap: 'anywhere' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
});

interface CriterionProps {
  readonly edition: Edition;
  readonly star: StarVerdict['star'];
  readonly verdict: CriterionVerdict;
}

export function Criterion({ edition, star, verdict }: CriterionProps) {
  const styles = useStyles();
  const { language, say } = useWords();
  const row = criterionRow(language, verdict);
  const printed = printedOf(edition, verdict, star);
  const { actual, expected } = verdict;
  const values = { item: printed.name, actual: actual ?? '', minimum: expected ?? '', unit: say(printed.unit) };
  const measured = typeof actual === 'number' && typeof expected === 'number' && expected > 0;
  const short = verdict.kind === 'unmet' || verdict.kind === 'open';
  /** What is met needs no words at once; what is not, or is not asked for, does. */
  const told = short || verdict.kind === 'exempt';
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Sign of={verdict.kind} />
        <h3 className={styles.name}>
          {printed.category !== '' && <span className={styles.category}>{printed.category} › </span>}
          {printed.name}
        </h3>
        <span className={styles.number}>
          {(!measured || verdict.kind !== 'met') && <span className={styles.status}>{row.status}</span>}
          {measured && <span aria-hidden>{say('pane/of', values)}</span>}
          {measured && <Hidden>{say('pane/gauge', values)}</Hidden>}
        </span>
      </div>
      <div className={styles.body}>
        {measured && <Gauge actual={actual} minimum={expected} kind={verdict.kind} counted={printed.counted} />}
        {told && <p className={styles.said}>{row.explanation}</p>}
        <Disclosure
          label={say('pane/why')}
          spoken={say('pane/why-of', { item: printed.name })}
          lineClass={styles.line}
          beside={<CellLinks cells={row.cells.slice(0, short ? 2 : 1)} about={printed.name} first={2} />}
        >
          <Why row={row} verdict={verdict} printed={printed} />
        </Disclosure>
      </div>
    </li>
  );
}

/** 换一版标准看: what judging under another edition than the form's own costs, item by item. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Checked } from '../../flow';
import { whatIf, whatIfInWords } from '../../what-if';
import { useWords } from '../words';
import { CellLinks } from './cell-links';
import { Count } from './count';
import { Disclosure } from './disclosure';
import { Notice } from './notice';

const useStyles = makeStyles({
  box: { display: 'grid', rowGap: tokens.spacingVerticalXS, margin: `${tokens.spacingVerticalS} 0` },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  heading: { minWidth: 0, overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: '20px', display: 'grid', rowGap: tokens.spacingVerticalXXS },
  item: { overflowWrap: 'anywhere' },
});

export function WhatIf({ checked }: { readonly checked: Checked }) {
  const styles = useStyles();
  const { language, say } = useWords();
  const what = whatIf(checked);
  if (!what) return null;
  const { heading, outcome, parts } = whatIfInWords(what, language);
  return (
    <div className={styles.box}>
      <Notice intent="info" what={heading} next={outcome} />
      {parts.map((part) => (
        <div key={part.name}>
          <Disclosure
            label={say('edition/pane-show')}
            spoken={`${say('edition/pane-show')} ${part.heading}`}
            lineClass={styles.line}
            beside={
              <>
                <span className={styles.heading}>{part.heading}</span>
                <Count of={part.lines.length} />
              </>
            }
          >
            <ul className={styles.list}>
              {part.lines.map(({ text, cells }) => (
                <li key={text} className={styles.item}>
                  {text}
                  {cells.length > 0 && <CellLinks cells={cells} about={text} first={1} />}
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      ))}
    </div>
  );
}

/** 预评: the stars reached, what the star looked at still needs, the cheapest way up, and what is there already. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { groupInWords, type Checked, type CheckOptions } from '../../flow';
import { CellNamesProvider, cellNames } from '../cell-names';
import { heldOf, missingOf, reviewOf } from '../missing';
import { useWords } from '../words';
import { Basis } from './basis';
import { Criteria } from './criteria';
import { Missing } from './missing';
import { Notice } from './notice';
import { StarChoice } from './star-choice';
import { Stars } from './stars';
import { Way } from './way';
import { WhatIf } from './what-if';

const useStyles = makeStyles({
  applicant: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  reached: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  group: { margin: `${tokens.spacingVerticalXS} 0 0`, overflowWrap: 'anywhere' },
  notice: { marginTop: tokens.spacingVerticalM },
  star: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface ResultProps {
  readonly checked: Checked;
  readonly choice: CheckOptions;
  readonly onChoose: (choice: CheckOptions) => void;
}

export function Result({ checked, choice, onChoose }: ResultProps) {
  const styles = useStyles();
  const { language, say } = useWords();
  const { application, edition, verdict, target } = checked;
  const looked = verdict.stars.find(({ star }) => star === target);
  const star = say(`star/${target}`);
  const lacking = missingOf(checked, target);
  const review = looked ? reviewOf(looked) : [];
  const held = looked ? heldOf(looked) : [];
  const name = application.applicant.name.shown;
  return (
    <CellNamesProvider value={cellNames(checked)}>
      <p className={styles.applicant}>{name === '' ? say('pane/no-name') : name}</p>
      <div className={styles.reached}>
        <Stars star={verdict.star} />
        <p className={styles.star}>{say(`star/${verdict.star}`)}</p>
      </div>
      {checked.group && <p className={styles.group}>{groupInWords(language, checked.group)}</p>}
      <Basis checked={checked} choice={choice} onChoose={onChoose} />
      <WhatIf checked={checked} />
      <StarChoice
        checked={checked}
        onChoose={(chosen) => {
          onChoose({ ...choice, target: chosen });
        }}
      />
      <Missing edition={edition} lacking={lacking} />
      {looked?.granted && (
        <div className={styles.notice}>
          <Notice intent="success" what={say('pane/missing-none', { star })} />
        </div>
      )}
      <Way checked={checked} />
      {review.length > 0 && <Criteria heading={say('pane/review')} edition={edition} star={target} verdicts={review} />}
      {held.length > 0 && (
        <Criteria heading={say('pane/held', { star })} edition={edition} star={target} verdicts={held} />
      )}
    </CellNamesProvider>
  );
}

/** 设置: what the summary rests on: edition and batch, unit, lists to compare with, the last summary, the columns. */
import { Button, Field, Input, makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { DEFAULT_EDITION, editionById, editionIds, type CheckOptions } from '../../../flow';
import { BatchChoice } from '../../screens/batch-choice';
import { Section } from '../../screens/section';
import { useWords } from '../../words';
import { useAtHand } from '../at-hand';
import type { SideName } from '../session';
import { ColumnsEditor } from './columns-editor';
import { SideFile } from './side-file';

const starEditions = () => editionIds().filter((id) => !id.includes('/'));
const LISTS: readonly SideName[] = ['roster', 'stars', 'blacklist', 'prior'];

const useStyles = makeStyles({
  fields: { display: 'grid', rowGap: tokens.spacingVerticalM },
  control: { minWidth: 0, width: '100%' },
  said: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
});

export function OptionsPart() {
  const styles = useStyles();
  const { say } = useWords();
  const { session, state } = useAtHand();
  const { check, live } = state;
  const [unit, setUnit] = useState(state.unit);
  const edition = editionById(check.standard ?? DEFAULT_EDITION);
  const choose = (changed: CheckOptions) => {
    session.check(Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== '')));
  };
  return (
    <>
      <div className={styles.fields}>
        <Field label={say('officer/unit')} hint={say('officer/unit-hint')}>
          <Input
            className={styles.control}
            value={unit}
            placeholder={state.view?.unit ?? ''}
            onChange={(_, { value }) => {
              setUnit(value);
            }}
            onBlur={() => {
              if (unit !== state.unit) session.unit(unit.trim());
            }}
          />
        </Field>
        <Field label={say('pane/basis-edition')} hint={say('officer/edition-hint')}>
          <Select
            className={styles.control}
            value={check.standard ?? ''}
            onChange={(_, { value }) => {
              const { asOf = '' } = check;
              choose({ standard: value, asOf });
            }}
          >
            <option value="">{say('officer/edition-own')}</option>
            {starEditions().map((id) => (
              <option key={id} value={id}>
                {id}
              </option>
            ))}
          </Select>
        </Field>
        {check.standard !== undefined && edition && edition.batches.length > 0 && (
          <BatchChoice
            edition={edition}
            chosen={check.batch}
            onChoose={(batch = '') => {
              choose({ ...check, batch });
            }}
          />
        )}
        <Field label={say('pane/basis-day')} hint={say('pane/basis-day-hint')}>
          <Input
            type="date"
            className={styles.control}
            value={check.asOf ?? ''}
            onChange={(_, { value }) => {
              choose({ ...check, asOf: value });
            }}
          />
        </Field>
      </div>
      <Section heading={say('officer/previous')}>
        <p className={styles.said}>{say('officer/previous-what')}</p>
        <SideFile name="previous" />
      </Section>
      <Section heading={say('officer/lists')}>
        <p className={styles.said}>{say('officer/lists-what')}</p>
        <div className={styles.fields}>
          {LISTS.map((name) => (
            <SideFile key={name} name={name} />
          ))}
        </div>
      </Section>
      <Section heading={say('officer/columns')}>
        <ColumnsEditor />
      </Section>
      <Section heading={say('officer/formulas')}>
        <Switch
          checked={live}
          label={say('officer/live')}
          onChange={(_, { checked }) => {
            session.live(checked);
          }}
        />
        <p className={styles.said}>{say('officer/live-what')}</p>
      </Section>
      {(check.standard ?? check.asOf) !== undefined && (
        <Button
          onClick={() => {
            session.check({});
          }}
        >
          {say('pane/basis-reset')}
        </Button>
      )}
    </>
  );
}

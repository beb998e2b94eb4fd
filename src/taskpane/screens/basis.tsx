/** What the result rests on: edition, batch and day, in one line; opened, they can be chosen. */
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { editionById, editionIds, type Checked, type CheckOptions } from '../../flow';
import { useWords } from '../words';
import { BatchChoice } from './batch-choice';
import { Disclosure } from './disclosure';

/** An application is for stars or for the service pool, whose classes are graded from other papers: tried under its own kind. */
const isPool = (id: string): boolean => id.includes('/');

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  words: {
    flexGrow: 1,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  fields: { display: 'grid', rowGap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalS} 0` },
  control: { minWidth: 0, width: '100%' },
  reset: { justifySelf: 'start' },
});

interface BasisProps {
  readonly checked: Checked;
  readonly choice: CheckOptions;
  readonly onChoose: (choice: CheckOptions) => void;
}

export function Basis({ checked, choice, onChoose }: BasisProps) {
  const styles = useStyles();
  const { say } = useWords();
  const { application, edition, batch, asOf } = checked;
  const own = editionById(application.edition)?.id ?? application.edition;
  const { standard, batch: chosenBatch, asOf: chosenDay, target } = choice;
  const kept = target === undefined ? {} : { target };
  const summary = say('pane/basis-line', {
    edition: edition.id,
    batch: batch?.id ?? say('pane/basis-no-batch'),
    day: asOf ?? say('pane/no-day'),
  });
  return (
    <Disclosure
      label={say('pane/basis')}
      lineClass={styles.line}
      beside={<span className={styles.words}>{summary}</span>}
    >
      <div className={styles.fields}>
        <Field label={say('pane/basis-edition')} hint={edition.title}>
          <Select
            className={styles.control}
            value={standard ?? ''}
            onChange={(_, { value }) => {
              onChoose(value === '' ? kept : { ...kept, standard: value });
            }}
          >
            <option value="">{say('pane/basis-edition-own', { edition: own })}</option>
            {editionIds()
              .filter((id) => isPool(id) === isPool(own))
              .map((id) => (
                <option key={id} value={id}>
                  {id}
                </option>
              ))}
          </Select>
        </Field>
        <BatchChoice
          edition={edition}
          chosen={chosenBatch}
          hint={batch?.document ?? null}
          onChoose={(wanted) => {
            const others = without(choice, 'batch');
            onChoose(wanted === undefined ? others : { ...others, batch: wanted });
          }}
        />
        <Field label={say('pane/basis-day')} hint={say('pane/basis-day-hint')}>
          <Input
            type="date"
            className={styles.control}
            value={chosenDay ?? ''}
            onChange={(_, { value }) => {
              const others = without(choice, 'asOf');
              onChoose(value === '' ? others : { ...others, asOf: value });
            }}
          />
        </Field>
        {(standard ?? chosenBatch ?? chosenDay) !== undefined && (
          <Button
            className={styles.reset}
            onClick={() => {
              onChoose(kept);
            }}
          >
            {say('pane/basis-reset')}
          </Button>
        )}
      </div>
    </Disclosure>
  );
}

function without(choice: CheckOptions, key: keyof CheckOptions): CheckOptions {
  return Object.fromEntries(Object.entries(choice).filter(([name]) => name !== key));
}

/** Which batch of an edition is judged by: the latest, unless another is chosen. */
import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { Edition } from '../../model/edition';
import { useWords } from '../words';

const useStyles = makeStyles({ control: { minWidth: 0, width: '100%' } });

interface BatchChoiceProps {
  readonly edition: Edition;
  readonly chosen: string | undefined;
  readonly hint?: string | null;
  /** Undefined: the latest. */
  readonly onChoose: (batch: string | undefined) => void;
}

export function BatchChoice({ edition: { batches }, chosen, hint = null, onChoose }: BatchChoiceProps) {
  const styles = useStyles();
  const { say } = useWords();
  const latest = batches.at(-1);
  return (
    <Field label={say('pane/basis-batch')} hint={hint}>
      <Select
        className={styles.control}
        value={chosen ?? ''}
        disabled={!latest}
        onChange={(_, { value }) => {
          onChoose(value === '' ? undefined : value);
        }}
      >
        <option value="">
          {latest ? say('pane/basis-batch-latest', { batch: latest.id }) : say('pane/basis-no-batch')}
        </option>
        {batches.map(({ id }) => (
          <option key={id} value={id}>
            {id}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** 新建: a blank official workbook for a chosen form and star. */
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { editionById, FORMS } from '../../flow';
import type { Star } from '../../model/edition';
import { useWords } from '../words';
import { Notice } from './notice';

const useStyles = makeStyles({
  fields: { display: 'grid', rowGap: tokens.spacingVerticalL },
  control: { minWidth: 0 },
  what: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface NewFormProps {
  readonly busy: boolean;
  /** The open workbook holds an application already: a second one could not be told from the first. */
  readonly taken: boolean;
  readonly onInsert: (formId: string, star: Star | undefined) => void;
}

export function NewForm({ busy, taken, onInsert }: NewFormProps) {
  const styles = useStyles();
  const { say } = useWords();
  const [formId, setFormId] = useState(FORMS[0]?.id ?? '');
  const [star, setStar] = useState<Star>();
  const stars = editionById(FORMS.find(({ id }) => id === formId)?.edition ?? '')?.stars ?? [];
  return (
    <div className={styles.fields}>
      <p className={styles.what}>{say('pane/new-what')}</p>
      <Field label={say('pane/new-form')}>
        <Select
          className={styles.control}
          value={formId}
          onChange={(_, { value }) => {
            setFormId(value);
          }}
        >
          {FORMS.map(({ id, title, edition }) => (
            <option key={id} value={id}>
              {say('pane/form-named', { title, edition })}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('pane/new-star')}>
        <Select
          className={styles.control}
          value={star ?? ''}
          onChange={(_, { value }) => {
            setStar(stars.find((known) => String(known) === value));
          }}
        >
          <option value="">{say('pane/new-star-none')}</option>
          {stars.map((known) => (
            <option key={known} value={known}>
              {say(`star/${known}`)}
            </option>
          ))}
        </Select>
      </Field>
      {taken && <Notice intent="warning" what={say('pane/new-there')} next={say('pane/new-there-do')} />}
      <Button
        appearance="primary"
        disabledFocusable={busy || taken}
        onClick={() => {
          onInsert(formId, star);
        }}
      >
        {say(busy ? 'pane/new-busy' : 'pane/new-insert')}
      </Button>
    </div>
  );
}

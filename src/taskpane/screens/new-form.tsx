/** 新建: a blank official workbook for a chosen form and star. */
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { FORMS, formsFor } from '../../flow';
import type { Star } from '../../model/star';
import type { Form } from '../../model/form';
import { useWords } from '../words';
import { Notice } from './notice';

const useStyles = makeStyles({
  fields: { display: 'grid', rowGap: tokens.spacingVerticalL },
  control: { minWidth: 0 },
  what: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The classes of the service pool have no official form in our hands: theirs are proposals, and offered apart. */
const isPool = ({ edition }: Form): boolean => edition.includes('/');

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
  const form = FORMS.find(({ id }) => id === formId);
  const stars = [...new Set(formsFor(form?.edition ?? '').flatMap((each) => each.stars))].sort();
  /** An edition may have one form for three stars and another for the rest: the star chooses between them. */
  const choose = (id: string, chosen: Star | undefined): void => {
    const asked = FORMS.find((each) => each.id === id);
    const fits = asked === undefined || chosen === undefined || asked.stars.includes(chosen);
    setFormId(fits ? id : (formsFor(asked.edition, chosen)[0]?.id ?? id));
    setStar(chosen);
  };
  return (
    <div className={styles.fields}>
      <p className={styles.what}>{say(form && isPool(form) ? 'pane/new-what-pool' : 'pane/new-what')}</p>
      <Field label={say('pane/new-form')}>
        <Select
          className={styles.control}
          value={formId}
          onChange={(_, { value }) => {
            const has = FORMS.find(({ id }) => id === value)?.stars.some((known) => known === star);
            choose(value, has === true ? star : undefined);
          }}
        >
          <optgroup label={say('pane/new-stars')}>
            {FORMS.filter((each) => !isPool(each)).map(({ id, title, edition }) => (
              <option key={id} value={id}>
                {say('pane/form-named', { title, edition })}
              </option>
            ))}
          </optgroup>
          <optgroup label={say('pane/new-pool')}>
            {FORMS.filter(isPool).map(({ id, title }) => (
              <option key={id} value={id}>
                {title.split('：').at(-1)}
              </option>
            ))}
          </optgroup>
        </Select>
      </Field>
      <Field label={say('pane/new-star')}>
        <Select
          className={styles.control}
          value={star ?? ''}
          onChange={(_, { value }) => {
            choose(
              formId,
              stars.find((known) => String(known) === value),
            );
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

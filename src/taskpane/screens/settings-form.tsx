/** 设置: language and look, and what the tool stands on. */
import { Field, Link, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { editionIds, editionById } from '../../flow';
import type { Settings } from '../use-settings';
import { useWords } from '../words';
import { EditionFiles } from './edition-files';
import { Section } from './section';

const LANGUAGES = [
  ['host', 'pane/language-host'],
  ['zh-CN', 'pane/language-zh'],
  ['en', 'pane/language-en'],
] as const;
const LOOKS = [
  ['host', 'pane/look-host'],
  ['light', 'pane/look-light'],
  ['dark', 'pane/look-dark'],
  ['contrast', 'pane/look-contrast'],
] as const;

const useStyles = makeStyles({
  fields: { display: 'grid', rowGap: tokens.spacingVerticalL },
  said: { margin: `0 0 ${tokens.spacingVerticalS}` },
  list: { margin: 0, paddingLeft: '20px', display: 'grid', rowGap: tokens.spacingVerticalXS },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface SettingsFormProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
  /** An edition file was taken in, or is gone. */
  readonly onEdition: (id: string, there: boolean) => void;
}

export function SettingsForm({ settings, onChange, onEdition }: SettingsFormProps) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <>
      <div className={styles.fields}>
        <Field label={say('pane/language')}>
          <RadioGroup
            value={settings.language}
            onChange={(_, { value }) => {
              onChange({ language: LANGUAGES.find(([known]) => known === value)?.[0] ?? 'host' });
            }}
          >
            {LANGUAGES.map(([value, code]) => (
              <Radio key={value} value={value} label={say(code)} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={say('pane/look')}>
          <RadioGroup
            value={settings.look}
            onChange={(_, { value }) => {
              onChange({ look: LOOKS.find(([known]) => known === value)?.[0] ?? 'host' });
            }}
          >
            {LOOKS.map(([value, code]) => (
              <Radio key={value} value={value} label={say(code)} />
            ))}
          </RadioGroup>
        </Field>
      </div>
      <EditionFiles onChange={onEdition} />
      <Section heading={say('pane/about')}>
        <p className={styles.said}>{say('pane/about-local')}</p>
        <p className={styles.said}>{say('pane/about-functions-hint')}</p>
        <Link href="third-party-licenses.txt" target="_blank" rel="noreferrer">
          {say('pane/about-licenses')}
        </Link>
      </Section>
      <Section heading={say('pane/about-standards')}>
        <ul className={styles.list}>
          {editionIds()
            .flatMap((id) => editionById(id) ?? [])
            .map(({ id, title, checked }) => (
              <li key={id}>
                {title}
                <div className={styles.small}>
                  {say('pane/about-checked', { against: checked.against, date: checked.date })}
                </div>
              </li>
            ))}
        </ul>
      </Section>
    </>
  );
}

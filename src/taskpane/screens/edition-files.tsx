/** 标准文件: a further edition handed in as a file, for as long as the pane is open. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { fileSentence } from '../../flow';
import { useEditionFiles } from '../use-edition-files';
import { useWords } from '../words';
import { Notice } from './notice';
import { Section } from './section';

const useStyles = makeStyles({
  what: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
  list: { margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  told: { display: 'grid', rowGap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalS },
});

interface EditionFilesProps {
  readonly onChange: (id: string, there: boolean) => void;
}

export function EditionFiles({ onChange }: EditionFilesProps) {
  const styles = useStyles();
  const { language, say } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const { busy, loaded, findings, take, drop } = useEditionFiles(onChange);
  return (
    <Section heading={say('edition/pane-heading')}>
      <p className={styles.what}>{say('edition/pane-what')}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".yaml,.yml,.xlsx"
        aria-label={say('edition/pane-load')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) take(file);
          target.value = '';
        }}
      />
      <Button
        disabledFocusable={busy}
        onClick={() => {
          input.current?.click();
        }}
      >
        {say(busy ? 'edition/pane-busy' : 'edition/pane-load')}
      </Button>
      {findings.length > 0 && (
        <div className={styles.told}>
          {findings.map((found, index) => {
            const { what, remedy } = fileSentence(language, found);
            const intent = found.severity === 'hint' ? 'success' : found.severity;
            return <Notice key={index} intent={intent} what={what} next={remedy} />;
          })}
        </div>
      )}
      {loaded.length > 0 && (
        <ul className={styles.list}>
          {loaded.map(({ id, title }) => (
            <li key={id} className={styles.item}>
              <span className={styles.title}>{say('edition/pane-item', { standard: id, title })}</span>
              <Button
                size="small"
                aria-label={say('edition/pane-drop-of', { standard: id })}
                onClick={() => {
                  drop(id);
                }}
              >
                {say('edition/pane-drop')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** 表单检查: what is wrong or doubtful in the filled form, the gravest first. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../model/finding';
import { useWords } from '../words';
import { Count } from './count';
import { FindingCard } from './finding-card';
import { Notice } from './notice';
import { Section } from './section';

/** Cards drawn at once in each group. */
const PAGE = 30;
const SEVERITIES = ['error', 'warning', 'hint'] as const;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  more: { marginTop: tokens.spacingVerticalS },
});

export function FormCheck({ findings }: { readonly findings: readonly Finding[] }) {
  const { say } = useWords();
  if (findings.length === 0)
    return <Notice intent="success" what={say('pane/form-none')} next={say('pane/form-none-hint')} />;
  return SEVERITIES.map((severity) => (
    <Group key={severity} severity={severity} findings={findings.filter((found) => found.severity === severity)} />
  ));
}

function Group({ severity, findings }: { severity: Finding['severity']; findings: readonly Finding[] }) {
  const styles = useStyles();
  const { say } = useWords();
  const [shown, setShown] = useState(PAGE);
  if (findings.length === 0) return null;
  const rest = findings.length - shown;
  return (
    <Section heading={say(`pane/severity-${severity}`)} aside={<Count of={findings.length} />}>
      <ul className={styles.list}>
        {findings.slice(0, shown).map((found, index) => (
          <FindingCard key={index} finding={found} />
        ))}
      </ul>
      {rest > 0 && (
        <Button
          className={styles.more}
          onClick={() => {
            setShown(shown + PAGE);
          }}
        >
          {say('pane/show-more', { count: Math.min(rest, PAGE) })}
        </Button>
      )}
    </Section>
  );
}

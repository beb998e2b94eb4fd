/** What was just done, for the eye; and what was left undone. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { findingRow } from '../../flow';
import type { Told } from '../use-actions';
import { useWords } from '../words';
import { Notice } from './notice';

const useStyles = makeStyles({
  told: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function ToldLine({ told }: { readonly told: Told | undefined }) {
  const styles = useStyles();
  const { language, say } = useWords();
  if (!told) return null;
  return (
    <>
      {told.code !== '' && <p className={styles.told}>{say(told.code, told.values)}</p>}
      {told.kept.slice(0, 1).map((finding) => {
        const { what, remedy } = findingRow(language, finding);
        const intent = finding.severity === 'hint' ? 'info' : 'warning';
        return <Notice key={finding.code} intent={intent} what={what} next={remedy} />;
      })}
    </>
  );
}

/** 收件: where files come in, how far they are read, what came of them in figures, and those that brought nothing. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { findingRow } from '../../../flow';
import type { Finding } from '../../../model/finding';
import { Count } from '../../screens/count';
import { Disclosure } from '../../screens/disclosure';
import { Notice } from '../../screens/notice';
import { Section } from '../../screens/section';
import { useWords } from '../../words';
import { useAtHand } from '../at-hand';
import type { Filter } from '../filter';
import type { FileView } from '../view';
import { DropZone } from './drop-zone';
import { FileLink } from './file-link';
import { Figures } from './figures';
import { Paged } from './paged';
import { Progress } from './progress';

const useStyles = makeStyles({
  part: { display: 'grid', rowGap: tokens.spacingVerticalL },
  told: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  said: { margin: 0, overflowWrap: 'anywhere' },
  forms: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    paddingLeft: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

export function FilesPart({ onShow }: { readonly onShow: (filter: Partial<Filter>) => void }) {
  const styles = useStyles();
  const { language, say } = useWords();
  const { session, state } = useAtHand();
  const { view, trouble } = state;
  const files = view?.files ?? [];
  const unread = files.filter(({ outcome }) => outcome === 'unread');
  const left = files.filter(({ outcome }) => outcome === 'left');
  const tables = files.filter(({ outcome }) => outcome === 'table');
  return (
    <div className={styles.part}>
      <div>
        <DropZone small={files.length > 0 || state.count > 0} onFiles={session.run.add}>
          {files.length > 0 && (
            <Button appearance="subtle" onClick={session.run.clear}>
              {say('officer/clear')}
            </Button>
          )}
        </DropZone>
        <Progress />
      </div>
      {trouble.map((found) => {
        const { what, remedy } = findingRow(language, found);
        return <Notice key={found.code} intent="error" what={what} next={remedy} />;
      })}
      {view && files.length > 0 && (
        <>
          <p className={styles.told}>{say('summary/told-files', view.counts.files)}</p>
          {view.rows.length > 0 && <Figures view={view} onShow={onShow} />}
          <Files heading={say('officer/unread')} files={unread} alarm />
          <Files heading={say('officer/tables')} files={tables} />
          <Files heading={say('officer/left-out')} files={left} />
        </>
      )}
      {files.length === 0 && state.phase === 'idle' && <p className={styles.told}>{say('officer/local')}</p>}
    </div>
  );
}

interface FilesProps {
  readonly heading: string;
  readonly files: readonly FileView[];
  readonly alarm?: boolean;
}

function Files({ heading, files, alarm = false }: FilesProps) {
  const styles = useStyles();
  const { say } = useWords();
  if (files.length === 0) return null;
  return (
    <Section heading={heading} aside={<Count of={files.length} alarm={alarm} />}>
      <Paged all={files} size={20}>
        {(some) => (
          <ul className={styles.list}>
            {some.map((one) => (
              <li key={one.file} className={styles.item}>
                <FileLink file={one.file} />
                {one.instead !== undefined && (
                  <p className={styles.said}>{say('summary/file-left', { file: one.instead })}</p>
                )}
                {one.rows !== undefined && (
                  <p className={styles.said}>{say('summary/file-table', { count: one.rows })}</p>
                )}
                {one.findings.map((found, index) => (
                  <Why key={index} found={found} />
                ))}
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </Section>
  );
}

/** Why a file brought nothing, or what is doubtful in it; the forms that would have been known, for whoever asks. */
function Why({ found }: { readonly found: Finding }) {
  const styles = useStyles();
  const { language, say } = useWords();
  const { what, where, remedy } = findingRow(language, found);
  const { forms } = found.values;
  return (
    <>
      <p className={styles.said}>
        {[where, what, remedy].filter((words) => words !== '').join(say('officer/stop-between'))}
      </p>
      {Array.isArray(forms) && (
        <Disclosure label={say('officer/known-forms', { count: forms.length })}>
          <ul className={styles.forms}>
            {forms.map((form: string) => (
              <li key={form}>{form}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

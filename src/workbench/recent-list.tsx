/** 最近打开: says what is kept of a file, and forgets it when asked. */
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { History20Regular } from '@fluentui/react-icons/svg/history';
import { useWords } from '../taskpane/words';
import { HomeList } from './home-list';
import { forget, forgetAll, type RecentFile } from './recent';

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  again: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    marginLeft: tokens.spacingHorizontalS,
  },
});

interface RecentListProps {
  readonly recent: readonly RecentFile[];
  readonly onOpen: (file: RecentFile) => Promise<void>;
  readonly onChanged: () => void;
}

export function RecentList({ recent, onOpen, onChanged }: RecentListProps) {
  const styles = useStyles();
  const { say } = useWords();
  if (recent.length === 0) return null;
  const entries = recent.map((file) => ({
    key: file.key,
    words: (
      <>
        {file.name}
        {!file.handle && <span className={styles.again}>{say('workbench/recent-again')}</span>}
      </>
    ),
    work: () => onOpen(file),
    after: (
      <Button
        appearance="subtle"
        size="small"
        icon={<Dismiss16Regular />}
        aria-label={say('workbench/recent-forget', { file: file.name })}
        onClick={() => {
          void forget(file.key).then(onChanged);
        }}
      />
    ),
  }));
  const clear = (
    <Link
      as="button"
      onClick={() => {
        void forgetAll().then(onChanged);
      }}
    >
      {say('workbench/recent-clear')}
    </Link>
  );
  return (
    <HomeList icon={<History20Regular />} heading={say('workbench/start-recent')} entries={entries} aside={clear}>
      <p className={styles.note}>{say('workbench/recent-what')}</p>
    </HomeList>
  );
}

/** One row in full: how it stands and why, what is to be corrected, what each column says and from where, what other files say of it. */
import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { JumpProvider } from '../../jump';
import { Count } from '../../screens/count';
import { FindingCard } from '../../screens/finding-card';
import { Notice } from '../../screens/notice';
import { Section } from '../../screens/section';
import { useWords } from '../../words';
import { useAtHand } from '../at-hand';
import type { Detail } from '../desk';
import type { RowView } from '../view';
import { BetweenList } from './between-list';
import { Criteria } from './criteria';
import { FileLink } from './file-link';
import { Paragraph } from './paragraph';
import { RowColumns } from './row-columns';
import { StateSign } from './state-sign';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    marginBottom: tokens.spacingVerticalS,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    ':focus': { outline: 'none' },
  },
  stand: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXS} 0`,
  },
  files: { display: 'grid', justifyItems: 'start', marginBottom: tokens.spacingVerticalM },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

interface RowDetailProps {
  readonly row: RowView;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly onRow: (key: string) => void;
  readonly onBack: () => void;
}

export function RowDetail({ row, before, after, onRow, onBack }: RowDetailProps) {
  const styles = useStyles();
  const { language, say } = useWords();
  const { session, state, open } = useAtHand();
  const [detail, setDetail] = useState<Detail>();
  const heading = useRef<HTMLHeadingElement>(null);
  const { desk } = session.run;
  useEffect(() => {
    let here = true;
    void desk.detail(row.key, language).then(
      (read) => {
        if (here) setDetail(read);
      },
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [desk, row.key, language, state.view]);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const between = (state.view?.findings ?? []).filter(
    ({ values, places }) =>
      values.name === row.name || places.some(({ file }) => row.files[0] === file && row.edition !== ''),
  );
  const submission = detail?.submission;
  const turn = (key: string | undefined, code: string, icon: ReactElement) => (
    <Button
      appearance="subtle"
      icon={icon}
      aria-label={say(code)}
      disabledFocusable={key === undefined}
      onClick={() => {
        if (key !== undefined) onRow(key);
      }}
    />
  );
  return (
    <article>
      <div className={styles.bar}>
        <Button appearance="subtle" icon={<ArrowLeft20Regular />} onClick={onBack}>
          {say('officer/back')}
        </Button>
        <span>
          {turn(before, 'officer/row-before', <ChevronLeft20Regular />)}
          {turn(after, 'officer/row-after', <ChevronRight20Regular />)}
        </span>
      </div>
      <h2 ref={heading} tabIndex={-1} className={styles.name}>
        {row.name === '' ? (row.files[0] ?? '') : row.name}
      </h2>
      <p className={styles.stand}>
        <StateSign of={row.state} />
        {say(`officer/state-${row.state}`)}
        {row.target !== null && <span>{say('officer/applied', { star: say(`star/${String(row.target)}`) })}</span>}
        {row.star !== null && <span>{say('officer/judged', { star: say(`star/${String(row.star)}`) })}</span>}
      </p>
      <div className={styles.files}>
        {row.files.map((file) => (
          <FileLink key={file} file={file} />
        ))}
      </div>
      {!detail && <Spinner label={say('pane/reading')} />}
      {submission && (
        <JumpProvider
          value={(at) => {
            open(submission.file, at);
          }}
        >
          <Criteria submission={submission} />
          {submission.findings.length > 0 && (
            <Section heading={say('officer/own-findings')} aside={<Count of={submission.findings.length} />}>
              <ul className={styles.list}>
                {submission.findings.map((found, index) => (
                  <FindingCard key={index} finding={found} />
                ))}
              </ul>
            </Section>
          )}
        </JumpProvider>
      )}
      {detail && !submission && (
        <Notice intent="info" what={say('summary/unjudged')} next={say('officer/unjudged-do')} />
      )}
      {detail && detail.paragraph !== '' && <Paragraph text={detail.paragraph} />}
      {between.length > 0 && (
        <Section heading={say('officer/between')} aside={<Count of={between.length} />}>
          <BetweenList findings={between} />
        </Section>
      )}
      {detail && <RowColumns cells={detail.cells} own={submission?.file} />}
    </article>
  );
}

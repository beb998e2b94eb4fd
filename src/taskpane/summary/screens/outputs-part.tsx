/** 输出: the summary as a file or into the open workbook, the sample, the report, the list of returned forms. */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { Open20Regular } from '@fluentui/react-icons/svg/open';
import { useState } from 'react';
import { PROPOSED } from '../../../consolidate';
import { shareOf } from '../../../follow-up';
import { Notice } from '../../screens/notice';
import { Section } from '../../screens/section';
import { useWords } from '../../words';
import { useAtHand } from '../at-hand';
import { copied } from '../copied';
import type { Made } from '../desk';
import { inserted } from '../inserted';
import { SampleDrawn } from './sample-drawn';

const useStyles = makeStyles({
  said: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr)',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
  control: { minWidth: 0, width: '100%' },
});

export function OutputsPart() {
  const styles = useStyles();
  const { language, say } = useWords();
  const { session, state, host, work, busy, give } = useAtHand();
  const { standard } = state.check;
  const [share, setShare] = useState(String(shareOf(standard)));
  const [seed, setSeed] = useState(() => new Date().toISOString().slice(0, 10));
  const rows = state.view?.rows.length ?? 0;
  const { desk } = session.run;
  const { port } = host;
  const per = Number(share.replace(/[%％]$/u, ''));
  const drawing = { share: per, seed };
  const fair = per > 0 && per <= 100 && seed.trim() !== '';
  if (rows === 0) return <Notice intent="info" what={say('officer/no-rows')} next={say('officer/no-rows-do')} />;
  const make = (what: Made) => {
    work(async () => {
      const bytes = await desk.make(what, language, drawing);
      const unit = state.view?.unit ?? '';
      const name = [unit, say(`officer/name-${what}`)].filter((words) => words !== '').join('-');
      return give({ name: `${name}.xlsx`, bytes });
    });
  };
  const file = (what: Made, primary = false) => (
    <Button
      {...(primary ? { appearance: 'primary' as const } : {})}
      icon={<ArrowDownload20Regular />}
      disabledFocusable={busy || (what === 'sample' && !fair)}
      onClick={() => {
        make(what);
      }}
    >
      {say(`officer/make-${what}`)}
    </Button>
  );
  return (
    <>
      {state.phase !== 'idle' && <Notice intent="warning" what={say('officer/still-reading')} />}
      <Section heading={say('officer/out-summary')}>
        <p className={styles.said}>
          {say('officer/out-summary-what', { rows, columns: state.columns.name })}
          {state.columns === PROPOSED ? say('officer/columns-note') : ''}
        </p>
        <div className={styles.buttons}>
          {file('summary', true)}
          {port && (
            <Button
              icon={<Open20Regular />}
              disabledFocusable={busy}
              onClick={() => {
                work(() => inserted(port, (open) => desk.draft(language, open)));
              }}
            >
              {say('officer/insert')}
            </Button>
          )}
        </div>
      </Section>
      <Section heading={say('officer/out-returned')}>
        <p className={styles.said}>{say('officer/out-returned-what')}</p>
        <div className={styles.buttons}>
          {file('returned')}
          <Button
            icon={<Copy20Regular />}
            disabledFocusable={busy}
            onClick={() => {
              work(async () => copied(await desk.paragraphs(language)));
            }}
          >
            {say('officer/copy-all')}
          </Button>
        </div>
      </Section>
      <Section heading={say('officer/out-sample')}>
        <p className={styles.said}>{say('officer/out-sample-what')}</p>
        <div className={styles.fields}>
          <Field
            label={say('officer/share')}
            {...(fair || seed.trim() === '' ? {} : { validationMessage: say('officer/bad-share') })}
          >
            <Input
              className={styles.control}
              inputMode="decimal"
              contentAfter="%"
              value={share}
              onChange={(_, { value }) => {
                setShare(value);
              }}
            />
          </Field>
          <Field label={say('officer/seed')}>
            <Input
              className={styles.control}
              value={seed}
              onChange={(_, { value }) => {
                setSeed(value);
              }}
            />
          </Field>
        </div>
        {fair && <SampleDrawn {...drawing} />}
        <div className={styles.buttons}>{file('sample')}</div>
      </Section>
      <Section heading={say('officer/out-report')}>
        <p className={styles.said}>{say('officer/out-report-what')}</p>
        <div className={styles.buttons}>{file('report')}</div>
      </Section>
    </>
  );
}

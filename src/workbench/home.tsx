/** The start screen: where to begin, whoever one is. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUpload32Regular } from '@fluentui/react-icons/svg/arrow-upload';
import { Beaker20Regular } from '@fluentui/react-icons/svg/beaker';
import { DocumentAdd20Regular } from '@fluentui/react-icons/svg/document-add';
import { ShieldCheckmark20Regular } from '@fluentui/react-icons/svg/shield-checkmark';
import { FORMS } from '../flow';
import { useWords } from '../taskpane/words';
import type { Actions } from './actions';
import { formName } from './form-name';
import { HomeList } from './home-list';
import type { RecentFile } from './recent';
import { RecentList } from './recent-list';
import { SAMPLES } from './samples';

const useStyles = makeStyles({
  scroll: { height: '100%', overflowY: 'auto', boxSizing: 'border-box' },
  home: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXXL,
    maxWidth: '760px',
    margin: '0 auto',
    padding: `48px ${tokens.spacingHorizontalXXL} 48px`,
    '@media (max-width: 640px)': { padding: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXL },
  },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    '@media (max-width: 640px)': { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  },
  sub: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  zone: {
    display: 'grid',
    justifyItems: 'center',
    rowGap: tokens.spacingVerticalS,
    padding: '36px 16px',
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: 'center',
    '@media (max-width: 640px)': { padding: '24px 12px' },
  },
  icon: { color: tokens.colorBrandForeground1 },
  drop: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  kinds: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  choose: { marginTop: tokens.spacingVerticalS },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    gap: tokens.spacingHorizontalXXL,
  },
  star: { minWidth: 'auto', flexShrink: 0, fontWeight: tokens.fontWeightRegular },
  local: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  shield: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
});

interface HomeProps {
  readonly actions: Actions;
  readonly recent: readonly RecentFile[];
  /** The list of recent files was changed. */
  readonly onRecent: () => void;
}

export function Home({ actions, recent, onRecent }: HomeProps) {
  const styles = useStyles();
  const { say } = useWords();
  const blanks = FORMS.map((form) => ({
    key: form.id,
    words: formName(form, say),
    work: () => actions.openBlank(form.id, undefined),
    after: form.stars.map((star) => (
      <Button
        key={star}
        size="small"
        appearance="subtle"
        className={styles.star}
        aria-label={say('workbench/new-star', {
          title: formName(form, say),
          star: say(`star/${star}`),
        })}
        onClick={() => {
          void actions.openBlank(form.id, star);
        }}
      >
        {say('workbench/star-short', { star })}
      </Button>
    )),
  }));
  const samples = SAMPLES.map((name) => ({
    key: name,
    words: name.replace(/\.xlsx$/, ''),
    work: () => actions.openSample(name),
  }));
  return (
    <div className={styles.scroll}>
      <div className={styles.home}>
        <div>
          <h2 className={styles.heading}>{say('workbench/welcome')}</h2>
          <p className={styles.sub}>{say('workbench/welcome-sub')}</p>
        </div>
        <div className={styles.zone}>
          <ArrowUpload32Regular className={styles.icon} />
          <p className={styles.drop}>{say('workbench/drop')}</p>
          <p className={styles.kinds}>{say('workbench/drop-or')}</p>
          <Button
            appearance="primary"
            size="large"
            className={styles.choose}
            onClick={() => {
              void actions.choose();
            }}
          >
            {say('workbench/choose')}
          </Button>
        </div>
        <div className={styles.columns}>
          <HomeList icon={<DocumentAdd20Regular />} heading={say('workbench/new-title')} entries={blanks} />
          <HomeList icon={<Beaker20Regular />} heading={say('workbench/start-samples')} entries={samples} />
        </div>
        <RecentList recent={recent} onOpen={actions.openRecent} onChanged={onRecent} />
        <p className={styles.local}>
          <ShieldCheckmark20Regular className={styles.shield} />
          {say('workbench/local')}
        </p>
      </div>
    </div>
  );
}

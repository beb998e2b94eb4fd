/** What each column of the table says for one row, and the cell it was taken from. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Section } from '../../screens/section';
import { useWords } from '../../words';
import type { Detail } from '../desk';
import { FileLink } from './file-link';

const useStyles = makeStyles({
  list: { display: 'grid', margin: 0 },
  entry: {
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, 2fr) 5fr',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  term: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  said: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
});

interface RowColumnsProps extends Pick<Detail, 'cells'> {
  /** The application: where a cell of it is meant, its name is left out. */
  readonly own: string | undefined;
}

export function RowColumns({ cells, own }: RowColumnsProps) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <Section heading={say('officer/columns-of-row')}>
      <dl className={styles.list}>
        {cells.map(({ heading, shown, place }) => (
          <div key={heading} className={styles.entry}>
            <dt className={styles.term}>{heading}</dt>
            <dd className={styles.said}>
              {shown === '' ? '—' : shown}
              {place && shown !== '' && (
                <div>
                  <FileLink file={place.file} {...(place.cell ? { at: place.cell } : {})} short={place.file === own} />
                </div>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** One column of the set: its heading to be changed, its place, what it holds, and a guess to be confirmed. */
import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp16Regular } from '@fluentui/react-icons/svg/arrow-up';
import { Delete16Regular } from '@fluentui/react-icons/svg/delete';
import { useEffect, useState, type ReactElement } from 'react';
import type { ColumnSet } from '../../../model/summary';
import { useWords } from '../../words';
import { moved, NAME, renamed, settled, without } from '../edit-columns';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { minWidth: 0 },
  buttons: { display: 'flex' },
  holds: {
    gridColumn: '1 / -1',
    paddingLeft: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  guess: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    gridColumn: '1 / -1',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

interface ColumnLineProps {
  readonly set: ColumnSet;
  readonly at: number;
  /** `then`: which control of which line the person is at afterwards, where it is not the same one. */
  readonly onChange: (set: ColumnSet, then?: Focus) => void;
}

export interface Focus {
  readonly at: number;
  readonly control: 'up' | 'down' | 'remove' | 'guess';
}

export function ColumnLine({ set, at, onChange }: ColumnLineProps) {
  const styles = useStyles();
  const { say } = useWords();
  const column = set.columns[at];
  const [heading, setHeading] = useState(column?.heading ?? '');
  useEffect(() => {
    setHeading(column?.heading ?? '');
  }, [column?.heading]);
  if (!column) return null;
  const { id, holds, helper, guessed, aliases } = column;
  const name = column.heading;
  const button = (control: Focus['control'], icon: ReactElement, next: ColumnSet, then: number) => (
    <Button
      size="small"
      appearance="subtle"
      icon={icon}
      data-control={control}
      aria-label={say(`officer/column-${control}`, { name })}
      disabledFocusable={next === set}
      onClick={() => {
        onChange(next, { at: then, control });
      }}
    />
  );
  const last = set.columns.length - 1;
  const guess = (right: boolean) => {
    const next = settled(set, at, right);
    const other = next.columns.findIndex((one) => one.guessed);
    onChange(next, { at: other < 0 ? at : other, control: other < 0 ? 'up' : 'guess' });
  };
  return (
    <li className={styles.line}>
      <Input
        size="small"
        appearance="filled-lighter"
        className={styles.heading}
        aria-label={say('officer/column-heading', { name })}
        value={heading}
        onChange={(_, { value }) => {
          setHeading(value);
        }}
        onBlur={() => {
          const next = renamed(set, at, heading);
          if (next === set || heading.trim() === name) setHeading(name);
          else onChange(next);
        }}
      />
      <span className={styles.buttons}>
        {button('up', <ArrowUp16Regular />, at === 0 ? set : moved(set, at, -1), at - 1)}
        {button('down', <ArrowDown16Regular />, at === last ? set : moved(set, at, 1), at + 1)}
        {button('remove', <Delete16Regular />, id === NAME ? set : without(set, at), Math.min(at, last - 1))}
      </span>
      {guessed ? (
        <span className={styles.guess}>
          {say('officer/column-guess', { fact: aliases[0] ?? '' })}
          <Button
            size="small"
            appearance="primary"
            data-control="guess"
            onClick={() => {
              guess(true);
            }}
          >
            {say('officer/guess-right')}
          </Button>
          <Button
            size="small"
            onClick={() => {
              guess(false);
            }}
          >
            {say('officer/guess-wrong')}
          </Button>
        </span>
      ) : (
        <span className={styles.holds}>
          {say(`officer/holds-${holds}`, { fact: id })}
          {helper ? say('officer/holds-helper') : ''}
        </span>
      )}
    </li>
  );
}

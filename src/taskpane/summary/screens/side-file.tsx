/** One file beside those handed in: a list to compare with, or the last summary. Dropped on it or picked; taken away again. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useRef, useState } from 'react';
import { findingRow } from '../../../flow';
import { Notice } from '../../screens/notice';
import { useWords } from '../../words';
import { useAtHand } from '../at-hand';
import type { SideName } from '../session';

const useStyles = makeStyles({
  slot: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  there: { borderTopStyle: 'solid', borderRightStyle: 'solid', borderBottomStyle: 'solid', borderLeftStyle: 'solid' },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  said: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  wide: { gridColumn: '1 / -1' },
});

export function SideFile({ name }: { readonly name: SideName }) {
  const styles = useStyles();
  const { language, say } = useWords();
  const { session, state } = useAtHand();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const side = state.sides[name];
  const refused = state.refused[name] ?? [];
  const put = (file: File | null | undefined) => {
    if (file) void session.put(name, file);
  };
  const label = say(`officer/side-${name}`);
  const said = side
    ? say('officer/side-file', { file: side.file, count: side.rows })
    : say(`officer/side-${name}-what`);
  return (
    <div
      className={mergeClasses(styles.slot, over && styles.over, side && styles.there)}
      role="group"
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        put(event.dataTransfer.files.item(0));
      }}
    >
      <div>
        <p className={styles.name}>{label}</p>
        <p className={styles.said}>{said}</p>
        {side?.added !== undefined && side.added.length > 0 && (
          <p className={styles.said}>{say('officer/added-sheets', { sheets: side.added })}</p>
        )}
      </div>
      {side ? (
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss16Regular />}
          aria-label={say('officer/take-away', { name: label })}
          onClick={() => void session.put(name, undefined)}
        />
      ) : (
        <Button
          size="small"
          aria-label={say('officer/pick-side', { name: label })}
          onClick={() => input.current?.click()}
        >
          {say('officer/pick')}
        </Button>
      )}
      {refused.map((found) => {
        const { what, remedy } = findingRow(language, found);
        return (
          <div key={found.code} className={styles.wide}>
            <Notice intent="warning" what={what} next={remedy} />
          </div>
        );
      })}
      <input
        ref={input}
        type="file"
        hidden
        data-pick={name}
        accept=".xlsx,.xlsm,.xls,.et,.docx"
        onChange={({ currentTarget }) => {
          put(currentTarget.files?.item(0));
          currentTarget.value = '';
        }}
      />
    </div>
  );
}

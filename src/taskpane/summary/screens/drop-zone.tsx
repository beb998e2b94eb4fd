/** Where files and folders are handed over: dropped anywhere in it, or picked. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentAdd20Regular } from '@fluentui/react-icons/svg/document-add';
import { FolderAdd20Regular } from '@fluentui/react-icons/svg/folder-add';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useWords } from '../../words';
import { dropped, picked, type Handed } from '../handed';

const useStyles = makeStyles({
  zone: {
    display: 'grid',
    justifyItems: 'center',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalM}`,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    textAlign: 'center',
  },
  over: {
    backgroundColor: tokens.colorBrandBackground2,
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
  },
  small: { padding: tokens.spacingVerticalM },
  what: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS },
});

interface DropZoneProps {
  /** Files are there already: less is said. */
  readonly small: boolean;
  readonly onFiles: (files: readonly Handed[]) => void;
  readonly children?: ReactNode;
}

export function DropZone({ small, onFiles, children }: DropZoneProps) {
  const styles = useStyles();
  const { say } = useWords();
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void dropped(event.dataTransfer).then(onFiles);
  };
  const input = (ref: typeof files, more: object) => (
    <input
      ref={ref}
      type="file"
      multiple
      hidden
      {...more}
      onChange={({ currentTarget }) => {
        if (currentTarget.files) onFiles(picked(currentTarget.files));
        // The same files may be picked again.
        currentTarget.value = '';
      }}
    />
  );
  return (
    <div
      className={mergeClasses(styles.zone, over && styles.over, small && styles.small)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={drop}
    >
      <p className={styles.what}>{say(small ? 'officer/drop-more' : 'officer/drop')}</p>
      {!small && <p className={styles.hint}>{say('officer/drop-hint')}</p>}
      <div className={styles.buttons}>
        <Button
          appearance={small ? 'secondary' : 'primary'}
          icon={<FolderAdd20Regular />}
          onClick={() => folder.current?.click()}
        >
          {say('officer/pick-folder')}
        </Button>
        <Button icon={<DocumentAdd20Regular />} onClick={() => files.current?.click()}>
          {say('officer/pick-files')}
        </Button>
        {children}
      </div>
      {input(files, { accept: '.xlsx,.xlsm,.xls,.et,.docx,.zip', 'data-pick': 'files' })}
      {input(folder, { webkitdirectory: '', 'data-pick': 'folder' })}
    </div>
  );
}

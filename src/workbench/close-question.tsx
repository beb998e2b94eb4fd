/** Closing a file with unsaved changes: asks first. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useWords } from '../taskpane/words';

interface CloseQuestionProps {
  readonly name: string;
  readonly onSave: () => void;
  readonly onDrop: () => void;
  readonly onStay: () => void;
}

export function CloseQuestion({ name, onSave, onDrop, onStay }: CloseQuestionProps) {
  const { say } = useWords();
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open) onStay();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('workbench/close-title', { file: name })}</DialogTitle>
          <DialogContent>{say('workbench/close-what')}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onSave}>
              {say('workbench/close-save')}
            </Button>
            <Button onClick={onDrop}>{say('workbench/close-drop')}</Button>
            <Button onClick={onStay}>{say('workbench/close-stay')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

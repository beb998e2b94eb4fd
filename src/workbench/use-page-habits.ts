/** What a page owes whoever works in it: the keys everybody knows, files dropped anywhere, and no unsaved work lost unasked. */
import { useEffect, useState } from 'react';
import { dropped } from './file-access';
import type { Given } from './tab';

export interface KeyActions {
  readonly open: () => void;
  readonly save: () => void;
  readonly saveAs: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** The spreadsheet has its own undo keys while it is worked in, and so has every field that is typed into. */
export function useKeys(actions: KeyActions, sheet: HTMLElement): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const { target } = event;
      const own = target instanceof Element && (sheet.contains(target) || target.closest('input, textarea, select'));
      const work = workOf(event, actions, Boolean(own));
      if (!work) return;
      event.preventDefault();
      event.stopPropagation();
      work();
    };
    addEventListener('keydown', press, true);
    return () => {
      removeEventListener('keydown', press, true);
    };
  }, [actions, sheet]);
}

function workOf(event: KeyboardEvent, actions: KeyActions, own: boolean): (() => void) | undefined {
  switch (event.key.toLowerCase()) {
    case 'o':
      return actions.open;
    case 's':
      return event.shiftKey ? actions.saveAs : actions.save;
    case 'z':
      return own ? undefined : event.shiftKey ? actions.redo : actions.undo;
    case 'y':
      return own ? undefined : actions.redo;
    default:
      return undefined;
  }
}

/** Whether files hang over the page just now. A part of the page that takes a drop itself says so by `preventDefault`. */
export function useDrop(open: (files: readonly Given[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const brings = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const hang = (event: DragEvent) => {
      if (!brings(event)) return;
      setOver(!event.defaultPrevented);
      event.preventDefault();
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!brings(event) || event.defaultPrevented || !event.dataTransfer) return;
      event.preventDefault();
      void dropped(event.dataTransfer).then(open);
    };
    const heard = { dragover: hang, dragleave: leave, drop } as const;
    for (const [name, hear] of Object.entries(heard)) addEventListener(name, hear as EventListener);
    return () => {
      for (const [name, hear] of Object.entries(heard)) removeEventListener(name, hear as EventListener);
    };
  }, [open]);
  return over;
}

/** The browser asks before a page with unsaved work is left. */
export function useLeaving(unsaved: () => boolean): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (unsaved()) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
    };
  }, [unsaved]);
}

const NARROW = '(max-width: 640px)';

/** Whether there is room for one thing at a time only. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const follow = () => {
      setNarrow(query.matches);
    };
    query.addEventListener('change', follow);
    return () => {
      query.removeEventListener('change', follow);
    };
  }, []);
  return narrow;
}

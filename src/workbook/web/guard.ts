import type { FUniver } from './library';
import type { Finding } from '../../model/finding';
import { finding } from '../../model/finding';
import type { Deed } from './unit';

/**
 * Owns what a person may do in the grid: only what the file can be saved with. The rest is refused with a sentence before it
 * happens; and should a deed that nobody thought of slip through, the file refuses to be saved rather than lose it.
 */
const REFUSED: readonly (readonly [code: string, ids: RegExp])[] = [
  [
    'rows',
    /\.(insert|remove|append|move|multi)[\w-]*row|insert-multi-rows|insert-range-move-down|delete-range-move-up/,
  ],
  ['columns', /\.(insert|remove|move)[\w-]*col|insert-multi-cols|insert-range-move-right|delete-range-move-left/],
  ['sheets', /\.(insert|remove|copy)-sheet|set-worksheet-(name|order|hidden|show|right-to-left)|set-tab-color/],
  ['move', /\.move-range$|\.cut$/],
  ['merge', /worksheet-merge/],
  ['hide', /set-(rows|col)-hidden|(cols|rows)-visible|col-visible|hide-(row|col)-confirm/],
  ['freeze', /frozen|gridlines/],
  ['rules', /data-?validation|conditional-rule/i],
  ['notes', /-note$/],
  ['names', /defined-name/],
  ['protect', /protection|permission/],
  [
    'other',
    /theme-style|split-text|custom-metadata|-table$|checkbox|row-count|column-count|set-(row|col)-data|default-style/,
  ],
];
const CUT = 'univer.command.cut';

/** Looks like the above and changes nothing of the file. */
const HARMLESS = /^sheet\.command\.(toggle-note-popup|scroll|select|expand|set-zoom)|operation/;

/** The grid's numbers for what a person asks for, and for what it then does. */
const COMMAND = 0;
const MUTATION = 2;

/** Changes that are carried into the file, and those that are none of it. */
const CARRIED = /^sheet\.mutation\.(set-range-values|reorder-range|(set|remove)\.numfmt)$/;
const NONE_OF_THE_FILE =
  /^formula\.mutation\.|^sheet\.mutation\.(set-worksheet-row-(is-)?auto-height|empty|mark-dirty-filter-change|toggle-note-popup|update-note-position|data-validation-formula-mark-dirty)/;

/** These do nothing here (`still.ts`). */
const STILL =
  /^sheet\.mutation\.((add|delete|move|set)-conditional-rule|(add|remove)-worksheet-merge|(update|remove)-note)$|^data-validation\.mutation\.(add|remove|update)Rule$/;

export interface Guard {
  /** The first change that the file could not be saved with; undefined when there is none. */
  readonly slipped: () => string | undefined;
  /** Deeds of our own are let through. */
  readonly ours: <T>(deed: () => T) => T;
  readonly isOurs: () => boolean;
  readonly stop: () => void;
}

/** `readOnly` says why nothing may be changed in this sheet; undefined when it may. */
export function guardUnit(
  api: FUniver,
  unit: string,
  refused: (finding: Finding) => void,
  readOnly: (sheet: string) => Finding | undefined,
): Guard & { readonly seen: (deed: Deed) => void } {
  let slipped: string | undefined;
  let sized = false;
  let own = 0;
  const listener = api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    const { id } = event;
    const type: number | undefined = event.type;
    const book = api.getActiveWorkbook();
    if (own > 0 || type !== COMMAND || book?.getId() !== unit) return;
    // Letters are cut out of a cell being edited by the very command that cuts cells.
    if (id === CUT && book.isCellEditing()) return;
    const found = refusalOf(id) ?? (CHANGING.test(id) ? readOnly(activeSheet(api)) : undefined);
    if (!found) return;
    event.cancel = true;
    refused(found);
  });
  return {
    slipped: () => slipped,
    isOurs: () => own > 0,
    ours: (deed) => {
      own++;
      try {
        return deed();
      } finally {
        own--;
      }
    },
    seen: ({ id, type, params }) => {
      if (type !== MUTATION || params.unitId !== unit || own > 0) return;
      if (SIZES.test(id)) {
        if (!sized) refused(finding('web/sizes-not-kept', 'hint', []));
        sized = true;
      } else if (!CARRIED.test(id) && !NONE_OF_THE_FILE.test(id) && !STILL.test(id)) slipped ??= id;
    },
    stop: () => {
      listener.dispose();
    },
  };
}

/** Widths and heights help to read and are not saved; that is said once. */
const SIZES = /^sheet\.mutation\.set-worksheet-(col-width|row-height)$/;

/** Commands that change cells. */
const CHANGING =
  /^sheet\.command\.(set-|clear-|auto-fill|paste|numfmt|reorder|delta-|copy-(down|right)|reset-)|^univer\.command\.paste/;

function activeSheet(api: FUniver): string {
  return api.getActiveWorkbook()?.getActiveSheet().getSheetId() ?? '';
}

export function refusalOf(command: string): Finding | undefined {
  if (HARMLESS.test(command)) return undefined;
  const code = REFUSED.find(([, ids]) => ids.test(command))?.[0];
  return code === undefined ? undefined : finding(`web/refused-${code}`, 'warning', [], { command });
}

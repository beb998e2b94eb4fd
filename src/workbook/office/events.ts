import type { Area } from '../../model/cell';
import { parseAddress } from '../../model/cell';
import type { Change } from '../../model/port';
import { attempt, isFinding, supports } from './run';

/**
 * Owns listening to Excel: every event of the sheets that can change what was read, as changes of named sheets. What the
 * add-in itself does is not told.
 */
interface ChangedEvent {
  readonly worksheetId: string;
  readonly address?: string;
  readonly changeType?: string;
  readonly triggerSource?: string;
}

type Listener = (event: ChangedEvent) => Promise<void>;

/** `nameOf` gives the name a sheet had when the workbook was last read; undefined for one that was not there. */
export function listen(
  tell: (changes: readonly Change[]) => void,
  nameOf: (worksheetId: string) => string | undefined,
): () => void {
  const handler = (toChange: (event: ChangedEvent, sheet: string) => Change): Listener => {
    return (event) => {
      if (event.triggerSource === 'ThisLocalAddin') return Promise.resolve();
      const sheet = nameOf(event.worksheetId);
      tell([sheet === undefined ? {} : toChange(event, sheet)]);
      return Promise.resolve();
    };
  };
  const cells = handler(({ address, changeType }, sheet) => {
    const area = changeType === 'RangeEdited' ? areaOf(address) : undefined;
    return area ? { sheet, area } : { sheet };
  });
  const formats = handler(({ address }, sheet) => {
    const area = areaOf(address);
    return area ? { sheet, area } : { sheet };
  });
  const sheet = handler((_, name) => ({ sheet: name }));
  const book = handler(() => ({}));
  const listening = attempt(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(cells),
      worksheets.onFormatChanged.add(formats),
      worksheets.onRowHiddenChanged.add(sheet),
      worksheets.onAdded.add(book),
      worksheets.onDeleted.add(book),
      ...(supports('1.14') ? [worksheets.onProtectionChanged.add(sheet)] : []),
      ...(supports('1.17') && offersNames(worksheets)
        ? [worksheets.onNameChanged.add(book), worksheets.onVisibilityChanged.add(sheet)]
        : []),
    ];
    await context.sync();
    return added;
  });
  return () => {
    void listening.then((added) => (isFinding(added) ? undefined : silence(added)));
  };
}

/** A library older than its Excel has no such member. */
function offersNames(worksheets: Excel.WorksheetCollection): boolean {
  return 'onNameChanged' in worksheets;
}

async function silence(added: readonly OfficeExtension.EventHandlerResult<never>[]): Promise<void> {
  const [first] = added;
  if (!first) return;
  for (const result of added) result.remove();
  await first.context.sync();
}

/** Larger areas are whole rows or columns: then the sheet is read. */
const MOST_CELLS = 5_000;

function areaOf(address: string | undefined): Area | undefined {
  const [first = '', last = first, more] = (address ?? '').split(':');
  const from = parseAddress(first);
  const to = parseAddress(last);
  if (!from || !to || more !== undefined) return undefined;
  const area = { top: from.row, left: from.column, bottom: to.row, right: to.column };
  return (area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_CELLS ? undefined : area;
}

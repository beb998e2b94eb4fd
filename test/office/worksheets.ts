import { parseArea, WHOLE } from './area';
import type { Book, BookSheet } from './book';
import { addSheet, sheetNamed, usedArea } from './book';
import { comments } from './comments';
import type { Env } from './env';
import { raise, registering, WORKBOOK, writable } from './env';
import type { HostObject } from './host-object';
import { HostError, invalid, notFound, orNull } from './host-object';
import { names } from './names';
import { pageLayout } from './page';
import { areasNamed, isRange, range, rangeAreas } from './ranges';

/** Owns the sheets of the emulated host: their order, names, visibility and protection. */

export function worksheets(env: Env): HostObject {
  const { book } = env;
  const find = (key: unknown): HostObject => {
    const sheet = sheetNamed(book, String(key));
    if (!sheet) throw notFound();
    return worksheet(env, sheet);
  };
  const seen = (visibleOnly: unknown): BookSheet[] =>
    book.sheets.filter(({ visibility }) => visibleOnly !== true || visibility === 'Visible');
  const present = (sheet: BookSheet | undefined): HostObject => {
    if (!sheet) throw notFound();
    return worksheet(env, sheet);
  };
  return {
    ...{ host: true, type: 'WorksheetCollection', item: find },
    items: () => book.sheets.map((sheet) => worksheet(env, sheet)),
    call: {
      Add: (name) => {
        structure(book);
        const wanted = typeof name === 'string' ? name : freeName(env);
        checkName(env, wanted);
        const sheet = addSheet(book, wanted);
        raise(env, 13, sheet, { source: 'Local' });
        return worksheet(env, sheet);
      },
      GetActiveWorksheet: () => worksheet(env, book.active),
      GetCount: (visibleOnly) => seen(visibleOnly).length,
      GetFirst: (visibleOnly) => present(seen(visibleOnly)[0]),
      GetLast: (visibleOnly) => present(seen(visibleOnly).at(-1)),
      GetItemOrNullObject: (key) => orNull(() => find(key)),
      ...registering(env, WORKBOOK),
    },
  };
}

function structure({ locked }: Book): void {
  if (locked) throw new HostError('AccessDenied', 'The structure of the workbook is protected.');
}

function freeName(env: Env): string {
  for (let number = env.book.sheets.length + 1; ; number++) {
    if (!sheetNamed(env.book, `Sheet${String(number)}`)) return `Sheet${String(number)}`;
  }
}

function checkName(env: Env, name: string): void {
  if (name.length > 31 || name === '' || /[[\]*?/\\:]/.test(name)) throw invalid('The name of the sheet.');
  if (sheetNamed(env.book, name)) {
    throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  }
}

export function worksheet(env: Env, sheet: BookSheet): HostObject {
  const { book } = env;
  const near = (step: number, visibleOnly: unknown): HostObject => {
    let place = book.sheets.indexOf(sheet) + step;
    while (visibleOnly === true && book.sheets[place] && book.sheets[place]?.visibility !== 'Visible') place += step;
    const other = book.sheets[place];
    if (!other) throw notFound();
    return worksheet(env, other);
  };
  const used = (valuesOnly: unknown): HostObject => {
    const area = usedArea(sheet, valuesOnly === true);
    if (!area) throw notFound();
    return range(env, sheet, area);
  };
  return {
    ...{ host: true, type: 'Worksheet', identity: { Id: sheet.id } },
    get: {
      Id: () => sheet.id,
      Name: () => sheet.name,
      Position: () => book.sheets.indexOf(sheet),
      Visibility: () => sheet.visibility,
      TabColor: () => '',
      StandardWidth: () => 8.43,
      StandardHeight: () => 15,
      Gridlines: () => sheet.page.Gridlines ?? true,
    },
    set: {
      Name: (name) => {
        if (String(name).toLowerCase() !== sheet.name.toLowerCase()) checkName(env, String(name));
        const nameBefore = sheet.name;
        sheet.name = String(name);
        raise(env, 25, sheet, { nameBefore, nameAfter: sheet.name, source: 'Local' });
      },
      Position: (place) => {
        book.sheets.splice(book.sheets.indexOf(sheet), 1);
        book.sheets.splice(Number(place), 0, sheet);
      },
      Visibility: (visibility) => {
        if (visibility !== 'Visible' && visibility !== 'Hidden' && visibility !== 'VeryHidden') throw invalid();
        sheet.visibility = visibility;
      },
      TabColor: () => undefined,
      Gridlines: (yes) => {
        sheet.page.Gridlines = yes;
      },
    },
    go: {
      Protection: () => protection(env, sheet),
      Names: () => names(env, sheet.names),
      Comments: () => comments(env, sheet),
      PageLayout: () => pageLayout(env, sheet),
      FreezePanes: () => freezePanes(env, sheet),
      CustomProperties: () => customProperties(sheet),
      AutoFilter: () => autoFilter(env, sheet),
    },
    call: {
      Activate: () => {
        if (sheet.visibility !== 'Visible') throw invalid('The sheet is hidden.');
        if (book.active === sheet) return;
        raise(env, 12, book.active, {});
        book.active = sheet;
        raise(env, 11, sheet, {});
      },
      Delete: () => {
        structure(book);
        const visible = book.sheets.filter(({ visibility }) => visibility === 'Visible');
        if (visible.length === 1 && visible[0] === sheet) {
          throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
        }
        book.sheets.splice(book.sheets.indexOf(sheet), 1);
        const gone = book.comments.filter((comment) => comment.sheet === sheet);
        for (const comment of gone) book.comments.splice(book.comments.indexOf(comment), 1);
        if (book.active === sheet) book.active = book.sheets.find(({ visibility }) => visibility === 'Visible')!;
        raise(env, 15, sheet, { source: 'Local' });
      },
      GetCell: (row, column) =>
        range(env, sheet, {
          ...{ top: Number(row), bottom: Number(row), left: Number(column), right: Number(column) },
        }),
      GetRange: (address) => {
        if (typeof address !== 'string') return range(env, sheet, WHOLE);
        const named = book.names.find(({ name }) => name.toLowerCase() === address.toLowerCase());
        const found = parseArea(named ? named.formula.slice(1) : address);
        if (!found) throw invalid(`address ${address}`);
        return range(env, sheet, found.area);
      },
      GetRangeByIndexes: (row, column, rows, columns) => {
        const [top, left] = [Number(row), Number(column)];
        const area = { top, left, bottom: top + Number(rows) - 1, right: left + Number(columns) - 1 };
        if (area.bottom < top || area.right < left || area.bottom > WHOLE.bottom || area.right > WHOLE.right) {
          throw invalid('indexes');
        }
        return range(env, sheet, area);
      },
      GetRanges: (text) => rangeAreas(env, sheet, typeof text === 'string' ? areasNamed(text) : [WHOLE]),
      GetUsedRange: used,
      GetUsedRangeOrNullObject: (valuesOnly) => orNull(() => used(valuesOnly)),
      GetNext: (visibleOnly) => near(1, visibleOnly),
      GetNextOrNullObject: (visibleOnly) => orNull(() => near(1, visibleOnly)),
      GetPrevious: (visibleOnly) => near(-1, visibleOnly),
      GetPreviousOrNullObject: (visibleOnly) => orNull(() => near(-1, visibleOnly)),
      ...registering(env, sheet.id),
    },
  };
}

function protection(env: Env, sheet: BookSheet): HostObject {
  const change = (yes: boolean): void => {
    if (yes && sheet.guarded) throw new HostError('InvalidOperation', 'The sheet is protected already.');
    sheet.guarded = yes;
    raise(env, 24, sheet, { isProtected: yes, source: 'Local' });
  };
  return {
    ...{ host: true, type: 'WorksheetProtection' },
    get: { Protected: () => sheet.guarded, Options: () => ({}) },
    call: {
      Protect: () => {
        change(true);
      },
      Unprotect: () => {
        change(false);
      },
    },
  };
}

function freezePanes(env: Env, sheet: BookSheet): HostObject {
  return {
    ...{ host: true, type: 'WorksheetFreezePanes' },
    call: {
      FreezeRows: (count) => {
        writable(sheet);
        sheet.frozen = { ...WHOLE, bottom: Number(count) - 1 };
      },
      FreezeColumns: (count) => {
        writable(sheet);
        sheet.frozen = { ...WHOLE, right: Number(count) - 1 };
      },
      FreezeAt: (frozen) => {
        writable(sheet);
        sheet.frozen = isRange(frozen) ? frozen.area : parseArea(String(frozen))?.area;
      },
      Unfreeze: () => {
        sheet.frozen = undefined;
      },
      GetLocationOrNullObject: () => (sheet.frozen ? range(env, sheet, sheet.frozen) : null),
    },
  };
}

/** Filters nothing by itself: the user hides rows through it. */
function autoFilter(env: Env, sheet: BookSheet): HostObject {
  return {
    ...{ host: true, type: 'AutoFilter' },
    get: { Enabled: () => sheet.filter !== undefined },
    call: {
      Apply: (area) => {
        writable(sheet);
        sheet.filter = isRange(area) ? area.area : parseArea(String(area))?.area;
        if (!sheet.filter) throw invalid('range');
      },
      Remove: () => {
        writable(sheet);
        for (let row = sheet.filter?.top ?? 0; row <= (sheet.filter?.bottom ?? -1); row++) sheet.hiddenRows.delete(row);
        sheet.filter = undefined;
      },
      GetRangeOrNullObject: () => (sheet.filter ? range(env, sheet, sheet.filter) : null),
    },
  };
}

function customProperties(sheet: BookSheet): HostObject {
  const { properties } = sheet;
  const one = (key: string): HostObject => ({
    ...{ host: true, type: 'WorksheetCustomProperty', identity: { _Id: key } },
    get: { Key: () => key, Value: () => properties.get(key) },
    set: {
      Value: (value) => {
        properties.set(key, String(value));
      },
    },
    call: {
      Delete: () => {
        properties.delete(key);
      },
    },
  });
  const find = (key: unknown): HostObject => {
    const known = [...properties.keys()].find((name) => name.toLowerCase() === String(key).toLowerCase());
    if (known === undefined) throw notFound();
    return one(known);
  };
  return {
    ...{ host: true, type: 'WorksheetCustomPropertyCollection', item: find },
    items: () => [...properties.keys()].map(one),
    call: {
      Add: (key, value) => {
        properties.set(String(key), String(value));
        return one(String(key));
      },
      GetCount: () => properties.size,
      GetItemOrNullObject: (key) => orNull(() => find(key)),
    },
  };
}

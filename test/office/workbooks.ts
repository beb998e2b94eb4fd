import { newId } from './book';
import { comments } from './comments';
import type { Env } from './env';
import type { HostObject } from './host-object';
import { HostError, invalid, notFound, orNull } from './host-object';
import { names } from './names';
import { range, rangeAreas } from './ranges';
import { worksheets } from './worksheets';

/** Owns the workbook and the application around it, the root of what the emulated host offers. */
export function workbook(env: Env): HostObject {
  const { book, references } = env;
  const referenced = (id: unknown): HostObject => {
    const known = references.get(String(id));
    if (!known) throw notFound();
    return known;
  };
  return {
    ...{ host: true, type: 'Workbook' },
    get: {
      Name: () => 'Book1.xlsx',
      ReadOnly: () => false,
      IsDirty: () => false,
      AutoSave: () => false,
      PreviouslySaved: () => true,
    },
    go: {
      Worksheets: () => worksheets(env),
      Names: () => names(env, book.names),
      Comments: () => comments(env),
      Application: () => application(env),
      Protection: () => ({
        ...{ host: true, type: 'WorkbookProtection', get: { Protected: () => book.locked } },
      }),
      Settings: () => settings(env),
      CustomXmlParts: () => xmlParts(env),
      Functions: () => worksheetFunctions(env),
      _Runtime: () => ({
        ...{ host: true, type: 'Runtime', get: { EnableEvents: () => env.eventsOn } },
        set: {
          EnableEvents: (yes) => {
            env.eventsOn = yes === true;
          },
        },
      }),
    },
    call: {
      GetSelectedRange: () => range(env, book.active, book.active.selected),
      GetSelectedRanges: () => rangeAreas(env, book.active, [book.active.selected]),
      GetActiveCell: () => {
        const { top, left } = book.active.selected;
        return range(env, book.active, { top, left, bottom: top, right: left });
      },
      _GetRangeForEventByReferenceId: referenced,
      _GetRangeOrNullObjectForEventByReferenceId: (id) => orNull(() => referenced(id)),
      _RemoveReference: (id) => {
        references.delete(String(id));
      },
      _RemoveAllReferences: () => {
        references.clear();
      },
      _GetReferenceCount: () => references.size,
    },
  };
}

function application(env: Env): HostObject {
  return {
    ...{ host: true, type: 'Application' },
    get: {
      CalculationMode: () => 'Automatic',
      CalculationState: () => 'Done',
      CalculationEngineVersion: () => 191029,
      DecimalSeparator: () => '.',
      ThousandsSeparator: () => ',',
      UseSystemSeparators: () => true,
    },
    set: { CalculationMode: () => undefined },
    go: {
      CultureInfo: () => ({
        ...{ host: true, type: 'CultureInfo', get: { Name: () => 'zh-CN' } },
      }),
    },
    call: {
      Calculate: () => {
        env.changed(env.book.active, env.book.active.selected);
      },
      CreateWorkbook: (base64) => created(env, base64),
      SuspendApiCalculationUntilNextSync: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => undefined,
    },
  };
}

/** A file that is no workbook is refused, as is one that is only named. Until it is opened nobody sees it. */
function created(env: Env, base64: unknown): HostObject {
  if (typeof base64 !== 'string' || !Buffer.from(base64, 'base64').subarray(0, 2).equals(Buffer.from('PK'))) {
    throw invalid('base64File');
  }
  return {
    ...{ host: true, type: 'WorkbookCreated', identity: { Id: String(env.created.length) } },
    call: {
      Open: () => {
        env.created.push(base64);
      },
    },
  };
}

function settings(env: Env): HostObject {
  const { settings: map } = env.book;
  const one = (key: string): HostObject => ({
    ...{ host: true, type: 'Setting', identity: { _Id: key }, get: { Key: () => key, Value: () => map.get(key) } },
    set: {
      Value: (value) => {
        map.set(key, value);
      },
    },
    call: {
      Delete: () => {
        map.delete(key);
      },
    },
  });
  const find = (key: unknown): HostObject => {
    if (!map.has(String(key))) throw notFound();
    return one(String(key));
  };
  return {
    ...{ host: true, type: 'SettingCollection', item: find, items: () => [...map.keys()].map(one) },
    call: {
      Add: (key, value) => {
        map.set(String(key), value);
        return one(String(key));
      },
      GetCount: () => map.size,
      GetItemOrNullObject: (key) => orNull(() => find(key)),
    },
  };
}

function xmlParts(env: Env): HostObject {
  const { xmlParts: parts } = env.book;
  const one = (part: (typeof parts)[number]): HostObject => ({
    ...{ host: true, type: 'CustomXmlPart', identity: { Id: part.id } },
    get: { Id: () => part.id, NamespaceUri: () => /xmlns="([^"]*)"/.exec(part.xml)?.[1] ?? '' },
    call: {
      GetXml: () => part.xml,
      Delete: () => {
        parts.splice(parts.indexOf(part), 1);
      },
    },
  });
  const within = (list: () => typeof parts, type: string): HostObject => ({
    ...{ host: true, type, items: () => list().map(one) },
    item: (id) => {
      const part = list().find((known) => known.id === id);
      if (!part) throw notFound();
      return one(part);
    },
    call: {
      GetCount: () => list().length,
      GetOnlyItemOrNullObject: () => {
        const [only, second] = list();
        return only && !second ? one(only) : null;
      },
    },
  });
  const all = within(() => parts, 'CustomXmlPartCollection');
  return {
    ...all,
    call: {
      ...all.call,
      Add: (xml) => {
        const part = { id: newId(env.book), xml: String(xml) };
        parts.push(part);
        return one(part);
      },
      GetByNamespace: (uri) =>
        within(() => parts.filter(({ xml }) => xml.includes(`"${String(uri)}"`)), 'CustomXmlPartScopedCollection'),
    },
  };
}

const SYSTEM_1904 = 1462;

/** The one worksheet function we call: DATE, which tells the date system apart. */
function worksheetFunctions(env: Env): HostObject {
  return {
    ...{ host: true, type: 'Functions' },
    call: {
      Date: (year, month, day) => {
        const serial = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
        const value = serial - (env.book.date1904 ? SYSTEM_1904 : 0);
        return { host: true, type: 'FunctionResult', get: { Value: () => value, Error: () => null } };
      },
    },
  };
}

/** Services that are not the workbook: the runtime of the pane, and the results of custom functions. */
export function service(env: Env, name: string): HostObject {
  const state = (): string => env.pane;
  switch (name) {
    case 'Microsoft.AppRuntime.AppRuntimeService':
      return {
        ...{ host: true, type: 'AppRuntimeService' },
        call: {
          SetAppRuntimeState: (next) => {
            env.pane = String(next);
          },
          GetAppRuntimeState: state,
        },
      };
    case 'Microsoft.InternalService.AddinInternalService':
      return { host: true, type: 'AddinInternalService', call: { NotifyActionHandlerReady: () => undefined } };
    case 'Microsoft.ExcelServices.CustomFunctions':
      return {
        ...{ host: true, type: 'CustomFunctions' },
        call: {
          _SetOsfControlContainerReadyForCustomFunctions: () => {
            env.functions.ready = true;
          },
          _GetEnabledFeatures: () => [],
          SetInvocationArrayResults: (results) => {
            for (const [id, ok, value, code] of results as [number, boolean, unknown, number?][]) {
              env.functions.answer(id, ok, value, code);
            }
          },
        },
      };
    default:
      throw new HostError('ApiNotFound', `The emulated host offers no service ${name}.`);
  }
}

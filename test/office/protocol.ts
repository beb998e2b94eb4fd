import type { Env } from './env';
import type { HostObject } from './host-object';
import { HostError, invalid, isHostObject } from './host-object';
import { introduced, offers } from './requirements';
import { service, workbook } from './workbooks';

/**
 * Owns one request of the wire protocol: the paths and actions that the genuine library sends for a `sync`, done in order
 * against the objects of the emulated host, until the end or the first error. Effects before an error stay.
 */
export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ResponseBody {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: number[];
  Error?: Readonly<Record<string, unknown>>;
}

/** Who does what the request asks for, and under which requirement sets. */
export interface Performer {
  readonly env: Env;
  readonly sets: Readonly<Record<string, string>>;
  /** Every member used, `Range.values`. */
  readonly used: (member: string) => void;
  /** Told of what the emulation lacks. */
  readonly lacking: (what: string) => void;
  /** A host that refuses to go on from a null object, which the reference leaves open. */
  readonly strictNulls: boolean;
}

interface Run extends Performer {
  readonly body: RequestBody;
  readonly resolved: Map<number, HostObject | null>;
  /** Of ranges whose reference is kept: path id → reference id. */
  readonly keptPaths: Map<number, string>;
  location: string;
}

export function perform(performer: Performer, body: RequestBody): ResponseBody {
  const run: Run = { ...performer, body, resolved: new Map(), keptPaths: new Map(), location: '' };
  const response: ResponseBody = { Results: [], TraceIds: [] };
  for (const [index, action] of body.Actions.entries()) {
    try {
      run.location = '';
      const value = done(run, action);
      response.Results.push({ ActionId: action.Id, Value: value });
      if (action.ActionType === 5) response.TraceIds.push(action.Id);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      if (error.code === NOT_EMULATED) run.lacking(error.message);
      response.Error = {
        ...{ Code: error.code, Message: error.message, Location: run.location, ActionIndex: index },
        HttpStatusCode: error.code === 'ItemNotFound' ? 404 : 400,
      };
      break;
    }
  }
  return response;
}

function done(run: Run, action: Action): unknown {
  if (action.ActionType === 5) return null;
  const target = resolve(run, action.ObjectPathId);
  switch (action.ActionType) {
    case 1:
      return identity(run, action.ObjectPathId, target);
    case 2:
      return target && loaded(run, target, action.QueryInfo ?? {});
    case 3:
      return called(run, action, target);
    case 4:
      if (target) assign(run, target, action.Name, args(run, action.ArgumentInfo)[0]);
      return null;
    default:
      throw new HostError('GeneralException', `Action type ${String(action.ActionType)} is not emulated.`);
  }
}

/** Each path is followed once in a request: a method on it has its effect once. */
function resolve(run: Run, id: number): HostObject | null {
  const known = run.resolved.get(id);
  if (known !== undefined) return known;
  const path = run.body.ObjectPaths[String(id)];
  if (!path) throw new HostError('InvalidObjectPath', 'The object path does not exist.');
  const found = follow(run, path);
  run.resolved.set(id, found);
  return found;
}

function follow(run: Run, path: ObjectPath): HostObject | null {
  if (path.ObjectPathType === 1) return workbook(run.env);
  if (path.ObjectPathType === 2) return service(run.env, path.Name);
  if (path.ObjectPathType === 6) {
    const kept = run.env.references.get(path.Name);
    if (!kept) throw new HostError('InvalidReference', 'The reference is not valid.');
    return kept;
  }
  const parent = resolve(run, path.ParentObjectPathId ?? 0);
  if (!parent) {
    if (run.strictNulls) throw new HostError('InvalidOperation', 'The object is null.');
    // What hangs on a null object is null.
    return null;
  }
  if (path.ObjectPathType === 4) {
    check(run, parent, path.Name);
    const go = parent.go?.[path.Name];
    if (!go) throw missing(parent, path.Name);
    return go();
  }
  if (path.ObjectPathType === 5) {
    run.location = `${parent.type}.getItem`;
    if (!parent.item) throw missing(parent, 'getItem');
    return parent.item(args(run, path.ArgumentInfo)[0]);
  }
  if (path.ObjectPathType !== 3) throw invalid(`path type ${String(path.ObjectPathType)}`);
  const answer = invoke(run, parent, path.Name, args(run, path.ArgumentInfo));
  if (answer !== null && !isHostObject(answer)) throw missing(parent, path.Name);
  return answer;
}

function called(run: Run, action: Action, target: HostObject | null): unknown {
  if (!target) return null;
  if (action.Name === '_KeepReference') {
    keep(run, action.ObjectPathId, target);
    return null;
  }
  const answer = invoke(run, target, action.Name, args(run, action.ArgumentInfo));
  return answer === undefined || isHostObject(answer) ? null : answer;
}

function invoke(run: Run, target: HostObject, name: string, values: readonly unknown[]): unknown {
  check(run, target, name);
  const method = target.call?.[name];
  if (!method) throw missing(target, name);
  return method(...values);
}

function assign(run: Run, target: HostObject, name: string, value: unknown): void {
  check(run, target, name);
  const setter = target.set?.[name];
  if (!setter) throw missing(target, name);
  setter(value);
}

let issued = 0;

function keep(run: Run, pathId: number, target: HostObject): void {
  const id = `{ref-${String(++issued)}}`;
  run.env.references.set(id, target);
  run.keptPaths.set(pathId, id);
}

function identity(run: Run, pathId: number, target: HostObject | null): unknown {
  if (!target) return null;
  if (!target.keeps) return target.identity ?? {};
  if (run.body.AutoKeepReference && !run.keptPaths.has(pathId)) return {};
  const id = run.keptPaths.get(pathId);
  return id === undefined ? {} : { _ReferenceId: id };
}

function args(run: Run, info: ArgumentInfo | undefined): unknown[] {
  const values = [...(info?.Arguments ?? [])];
  const paths = info?.ReferencedObjectPathIds ?? [];
  return values.map((value, index) => referenced(run, value, paths[index]));
}

/** Objects among the arguments come as the ids of their paths. */
function referenced(run: Run, value: unknown, path: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(path)) {
    return value.map((item: unknown, index) => referenced(run, item, path[index]));
  }
  if (typeof path === 'number' && path !== 0) return resolve(run, path);
  return inlined(run, value);
}

function inlined(run: Run, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('_ObjectPathId' in value) return resolve(run, Number(value._ObjectPathId));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, inlined(run, item)]));
}

function loaded(run: Run, target: HostObject, query: QueryInfo): Record<string, unknown> {
  const wanted = [...(query.Select ?? []), ...(query.Expand ?? [])].filter((name) => name !== '');
  if (!target.items) return scalars(run, target, wanted);
  const items = target.items().slice(query.Skip ?? 0, (query.Skip ?? 0) + (query.Top ?? Infinity));
  // A collection's own scalars are asked for by name, everything else is its items'.
  const own = wanted.filter((name) => find(target.get, name) !== undefined);
  const rest = wanted.filter((name) => !own.includes(name) && name !== 'items');
  return {
    ...(own.length > 0 ? scalars(run, target, own) : {}),
    _Items: items.map((item, index) => ({ _Index: index, ...item.identity, ...scalars(run, item, rest) })),
  };
}

function scalars(run: Run, target: HostObject, wanted: readonly string[]): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  const names = wanted.filter((name) => name !== '*');
  if (names.length < wanted.length || wanted.length === 0) {
    // Without a choice everything there is in this version is loaded.
    names.push(...Object.keys(target.get ?? {}).filter((name) => supported(run, target, name)));
  }
  const deeper = new Map<string, string[]>();
  for (const name of names) {
    const [head = '', ...tail] = name.split('/');
    const link = find(target.go, head);
    if (link !== undefined) deeper.set(link, [...(deeper.get(link) ?? []), tail.join('/')]);
    else {
      const key = find(target.get, head);
      if (key === undefined) throw missing(target, head);
      check(run, target, key);
      answer[key] = target.get?.[key]?.();
    }
  }
  for (const [link, selections] of deeper) {
    check(run, target, link);
    const next = target.go?.[link]?.() ?? null;
    if (!next && run.strictNulls) throw new HostError('InvalidOperation', 'The object is null.');
    answer[link] = next && loaded(run, next, { Select: selections.filter((name) => name !== '') });
  }
  return answer;
}

function find(record: Readonly<Record<string, unknown>> | undefined, name: string): string | undefined {
  const folded = name.toLowerCase();
  return Object.keys(record ?? {}).find((key) => key.toLowerCase() === folded);
}

const SERVICES = ['AppRuntimeService', 'AddinInternalService', 'CustomFunctions'];

/** Says where an error was met, and refuses what this version of Excel does not have. */
function check(run: Run, target: HostObject, member: string): void {
  const name = member.charAt(0).toLowerCase() + member.slice(1);
  run.location = `${target.type}.${name}`;
  run.used(run.location);
  if (supported(run, target, member)) return;
  throw new HostError(
    'ApiNotFound',
    `The API you are trying to use could not be found (${run.location}). It may be available in a newer version of Excel.`,
  );
}

function supported(run: Run, target: HostObject, member: string): boolean {
  // Private members and services have no public version.
  if (member.startsWith('_') || SERVICES.includes(target.type) || target.type === 'FunctionResult') return true;
  const since = introduced(target.type, member);
  if (!since) throw missing(target, member);
  return offers(run.sets, since);
}

/** What the emulation lacks must never pass for what Excel lacks. */
function missing(target: HostObject, member: string): HostError {
  return new HostError(NOT_EMULATED, `The emulated host has no ${target.type}.${member}: add it, or use another call.`);
}

const NOT_EMULATED = 'NotEmulated';

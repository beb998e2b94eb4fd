import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Owns what which Excel can do: the requirement sets each version declares, and for every member of the API the set it
 * came with, read from the published types. The genuine library does not check this; a real Excel does.
 */
export type Version = 'web' | 'm365' | 'mac' | 'ltsc2024' | 'ltsc2021' | 'ltsc2019';

/** From the published tables (June 2026). */
const SETS: Readonly<Record<Version, Readonly<Record<string, string>>>> = {
  web: { ExcelApi: '1.21', ExcelApiOnline: '1.1', SharedRuntime: '1.2', CustomFunctionsRuntime: '1.5' },
  m365: { ExcelApi: '1.21', SharedRuntime: '1.2', CustomFunctionsRuntime: '1.5' },
  mac: { ExcelApi: '1.21', SharedRuntime: '1.2', CustomFunctionsRuntime: '1.5' },
  ltsc2024: { ExcelApi: '1.17', SharedRuntime: '1.2', CustomFunctionsRuntime: '1.3' },
  ltsc2021: { ExcelApi: '1.14', SharedRuntime: '1.1', CustomFunctionsRuntime: '1.3' },
  ltsc2019: { ExcelApi: '1.7' },
};

/** What `Office.context.requirements` is told. `CustomFunctions` is the private name the library asks for. */
export function matrix(version: Version): Record<string, string> {
  const sets = SETS[version];
  const functions = sets.CustomFunctionsRuntime ? { CustomFunctions: '1.7' } : {};
  const desktop = version === 'web' ? {} : { DelayForCellEdit: '1.1' };
  return {
    ...sets,
    ...functions,
    ...desktop,
    AddinCommands: '1.1',
    RibbonApi: '1.1',
    DialogApi: '1.2',
    Settings: '1.1',
  };
}

/** `Worksheet.customProperties` → `['ExcelApi', '1.12']`. */
let members: Map<string, readonly [set: string, version: string]> | undefined;

/** Members whose name on the wire is not their public one. */
const PUBLIC: Readonly<Record<string, string>> = { gridlines: 'showGridlines' };

/** Members that no type names: what `Excel.createWorkbook`, which came with that set, is made of. */
const UNNAMED: Readonly<Record<string, readonly [string, string]>> = {
  'Application.createWorkbook': ['ExcelApi', '1.8'],
  'WorkbookCreated.open': ['ExcelApi', '1.8'],
};

/** Throws nothing away: a member the types do not know is undefined, and the host refuses it. */
export function introduced(type: string, member: string): readonly [string, string] | undefined {
  members ??= readMembers();
  const name = member.charAt(0).toLowerCase() + member.slice(1);
  const key = `${type}.${PUBLIC[name] ?? name}`;
  return members.get(key) ?? UNNAMED[key];
}

function readMembers(): Map<string, readonly [string, string]> {
  const types = join(dirname(require.resolve('@types/office-js/package.json')), 'index.d.ts');
  const found = new Map<string, readonly [string, string]>();
  let inside = false;
  let type = '';
  let tag: readonly [string, string] | undefined;
  for (const line of readFileSync(types, 'utf8').split('\n')) {
    if (line.startsWith('declare namespace ')) inside = line.startsWith('declare namespace Excel ');
    if (!inside) continue;
    const opened = /^ {4}class (\w+)/.exec(line)?.[1];
    if (opened !== undefined) type = opened;
    if (line.startsWith('    }')) type = '';
    if (type === '') continue;
    if (line.includes('/**')) tag = undefined;
    const set = /\[Api set: (\w+) (\d+\.\d+)/.exec(line);
    if (set?.[1] && set[2]) tag = [set[1], set[2]];
    const member = /^ {8}(?:readonly )?(\w+)\??[(:<]/.exec(line)?.[1];
    if (member === undefined) continue;
    const key = `${type}.${member}`;
    // Of several signatures the first is the oldest.
    if (!found.has(key)) found.set(key, tag ?? ['ExcelApi', '1.1']);
  }
  return found;
}

export function offers(sets: Readonly<Record<string, string>>, [set, version]: readonly [string, string]): boolean {
  const [major = 0, minor = 0] = (sets[set] ?? '0.0').split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

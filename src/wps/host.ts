import type { Program } from '../workbook/wps/object-model';
import type { AddonRoot } from './addon';

/** WPS puts itself into each of its pages under one of two names; undefined in any other program. */
export function wpsProgram(page: unknown = globalThis): (Program & AddonRoot) | undefined {
  const { Application: program, wps } = page as { readonly Application?: unknown; readonly wps?: unknown };
  const found = [program, wps].find((one) => typeof one === 'object' && one !== null && 'ActiveWorkbook' in one);
  return found as (Program & AddonRoot) | undefined;
}

/** Builds older than 12.1.0.20540 have no functions of add-ins. */
export function takesFunctions({ AddCustomFunction: add }: Pick<AddonRoot, 'AddCustomFunction'>): boolean {
  return typeof add === 'function';
}

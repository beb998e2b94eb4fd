import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import type { Patch } from '../src/model/patch';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { applyPatches } from '../src/workbook/xlsx/patch';
import { openZip, readEntry, writeZip } from '../src/workbook/xlsx/zip';

/** What tests of marking ask of a package; XML is read here by another parser than the product's. */

export interface PartBytes {
  readonly bytes: Buffer;
  readonly compressed: Buffer;
}

/** Every part in order. */
export function partsOf(workbook: Uint8Array): Map<string, PartBytes> {
  const zip = openZip(workbook);
  if (!('entries' in zip)) throw new Error(zip.code);
  return new Map(
    [...zip.entries].map(([name, entry]) => {
      const bytes = readEntry(entry, nodeCodec);
      if (!(bytes instanceof Uint8Array)) throw new Error(`${name}: ${bytes.code}`);
      return [name, { bytes: Buffer.from(bytes), compressed: Buffer.from(entry.compressed) }];
    }),
  );
}

export function textOfPart(workbook: Uint8Array, name: string): string {
  const part = partsOf(workbook).get(name);
  if (!part) throw new Error(`no part ${name}`);
  return part.bytes.toString('utf8');
}

/** A workbook of these parts; texts are written as UTF-8. */
export function packed(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const encoder = new TextEncoder();
  return writeZip(
    Object.entries(parts).map(([name, part]) => ({
      name,
      bytes: typeof part === 'string' ? encoder.encode(part) : part,
    })),
    nodeCodec,
  );
}

export function stored(name: string): Uint8Array {
  return readFileSync(join(__dirname, 'workbooks/marked', name));
}

/** The workbook after the patches. */
export function patched(workbook: Uint8Array, patches: readonly Patch[]): Uint8Array {
  const result = applyPatches(workbook, patches, nodeCodec);
  if (!('bytes' in result)) throw new Error(JSON.stringify(result.findings));
  return result.bytes;
}

export function refused(workbook: Uint8Array, patches: readonly Patch[]): string[] {
  const result = applyPatches(workbook, patches, nodeCodec);
  return 'findings' in result ? result.findings.map(({ code }) => code) : [];
}

export const CLEAR: readonly Patch[] = [{ do: 'clear-marks' }];

/** The same parts in the same order with the same bytes; a message that names the first difference. */
export function expectSameParts(actual: Uint8Array, expected: Uint8Array): void {
  const [left, right] = [partsOf(actual), partsOf(expected)];
  expect([...left.keys()]).toEqual([...right.keys()]);
  for (const [name, { bytes }] of right) {
    if (!left.get(name)?.bytes.equals(bytes)) {
      expect({ name, text: left.get(name)?.bytes.toString() }).toEqual({ name, text: bytes.toString() });
    }
  }
}

/** Parts whose compressed bytes differ, or that only one of the two has. */
export function differing(before: Uint8Array, after: Uint8Array): string[] {
  const [left, right] = [partsOf(before), partsOf(after)];
  const names = [...new Set([...left.keys(), ...right.keys()])];
  return names.filter((name) => {
    const [one, other] = [left.get(name), right.get(name)];
    return !one || !other || !one.compressed.equals(other.compressed);
  });
}

const { DOMParser } = new JSDOM('').window;

/** The root of an XML text; throws when it is not well-formed, or a prefix is not declared. */
export function tree(xml: string): Element {
  const root = new DOMParser().parseFromString(xml.replace(/^\ufeff/, ''), 'application/xml').documentElement;
  if (root.localName === 'parsererror') throw new Error(root.outerHTML);
  return root;
}

export function all(root: Element, name: string): Element[] {
  return [...root.getElementsByTagNameNS('*', name)];
}

export function first(root: Element, name: string): Element {
  const [found] = all(root, name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

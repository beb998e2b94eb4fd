import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The sample applications, as bytes by file name. */
const folder = join(__dirname, '../../assets/samples');

export const SAMPLES: readonly string[] = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));

export function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, name)));
}

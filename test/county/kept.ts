import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { county, type County } from './county';

const root = resolve(__dirname, '../..');
const CACHE = join(root, 'node_modules/.cache/starcloud-county');
/** All that has a part in what the files hold. */
const SOURCES = [
  ...['src', 'standards', 'test/county', 'test/form-support', 'package-lock.json'],
  ...['test/make-ole.ts', 'test/make-xlsx.ts', 'test/make-zip.ts'],
];

/**
 * The county as it was last made, where nothing it rests on has changed since: it takes some seconds, and several suites look at it.
 * It lies beside what the builds keep.
 */
export async function keptCounty(): Promise<County> {
  const name = `${keyOfSources()}.bin`;
  const kept = join(CACHE, name);
  if (existsSync(kept)) return deserialize(readFileSync(kept)) as County;
  const made = await county();
  mkdirSync(CACHE, { recursive: true });
  for (const old of readdirSync(CACHE))
    if (old.endsWith('.bin') && old !== name) rmSync(join(CACHE, old), { force: true });
  // Another suite may look for it just now: it finds a whole file or none.
  const fresh = `${kept}.${String(process.pid)}`;
  writeFileSync(fresh, serialize(made));
  renameSync(fresh, kept);
  return made;
}

function keyOfSources(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesIn(join(root, source))))
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

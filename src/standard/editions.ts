import type { Edition } from '../model/edition';
import star2018 from '../../standards/star/2018.yaml';
import star2020 from '../../standards/star/2020.yaml';
import star2022 from '../../standards/star/2022.yaml';
import star2024 from '../../standards/star/2024.yaml';
import apps from '../../standards/pool/2021/工业APP.yaml';
import basics from '../../standards/pool/2021/基础云化平台.yaml';
import collection from '../../standards/pool/2021/数据采集.yaml';
import networks from '../../standards/pool/2021/网络建设.yaml';
import platforms from '../../standards/pool/2021/综合平台.yaml';
import security from '../../standards/pool/2021/工控安全.yaml';
import solutions from '../../standards/pool/2021/解决方案.yaml';
import support from '../../standards/pool/2021/配套服务.yaml';
import { loadEdition } from './load';

/** The editions compiled in, in order of appearance; each is read when first asked for. */
const COMPILED: Readonly<Record<string, unknown>> = {
  '2018': star2018,
  '2020': star2020,
  '2022': star2022,
  '2024': star2024,
  'pool-2021/综合平台': platforms,
  'pool-2021/基础云化平台': basics,
  'pool-2021/解决方案': solutions,
  'pool-2021/工业APP': apps,
  'pool-2021/网络建设': networks,
  'pool-2021/数据采集': collection,
  'pool-2021/工控安全': security,
  'pool-2021/配套服务': support,
};

export const EDITION_IDS: readonly string[] = Object.keys(COMPILED);
export const DEFAULT_EDITION = '2024';

const loaded = new Map<string, Edition>();
const ids = new Map<string, string>();
/** Editions of files that a user loaded; they last as long as the program runs, and stand before a compiled one of their id. */
const added = new Map<string, { readonly edition: Edition; readonly data: unknown }>();

/** Every edition there is: those compiled in, then those loaded. */
export function editionIds(): readonly string[] {
  return [...EDITION_IDS, ...[...added.keys()].filter((id) => !EDITION_IDS.includes(id))];
}

export function addedEditions(): readonly { readonly edition: Edition; readonly data: unknown }[] {
  return [...added.values()];
}

/** Takes an edition in for this run. `instead`: it has the id of a compiled one, or of one loaded before, and takes its place. */
export function addEdition(file: { readonly edition: Edition; readonly data: unknown }): { readonly instead: boolean } {
  const { id } = file.edition;
  const instead = editionIds().includes(id);
  added.set(id, file);
  return { instead };
}

/** What the file of an edition says, as plain data. */
export function editionData(name: string): unknown {
  const id = editionId(name);
  return id === undefined ? undefined : (added.get(id)?.data ?? COMPILED[id]);
}

/** Forgets a loaded edition; the compiled one of its id, if any, is there again. */
export function dropEdition(id: string): void {
  added.delete(id);
}

/** The edition of that id or other name (`pool-2021/综合（特色）工业互联网平台服务商`); undefined when there is none. */
export function edition(name: string): Edition | undefined {
  const id = editionId(name);
  if (id === undefined) return undefined;
  const own = added.get(id);
  if (own) return own.edition;
  const before = loaded.get(id);
  if (before) return before;
  const result = loadEdition(COMPILED[id]);
  if ('findings' in result) {
    throw new Error(
      `standards/${id}: ${result.findings.map(({ code, values }) => `${code} ${JSON.stringify(values)}`).join('; ')}`,
    );
  }
  loaded.set(id, result.edition);
  return result.edition;
}

/** The id of the edition that bears this name: the id itself, or the class in full, with or without its `pool-2021/`. */
export function editionId(name: string): string | undefined {
  if (Object.hasOwn(COMPILED, name) || added.has(name)) return name;
  for (const {
    edition: { id, names },
  } of added.values())
    if ([id, ...names].map(nameKey).includes(nameKey(name))) return id;
  if (ids.size === 0) {
    for (const id of EDITION_IDS) for (const other of namesOf(id)) if (!ids.has(other)) ids.set(other, id);
  }
  return ids.get(nameKey(name));
}

/** What the document calls it: the class in full, without reading the edition; the id where it has no other name. */
export function editionName(id: string): string {
  return (COMPILED[id] as { readonly 又名?: readonly string[] } | undefined)?.又名?.[0] ?? id;
}

function namesOf(id: string): string[] {
  const given = (COMPILED[id] as { readonly 又名?: readonly string[] }).又名 ?? [];
  const [family = '', short] = id.split('/');
  const names = short === undefined ? [id, ...given] : [short, ...given].flatMap((name) => [name, `${family}/${name}`]);
  return names.map(nameKey);
}

function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}

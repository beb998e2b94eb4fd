import type { Edition } from '../model/edition';
import star2018 from '../../standards/star/2018.yaml';
import star2020 from '../../standards/star/2020.yaml';
import star2022 from '../../standards/star/2022.yaml';
import star2024 from '../../standards/star/2024.yaml';
import { loadEdition } from './load';

/** The editions compiled in, in order of appearance; each is read when first asked for. */
const COMPILED: Readonly<Record<string, unknown>> = {
  '2018': star2018,
  '2020': star2020,
  '2022': star2022,
  '2024': star2024,
};

export const EDITION_IDS: readonly string[] = Object.keys(COMPILED);
export const DEFAULT_EDITION = '2024';

const loaded = new Map<string, Edition>();

/** The compiled-in edition of that id; undefined when there is none. */
export function edition(id: string): Edition | undefined {
  const before = loaded.get(id);
  if (before) return before;
  if (!EDITION_IDS.includes(id)) return undefined;
  const result = loadEdition(COMPILED[id]);
  if ('findings' in result) {
    throw new Error(
      `standards/${id}: ${result.findings.map(({ code, values }) => `${code} ${JSON.stringify(values)}`).join('; ')}`,
    );
  }
  loaded.set(id, result.edition);
  return result.edition;
}

/** What an application says, without where it stands: for comparing two of them. */
import type { Application } from '../../src/model/application';

export function plain(application: Application): unknown {
  return strip(application);
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== 'object' || value === null) return value;
  if ('state' in value && 'shown' in value) {
    const { state, value: said, shown } = value as { state: string; value: unknown; shown: string };
    return state === 'read' ? said : state === 'blank' || state === 'absent' ? `(${state})` : `(${state} ${shown})`;
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, strip(inner)]));
}

/** The sign of how a row stands: shape and colour together. */
import { Sign } from '../../screens/sign';
import type { RowView } from '../view';

const SIGNS = { met: 'met', unmet: 'unmet', open: 'open', unjudged: 'exempt' } as const;

export function StateSign({ of }: { readonly of: RowView['state'] }) {
  return <Sign of={SIGNS[of]} />;
}

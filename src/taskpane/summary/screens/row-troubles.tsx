/** What stands in the way of a row, in a few words. */
import { useWords } from '../../words';
import type { RowView } from '../view';

/** The rest is counted; the row in full has them all. */
const MOST = 3;
const SIGNS: Readonly<Record<string, string>> = { unmet: '✗', open: '?' };

export function RowTroubles({ row: { lacks, errors, warnings } }: { readonly row: RowView }) {
  const { say } = useWords();
  const words = lacks.slice(0, MOST).map(({ kind, name }) => `${SIGNS[kind] ?? ''} ${name}`);
  if (lacks.length > MOST) words.push(say('summary/and-more', { count: lacks.length - MOST }));
  if (errors > 0) words.push(say('officer/errors', { count: errors }));
  if (warnings > 0) words.push(say('officer/warnings', { count: warnings }));
  return <>{words.join('　')}</>;
}

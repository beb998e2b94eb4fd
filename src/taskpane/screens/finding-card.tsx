/** One finding about the form, with links to its cells. */
import { findingRow } from '../../flow';
import type { Finding } from '../../model/finding';
import { useWords } from '../words';
import { CellLinks } from './cell-links';
import { FindingItem } from './finding-item';

export function FindingCard({ finding }: { readonly finding: Finding }) {
  const { language } = useWords();
  const row = findingRow(language, finding);
  return (
    <FindingItem severity={finding.severity} row={row}>
      <CellLinks cells={row.cells} about={row.what} first={3} />
    </FindingItem>
  );
}

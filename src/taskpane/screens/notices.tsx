/** What a person should know about the workbook while its result is shown. */
import { findingRow } from '../../flow';
import { finding } from '../../model/finding';
import type { CheckedState } from '../use-checked';
import { useWords } from '../words';
import { Notice } from './notice';

export function Notices({ state }: { readonly state: CheckedState }) {
  const { language } = useWords();
  if (!state.checked) return null;
  const locked = state.grid?.sheets.filter((sheet) => sheet.protected).map(({ name }) => name) ?? [];
  const told = [
    ...state.delayed,
    ...(isEmpty(state.checked.facts) ? [finding('pane/empty', 'hint', [])] : []),
    ...(locked.length > 0 ? [finding('pane/sheet-protected', 'hint', [], { sheets: locked })] : []),
  ];
  return told.map((found) => {
    const { what, remedy } = findingRow(language, found);
    return (
      <Notice key={found.code} intent={found.severity === 'hint' ? 'info' : 'warning'} what={what} next={remedy} />
    );
  });
}

/** Nothing has been filled in that a verdict could rest on. */
function isEmpty({ values, investment }: NonNullable<CheckedState['checked']>['facts']): boolean {
  return values.size === 0 && (investment?.lines.length ?? 0) === 0;
}

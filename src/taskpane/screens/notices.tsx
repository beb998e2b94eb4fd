/** What a person should know about the workbook while its result is shown. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { findingRow } from '../../flow';
import { finding } from '../../model/finding';
import type { CheckedState } from '../use-checked';
import { useWords } from '../words';
import { Notice } from './notice';

/** Findings that put the whole result in another light, shown beside it and not only in the form check. */
const FORM_STATES: readonly string[] = ['form/version', 'form/wrong-form'];

const useStyles = makeStyles({
  notices: { display: 'grid', rowGap: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalM },
});

export function Notices({ state }: { readonly state: CheckedState }) {
  const styles = useStyles();
  const { language } = useWords();
  if (!state.checked) return null;
  const locked = state.grid?.sheets.filter((sheet) => sheet.protected).map(({ name }) => name) ?? [];
  const told = [
    ...state.delayed,
    ...state.checked.findings.filter(({ code }) => FORM_STATES.includes(code)),
    ...(isEmpty(state.checked.facts) ? [finding('pane/empty', 'hint', [])] : []),
    ...(locked.length > 0 ? [finding('pane/sheet-protected', 'hint', [], { sheets: locked })] : []),
  ];
  if (told.length === 0) return null;
  return (
    <div className={styles.notices}>
      {told.map((found) => {
        const { what, remedy } = findingRow(language, found);
        const intent = found.severity === 'hint' ? 'info' : 'warning';
        return <Notice key={found.code} intent={intent} what={what} next={remedy} />;
      })}
    </div>
  );
}

/** Nothing has been filled in that a verdict could rest on. */
function isEmpty({ values, investment }: NonNullable<CheckedState['checked']>['facts']): boolean {
  return [...values.values()].every(({ shown }) => shown === '') && (investment?.lines.length ?? 0) === 0;
}

/** 问题: what is wrong between the files, in groups of one kind, the gravest first. */
import { Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { useDeferredValue, useState } from 'react';
import { fileFindingRow } from '../../../consolidate';
import type { FileFinding } from '../../../model/summary';
import { Count } from '../../screens/count';
import { Notice } from '../../screens/notice';
import { Section } from '../../screens/section';
import { useWords } from '../../words';
import { useAtHand } from '../at-hand';
import { BetweenList } from './between-list';
import { Paged } from './paged';

const SEVERITIES = ['error', 'warning', 'hint'] as const;
const PAGE = 20;

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalL,
  },
  control: { minWidth: 0 },
});

export function BetweenPart() {
  const styles = useStyles();
  const { language, say } = useWords();
  const { state } = useAtHand();
  const [text, setText] = useState('');
  const [severity, setSeverity] = useState('');
  const wanted = useDeferredValue(text).trim();
  const all = state.view?.findings ?? [];
  if (all.length === 0)
    return (
      <Notice
        intent={state.view ? 'success' : 'info'}
        what={say('officer/between-none')}
        next={say('officer/between-hint')}
      />
    );
  const found = all.filter((one) => {
    if (severity !== '' && one.severity !== severity) return false;
    if (wanted === '') return true;
    const { what, where } = fileFindingRow(language, one);
    return [what, ...where].some((words) => words.includes(wanted));
  });
  return (
    <>
      <div className={styles.bar} role="search" aria-label={say('officer/filter')}>
        <Input
          className={styles.control}
          type="search"
          contentBefore={<Search20Regular />}
          aria-label={say('officer/filter-between')}
          placeholder={say('officer/filter-between')}
          value={text}
          onChange={(_, { value }) => {
            setText(value);
          }}
        />
        <Select
          className={styles.control}
          aria-label={say('officer/filter-severity')}
          value={severity}
          onChange={(_, { value }) => {
            setSeverity(value);
          }}
        >
          <option value="">{say('officer/all-severities')}</option>
          {SEVERITIES.map((each) => (
            <option key={each} value={each}>
              {say(`severity/${each}`)}
            </option>
          ))}
        </Select>
      </div>
      {groupsOf(found).map(({ code, findings }) => (
        <Section key={code} heading={say(`officer/kind-${code}`)} aside={<Count of={findings.length} />}>
          <Paged all={findings} size={PAGE}>
            {(some) => <BetweenList findings={some} />}
          </Paged>
        </Section>
      ))}
      {found.length === 0 && <Notice intent="info" what={say('officer/nothing-found')} />}
    </>
  );
}

/** Codes that speak of one matter stand together. */
const KINDS: readonly (readonly [kind: string, codes: RegExp])[] = [
  ['blacklist', /blacklisted/],
  ['stars', /two-stars/],
  ['ladder', /ladder|current-star/],
  ['identity', /code-two-names|name-two-codes/],
  ['invoice', /same-invoice/],
  ['duplicate', /duplicate|same-file|listed-twice|in-prior/],
  ['differs', /differs|conflict/],
  ['roster', /not-submitted|not-on-roster|not-listed/],
  ['alike', /same-amounts|same-phone/],
  ['kept', /row-kept|typed/],
];

const RANK = { error: 0, warning: 1, hint: 2 } as const;

function groupsOf(findings: readonly FileFinding[]): { code: string; findings: FileFinding[] }[] {
  const groups = new Map<string, FileFinding[]>();
  for (const found of findings) {
    const kind = KINDS.find(([, codes]) => codes.test(found.code))?.[0] ?? 'other';
    groups.set(kind, [...(groups.get(kind) ?? []), found]);
  }
  const gravest = (some: readonly FileFinding[]) => Math.min(...some.map(({ severity }) => RANK[severity]));
  return [...groups]
    .map(([code, some]) => ({
      code,
      findings: some.sort((one, other) => RANK[one.severity] - RANK[other.severity]),
    }))
    .sort((one, other) => gravest(one.findings) - gravest(other.findings));
}

import { fileCounts, fileFindingRow, rowCounts, type SummaryContent } from '../consolidate';
import { findingRow, say, type Language } from '../flow';
import type { FileFinding, Received } from '../model/summary';

/** How a finished summary reads in a terminal, and the published JSON of it. */

/** Lines shown before the rest is only counted: the workbook has them all. */
const SHOWN = 15;
const RANK = { error: 0, warning: 1, hint: 2 } as const;

export function summaryText(content: SummaryContent, language: Language): string {
  const { received, findings } = content;
  const unread = received.filter(({ kind }) => kind === 'unread');
  const grave = [...findings]
    .filter(({ severity }) => severity !== 'hint')
    .sort((one, other) => RANK[one.severity] - RANK[other.severity]);
  return [
    say(language, 'summary/told-files', fileCounts(content)),
    say(language, 'summary/told-rows', rowCounts(content)),
    ...section(
      'summary/told-unread',
      unread.map((one) => unreadLine(one, language)),
      language,
    ),
    ...section(
      'summary/told-findings',
      grave.map((found) => findingLine(found, language)),
      language,
    ),
  ].join('\n');
}

function section(code: string, lines: readonly string[], language: Language): string[] {
  if (lines.length === 0) return [];
  const more =
    lines.length > SHOWN ? [`  … ${say(language, 'summary/told-more', { count: lines.length - SHOWN })}`] : [];
  return ['', `${say(language, code)}:`, ...lines.slice(0, SHOWN), ...more];
}

function unreadLine({ file, findings }: Received, language: Language): string {
  const [first] = findings;
  if (!first) return `  ${file}`;
  const { what, remedy } = findingRow(language, first);
  return `  ${file}: ${what}${remedy === '' ? '' : ` → ${remedy}`}`;
}

function findingLine(found: FileFinding, language: Language): string {
  const { what, where } = fileFindingRow(language, found);
  return `  ${say(language, `severity/${found.severity}`)} ${what} [${where.slice(0, 3).join('; ')}${where.length > 3 ? ' …' : ''}]`;
}

export function summaryJson(content: SummaryContent, output: string, language: Language): object {
  const { rows, received, left, findings, layout } = content;
  return {
    output,
    columns: layout.columns.map(({ id, heading }) => ({ id, heading })),
    counts: { files: fileCounts(content), rows: rowCounts(content) },
    rows: rows.map(({ values, files, state, submission }) => ({
      values,
      files,
      state,
      star: submission?.star ?? null,
      lacks:
        submission?.lacks.map(({ kind, criterion, expected, actual }) => ({ kind, criterion, expected, actual })) ?? [],
    })),
    files: received.map((one) => ({
      file: one.file,
      kind: one.kind,
      ...(left.has(one.file) ? { insteadOf: left.get(one.file) } : {}),
      findings: one.findings.map((found) => {
        const { severity, what, where, remedy } = findingRow(language, found);
        return { code: found.code, severity, what, where, do: remedy };
      }),
    })),
    findings: findings.map((found) => {
      const { severity, what, remedy, where, clause } = fileFindingRow(language, found);
      return { code: found.code, severity, what, where, do: remedy, ...(clause === '' ? {} : { clause }) };
    }),
  };
}

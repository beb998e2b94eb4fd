import { basename } from 'node:path';
import { findingRow, groupInWords, place, say, starRows, wayInWords, type Checked, type Language } from '../flow';
import type { CellRef } from '../model/cell';
import type { Finding } from '../model/finding';
import { textTable } from '../model/width';
import { whatIf, whatIfInWords } from '../what-if';
import { targetGranted, type Outcome } from './check';

/** How a checked application reads in a terminal. */

/** Hints shown per file before the rest is only counted. */
const SHOWN = 12;

export function checkedText(file: string, checked: Checked, language: Language): string {
  const { application, edition, verdict, findings } = checked;
  const { name, uscc } = application.applicant;
  const head = [
    [say(language, 'head/file'), basename(file)],
    [say(language, 'head/applicant'), `${name.shown} ${uscc.shown}`.trim()],
    [say(language, 'head/edition'), [edition.title, checked.batch?.id, checked.asOf].filter(Boolean).join(' · ')],
    [say(language, 'head/prejudged'), `${say(language, `star/${verdict.star}`)} ${'★'.repeat(verdict.star)}`.trim()],
    [say(language, 'head/target'), targetLine(checked, language)],
    ...(checked.group ? [[say(language, 'head/group'), groupInWords(language, checked.group)]] : []),
  ];
  const shown = findings.slice(0, SHOWN);
  return [
    textTable(head),
    '',
    targetTable(checked, language),
    '',
    `${say(language, 'way/heading', { star: checked.wayUp.star })}:`,
    ...wayInWords(language, checked.wayUp).map((line) => `  · ${line}`),
    ...whatIfText(checked, language),
    ...(shown.length > 0 ? ['', `${say(language, 'head/findings')}:`] : []),
    ...shown.map((finding) => findingLine(finding, language)),
    ...(findings.length > SHOWN
      ? [`  … ${say(language, 'cli/more-findings', { count: findings.length - SHOWN })}`]
      : []),
  ].join('\n');
}

/** What judging under another edition than the form's own costs, item by item. */
function whatIfText(checked: Checked, language: Language): string[] {
  const what = whatIf(checked);
  if (!what) return [];
  const { heading, outcome, parts } = whatIfInWords(what, language);
  return [
    '',
    `${heading}:`,
    `  ${outcome}`,
    ...parts.flatMap((part) => [
      `  ${part.heading}:`,
      ...part.lines.map(({ text, cells }) => `    · ${text}${where(cells)}`),
    ]),
  ];
}

function targetLine(checked: Checked, language: Language): string {
  const star = say(language, `star/${checked.target}`);
  if (targetGranted(checked)) return say(language, 'cli/reached', { star });
  const count = checked.lacking.find((one) => one.star === checked.target)?.needed.length ?? 0;
  return say(language, 'cli/not-reached', { star, count });
}

function targetTable({ verdict, target }: Checked, language: Language): string {
  const found = verdict.stars.find(({ star }) => star === target);
  const rows = found ? starRows(language, found) : [];
  return textTable(
    rows.map((row) => [
      ` ${row.sign} ${row.status}`,
      row.clause,
      row.explanation,
      row.cells.slice(0, 3).map(place).join(' '),
    ]),
  );
}

function findingLine(finding: Finding, language: Language): string {
  const row = findingRow(language, finding);
  const where = row.where === '' ? '' : `[${row.where}] `;
  return `  ${say(language, `severity/${row.severity}`)} ${where}${row.what}${row.remedy === '' ? '' : ` → ${row.remedy}`}`;
}

export function unreadText(file: string, findings: readonly Finding[], language: Language): string {
  return [
    `${basename(file)}: ${say(language, 'cli/not-checked')}`,
    ...findings.map((finding) => findingLine(finding, language)),
  ].join('\n');
}

/** What stands in a file's way, one line each; nothing for a file without problems. */
export function briefText(outcome: Outcome, language: Language): string[] {
  if (!('checked' in outcome)) return [unreadText(outcome.file, outcome.findings, language)];
  const { verdict, target, findings } = outcome.checked;
  const found = verdict.stars.find(({ star }) => star === target);
  const rows = found ? starRows(language, found).filter(({ kind }) => kind === 'unmet' || kind === 'open') : [];
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (rows.length === 0 && errors.length === 0) return [];
  const lines = rows.map((row) => `  ${row.sign} ${row.status} ${row.explanation}${where(row.cells)}`);
  return [[basename(outcome.file), ...lines, ...errors.map((finding) => findingLine(finding, language))].join('\n')];
}

function where(cells: readonly CellRef[]): string {
  const [first] = cells;
  return first ? ` [${place(first)}${cells.length > 1 ? ' …' : ''}]` : '';
}

/** The class of the pool that is applied for, in short. */
function classOf({ application, edition }: Checked): string[] {
  return application.pool ? [edition.id.split('/').at(-1) ?? edition.id] : [];
}

/** One line a file, for many files. */
export function overview(outcomes: readonly Outcome[], language: Language): string {
  const rows = outcomes.map((outcome) => {
    if (!('checked' in outcome)) return [basename(outcome.file), '', '', '', say(language, 'cli/not-checked')];
    const { checked } = outcome;
    const errors = checked.findings.filter(({ severity }) => severity === 'error').length;
    return [
      basename(outcome.file),
      checked.application.applicant.name.shown,
      [...classOf(checked), say(language, `star/${checked.target}`)].join(' '),
      say(language, `star/${checked.verdict.star}`),
      `${targetGranted(checked) ? '✓' : '✗'} ${targetLine(checked, language)}${errors > 0 ? ` · ${say(language, 'severity/error')} ${errors}` : ''}`,
    ];
  });
  const head = ['head/file', 'head/applicant', 'head/target', 'head/prejudged', 'head/kind'].map((code) =>
    say(language, code),
  );
  return textTable([head, ...rows]);
}

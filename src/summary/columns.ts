/** Reads a 列定义 (YAML, ours or an officer's) into a column set. Mistakes in it are findings; it guesses at nothing. */
import { finding, type Finding } from '../model/finding';
import { nearest } from '../model/label';
import type { ColumnSet, SummaryColumn, SummaryFact } from '../model/summary';

const KEYS = ['列', '取', '手填', '序号', '宽', '辅助', '合计', '选项', '表头', '待确认'];
const WIDTH = 16;
/** A summary is read by people; a sheet may have 16,384. */
const MOST_COLUMNS = 300;

export function readColumnSet(
  data: unknown,
  facts: readonly SummaryFact[],
): { readonly columns: ColumnSet } | { readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const problem: Problem = (code, values) => {
    findings.push(finding(`summary/${code}`, 'error', [], values));
    return [];
  };
  if (!isTable(data) || !Array.isArray(data['列']) || data['列'].length === 0 || data['列'].length > MOST_COLUMNS) {
    problem('columns-not-a-set', { most: MOST_COLUMNS });
    return { findings };
  }
  const columns = data['列'].flatMap((entry: unknown, index): SummaryColumn[] => {
    const raw = typeof entry === 'string' ? { 列: entry } : entry;
    return isTable(raw) ? readColumn(raw, facts, problem) : problem('column-unreadable', { index: index + 1 });
  });
  const twice = columns.find(({ id }, index) => columns.findIndex((other) => other.id === id) < index);
  if (twice) problem('column-twice', { column: twice.heading });
  if (!columns.some(({ id }) => id === '企业名称')) problem('column-name-missing', {});
  if (findings.length > 0) return { findings };
  const text = (key: string) => (typeof data[key] === 'string' ? data[key] : '');
  return { columns: { name: text('名称'), note: text('说明'), title: text('标题'), columns } };
}

type Table = Readonly<Record<string, unknown>>;

function isTable(data: unknown): data is Table {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** Notes what is wrong; nothing comes of it. */
type Problem = (code: string, values: Finding['values']) => never[];

function readColumn(raw: Table, facts: readonly SummaryFact[], problem: Problem): SummaryColumn[] {
  const { 列: heading, 取: source = heading, 宽: width = WIDTH } = raw;
  if (typeof heading !== 'string' || heading.trim() === '' || typeof source !== 'string')
    return problem('column-unreadable', { index: JSON.stringify(raw).slice(0, 80) });
  const stranger = Object.keys(raw).find((key) => !KEYS.includes(key));
  if (stranger !== undefined)
    return problem('column-word-unknown', { column: heading, word: stranger, near: nearest(stranger, KEYS) ?? '' });
  const holds = raw['序号'] === '是' ? 'number' : raw['手填'] === '是' ? 'hand' : 'fact';
  const fact = facts.find(({ name }) => name === source);
  if (holds === 'fact' && !fact) {
    const near =
      nearest(
        source,
        facts.map(({ name }) => name),
      ) ?? '';
    return problem('column-fact-unknown', { column: heading, fact: source, near });
  }
  const column: SummaryColumn = {
    id: holds === 'fact' ? source : heading,
    heading,
    holds,
    type: holds === 'number' ? 'number' : holds === 'hand' ? 'text' : (fact?.type ?? 'text'),
    width: typeof width === 'number' && width > 0 && width <= 255 ? width : WIDTH,
    helper: raw['辅助'] === '是',
    total: raw['合计'] === '是',
    options: texts(raw['选项']),
    aliases: texts(raw['表头']),
    guessed: raw['待确认'] === '是',
  };
  return [column];
}

function texts(data: unknown): readonly string[] {
  return Array.isArray(data) ? data.filter((word) => typeof word === 'string') : [];
}

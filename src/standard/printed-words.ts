import type { Finding } from '../model/finding';
import { finding } from '../model/finding';
import { isMapping } from './reading';

/** Whether what a row prints (`印作`: “≧2万元”) still says the number it demands: who changes one forgets the other. */

const DIGITS = '零一二三四五六七八九十';
const SHAPES = ['至少', '至少实现', '月数'] as const;

/** A warning for each star of each row whose printed words name another number than its demand; `where` is its place. */
export function printedDoubts(data: unknown): Finding[] {
  const found: Finding[] = [];
  const visit = (rows: unknown, where: string) => {
    (Array.isArray(rows) ? (rows as unknown[]) : []).forEach((row, index) => {
      if (!isMapping(row)) return;
      const place = `${where}[${index + 1}]`;
      for (const shape of SHAPES) if (shape in row) compare(row[shape], row['印作'], place, found);
      visit(row['行'], `${place}.行`);
    });
  };
  visit(isMapping(data) ? data['标准'] : undefined, '标准');
  return found;
}

function compare(demands: unknown, printed: unknown, where: string, found: Finding[]): void {
  if (!Array.isArray(demands) || printed === undefined) return;
  demands.forEach((demand: unknown, column) => {
    const words: unknown = Array.isArray(printed) ? printed[column] : printed;
    if (typeof demand !== 'number' || typeof words !== 'string') return;
    const numbers = numbersIn(words);
    if (numbers.length === 0 || numbers.includes(demand)) return;
    found.push(finding('edition/printed-differs', 'warning', [], { where: `${where}.印作`, printed: words, demand }));
  });
}

/** Every number the words may mean: 15亿 in a table of 万元 is 150000. */
function numbersIn(words: string): number[] {
  const arabic = [...words.normalize('NFKC').matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));
  const chinese = Array.from(words.replaceAll('两', '二')).flatMap((letter) =>
    DIGITS.includes(letter) ? [DIGITS.indexOf(letter)] : [],
  );
  return [...arabic, ...chinese].flatMap((number) => [number, number * 1e4, number * 1e8]);
}

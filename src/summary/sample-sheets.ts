/** Arranges a sample: who is visited, and the numbered list from which another officer draws the same again. */
import type { WorkbookDraft } from '../model/patch';
import type { SummaryRow } from '../model/summary';
import { listSheet } from '../model/list-sheet';
import type { Sample } from './sample';
import type { Words } from './words';

export function sampleWorkbook(sample: Sample, words: Words): WorkbookDraft {
  const { population, drawn, share, seed } = sample;
  const heading = (key: string) => words.say(`summary/column-${key}`);
  const star = ({ values }: SummaryRow) => {
    const value = values['申报星级'];
    return typeof value === 'number' ? words.say(`star/${value}`) : '';
  };
  const text = ({ values }: SummaryRow, id: string) => String(values[id] ?? '');
  const facts = { population: population.length, share, count: drawn.length, seed };
  const columns = [
    { heading: heading('number'), width: 8, style: 'value' as const },
    { heading: heading('name'), width: 32 },
    { heading: heading('code'), width: 22 },
    { heading: heading('county'), width: 12 },
    { heading: heading('target'), width: 10, style: 'value' as const },
  ];
  const cells = (row: SummaryRow) => [
    text(row, '企业名称'),
    text(row, '统一社会信用代码'),
    text(row, '县区'),
    star(row),
  ];
  const footer = words.say('summary/footer');
  return {
    sheets: [
      listSheet({
        name: words.say('summary/sheet-sample'),
        title: words.say('summary/title-sample'),
        notes: [words.say('summary/sample-facts', facts), words.say('summary/sample-how')],
        columns: [
          ...columns,
          { heading: heading('way'), width: 16, style: 'value' },
          { heading: heading('visit'), width: 24 },
          { heading: heading('visitor'), width: 12 },
        ],
        rows: drawn.map(({ row, number, way }) => [number, ...cells(row), words.say(`summary/way-${way}`), '', '']),
        footer,
      }),
      listSheet({
        name: words.say('summary/sheet-population'),
        title: words.say('summary/title-population'),
        columns,
        rows: population.map((row, index) => [index + 1, ...cells(row)]),
        footer,
      }),
    ],
    names: [],
  };
}

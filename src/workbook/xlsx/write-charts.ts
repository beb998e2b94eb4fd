import type { SheetChart } from 'hucre/xlsx';
import type { Area } from '../../model/cell';
import type { ChartDraft } from '../../model/patch';
import { fixedArea, sheetPrefix } from './draft-cells';

/** Owns a chart as the library wants it: drawn by the spreadsheet from its own cells, told apart in black and white too. */

/** From dark to light, so that a print in grey still tells the series apart. */
const COLOURS = ['1F4E79', '2E9E8F', 'F2B134', 'A6A6A6'];

export function plainChart(chart: ChartDraft, sheet: string): SheetChart {
  const at = (area: Area) => sheetPrefix(sheet) + fixedArea(area);
  const { top, left, bottom, right } = chart.area;
  return {
    type: chart.kind,
    title: chart.title,
    anchor: { from: { row: top, col: left }, to: { row: bottom, col: right } },
    series: chart.series.map(({ name, values }, index) => ({
      name,
      values: at(values),
      categories: at(chart.categories),
      color: COLOURS[index % COLOURS.length] ?? 'A6A6A6',
    })),
    ...(chart.stacked ? { barGrouping: 'stacked', overlap: 100 } : {}),
  };
}

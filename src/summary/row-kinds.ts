/** What a row below the headings is: an enterprise, a subtotal, a heading between the rows, a line at the foot. */
import { labelKey } from '../model/label';
import type { Told } from '../model/summary';
import { NUMBER, type Headings } from './headers';
import type { Spot } from './spots';

export type RowKind = 'enterprise' | 'subtotal' | 'banner' | 'foot' | 'nameless';

const SUBTOTAL = /^(?:小计|合计|总计|共计|累计|本页小计|总合计|全[市县区]合计)/u;
const LONGEST_SUBTOTAL = 60;
const FOOT =
  /^(?:填报人|填表人|制表人?|经办人|审核人?|复核人?|负责人|单位负责人|联系人|联系电话|电话|填报日期|填报时间|日期|填报单位|注|说明|备注|盖章|签字|制表日期)(?:[:：(（\d]|$)/u;

/** The column that tells which enterprise a row is about. */
export function nameColumn({ columns }: Headings): number {
  const named = (id: string) => columns.find(({ meaning }) => meaning?.id === id)?.column;
  return named('企业名称') ?? named('统一社会信用代码') ?? 0;
}

export function kindOf(spots: ReadonlyMap<number, Spot>, headings: Headings): RowKind {
  const own = [...new Set(spots.values())];
  const texts = own.map(({ text }) => text.normalize('NFKC').replace(/\s+/gu, ''));
  if (isSubtotal(spots, texts, headings)) return 'subtotal';
  const first = texts[0] ?? '';
  if (own.length === 1 && (own[0]?.text.length ?? 0) < 60 && (spots.size > 1 || saysStar(first))) return 'banner';
  const numbers = new Set(headings.columns.filter(({ meaning }) => meaning === NUMBER).map(({ column }) => column));
  const filled = own.filter(({ column }) => !numbers.has(column));
  if (filled.length === 0) return 'foot';
  if (FOOT.test(first) && filled.length <= 6) return 'foot';
  if (repeats(spots, headings)) return 'foot';
  const told = headings.columns.filter(({ meaning }) => ['企业名称', '统一社会信用代码'].includes(meaning?.id ?? ''));
  if (told.some(({ column }) => spots.has(column))) return 'enterprise';
  return filled.length === 1 ? 'foot' : 'nameless';
}

/** 二、推荐四星级企业; but 五星电器有限公司 alone in its row is an enterprise. */
function saysStar(text: string): boolean {
  return /[三四五345]星级/u.test(text) && !/(?:公司|厂|集团|中心|院|社)$/u.test(text);
}

/** 合计 stands where the number or the name stands; in a remark it is only a word. */
function isSubtotal(spots: ReadonlyMap<number, Spot>, texts: readonly string[], headings: Headings): boolean {
  const name = spots.get(nameColumn(headings))?.text.replace(/\s+/gu, '');
  const says = (text = ''): boolean => text.length <= LONGEST_SUBTOTAL && SUBTOTAL.test(text);
  return says(name) || (name === undefined && texts.some(says));
}

/** The headings again, as on each printed page. */
function repeats(spots: ReadonlyMap<number, Spot>, { columns }: Headings): boolean {
  const named = columns.filter(({ meaning }) => meaning && meaning !== NUMBER);
  const again = named.filter(({ column, heading }) => {
    const text = spots.get(column)?.text;
    return text !== undefined && labelKey(text) === labelKey(heading.split('/').at(-1) ?? '');
  });
  return again.length > 0 && again.length * 2 >= named.length;
}

/** 二、推荐四星级企业: the star of the rows that follow. */
export function banner(spots: ReadonlyMap<number, Spot>, sheet: string, row: number): Told | undefined {
  const [spot] = spots.values();
  const said = /([三四五345])星/u.exec(spot?.text.normalize('NFKC') ?? '')?.[1];
  if (!spot || said === undefined) return undefined;
  return {
    value: '三四五'.includes(said) ? '三四五'.indexOf(said) + 3 : Number(said),
    cell: { sheet, row, column: spot.column },
  };
}

/** Compares a line of a table with the application, or with a line of another table, cell by cell. It corrects nothing. */
import type { FileFinding, FilePlace, Plain, SummaryFact, Told } from '../model/summary';
import { usccKey } from '../model/uscc';
import { fileFinding } from './words';

export interface Side {
  readonly file: string;
  readonly told: Readonly<Record<string, Told>>;
}

/** Facts whose words differ from place to place and mean nothing by it. */
const FREE = new Set(['预评星级', '待处理', '来源文件', '类别', '承诺日期']);

/**
 * Each fact that a line of a table states otherwise than the application. A blank on one side is only a hint, and so is an
 * amount that is what the applicant claims instead of what counts.
 */
export function differences(
  table: Side,
  application: Side,
  facts: readonly SummaryFact[],
  name: string,
): FileFinding[] {
  return facts.flatMap(({ name: fact, type }): FileFinding[] => {
    const listed = table.told[fact];
    const filed = application.told[fact];
    if (!listed || !filed || FREE.has(fact)) return [];
    if (listed.unreadable !== undefined || filed.unreadable !== undefined) return [];
    if (listed.value === null && filed.value === null) return [];
    const places = [placeOf(table, fact), placeOf(application, fact)];
    const values = { name, fact, listed: shownAs(listed.value, type), filed: shownAs(filed.value, type) };
    if (listed.value === null) return [fileFinding('differs-not-listed', 'hint', places, values)];
    if (filed.value === null) return [fileFinding('differs-not-filed', 'hint', places, values)];
    if (alike(listed.value, filed.value, type)) return [];
    if (fact === '联系电话' && isAnyPhone(listed.value, application)) return [];
    const claimed = fact === '上云投入' ? application.told['填报上云投入']?.value : undefined;
    return claimed !== undefined && claimed !== null && alike(listed.value, claimed, type)
      ? [fileFinding('differs-claimed', 'hint', places, values)]
      : [fileFinding('differs', 'warning', places, values)];
  });
}

/** Each fact that two tables state differently about one enterprise. */
export function conflicts(taken: Side, other: Side, facts: readonly SummaryFact[], name: string): FileFinding[] {
  return facts.flatMap(({ name: fact, type }): FileFinding[] => {
    const [one, two] = [taken.told[fact], other.told[fact]];
    if (!one || !two || one.value === null || two.value === null || FREE.has(fact)) return [];
    if (alike(one.value, two.value, type)) return [];
    const values = { name, fact, taken: shownAs(one.value, type), other: shownAs(two.value, type) };
    return [fileFinding('conflict', 'warning', [placeOf(taken, fact), placeOf(other, fact)], values)];
  });
}

function placeOf({ file, told }: Side, fact: string): FilePlace {
  const cell = told[fact]?.cell;
  return cell ? { file, cell } : { file };
}

/** Tables keep two decimals. */
const ROUNDING = 0.005_000_1;

export function alike(one: Plain, other: Plain, type: SummaryFact['type']): boolean {
  if (type === 'amount' && typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= ROUNDING;
  if (type === 'identifier') return phoneKey(one) === phoneKey(other);
  if (type === 'words') return sameWords(words(one), words(other));
  const [left, right] = [textKey(one), textKey(other)];
  // C34通用设备制造业 and 通用设备制造业, 海州 and 海州区.
  return (
    left === right || (type === 'text' && left !== '' && right !== '' && (left.includes(right) || right.includes(left)))
  );
}

function textKey(value: Plain): string {
  return String(value ?? '')
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff、,，。;；]+/gu, '');
}

function phoneKey(value: Plain): string {
  const key = usccKey(String(value ?? ''));
  return /^[\d+() -]+$/.test(key) ? key.replace(/\D/g, '') : key;
}

function words(value: Plain): string[] {
  return String(value ?? '')
    .split(/[、，,；;\s]+/u)
    .map(textKey)
    .filter((word) => word !== '');
}

function sameWords(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((word) => right.includes(word));
}

function isAnyPhone(value: Plain, { told }: Side): boolean {
  return ['手机', '办公电话', '法人电话'].some((fact) => phoneKey(told[fact]?.value ?? '') === phoneKey(value));
}

function shownAs(value: Plain, type: SummaryFact['type']): string {
  if (value === null) return '';
  return type === 'star' && value === 0 ? '0' : String(value);
}

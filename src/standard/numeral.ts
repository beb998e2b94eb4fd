/** Small numbers as the official texts write them. */
const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** `6` → `六`; before a measure word two is `两`. Above ten, as the texts do, in figures. */
export function numeral(count: number): string {
  return DIGITS[count] ?? String(count);
}

export function numeralOf(count: number): string {
  return count === 2 ? '两' : numeral(count);
}

/** Sums and equality of amounts as a spreadsheet sees them: 15 significant digits, so that 0.1 + 0.2 is 0.3. */

/** The sum, free of the rounding noise of adding many: the order of the amounts does not matter. */
export function sumOf(amounts: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const amount of amounts) {
    const next = sum + amount;
    lost += Math.abs(sum) >= Math.abs(amount) ? sum - next + amount : amount - next + sum;
    sum = next;
  }
  return Number((sum + lost).toPrecision(15));
}

/** Equal to 15 significant digits of the larger, or of `scale` when the amounts came about by cancelling. */
export function sameAmount(left: number, right: number, scale = 0): boolean {
  return Math.abs(left - right) <= Math.max(Math.abs(left), Math.abs(right), scale) * 1e-14;
}

/** The largest amount that took part in a sum. */
export function scaleOf(amounts: readonly number[]): number {
  return amounts.reduce((most, amount) => Math.max(most, Math.abs(amount)), 0);
}

/** True when `stated` is the amount rounded to hundredths: 1.23 万元 for 12,345 元. */
export function isRounded(stated: number, amount: number): boolean {
  return Math.abs(stated - amount) <= 0.005 + 1e-9;
}

import type { Edition } from '../model/edition';

/** How long a grade of the service pool is valid, and when a higher one may be asked for. Days are calendar days. */

/** The day on which a grade given on `day` runs out (`每次定级有效期3年`); undefined where the document states no term. */
export function validUntil({ validYears }: Edition, day: string): string | undefined {
  const [year, month, date] = day.split('-').map(Number);
  if (validYears === undefined || year === undefined || month === undefined || date === undefined) return undefined;
  const last = new Date(Date.UTC(year + validYears, month, 0)).getUTCDate();
  const padded = (number: number) => String(number).padStart(2, '0');
  return `${year + validYears}-${padded(month)}-${padded(Math.min(date, last))}`;
}

/** `2021-1` → `2022-1`: 定级后最早可在下一年度同一批次申请升级; undefined for an id of another make. */
export function upgradeBatch(batch: string): string | undefined {
  const match = /^(\d{4})-(\d+)$/.exec(batch);
  return match ? `${Number(match[1]) + 1}-${match[2] ?? ''}` : undefined;
}

/** Reads a star level: 四星, 4星级, ★★★★ or 4. Whether that star may be applied for is not its business. */
import { dense, given, isBlank, refused, unclear, type Given, type Reading } from './reading';

const NONE = new Set(['无', '暂无', '没有', '否', '0', '-', '—', '/', '未获评', '未评', '未获评星', '未获评星级']);
const SAID = /^([345三四五])(?:星|星级)?(?:级)?(?:上云)?(?:企业)?$/u;
const NUMBERS: Readonly<Record<string, number>> = { 三: 3, 四: 4, 五: 5, 3: 3, 4: 4, 5: 5 };

/** 3, 4 or 5; 0 for 无. `why`: `why/not-a-star`. */
export function readStar(from: Given): Reading<number> {
  const value = given(from);
  if (isBlank(value)) return null;
  if (value.kind === 'number' && !value.percent && [0, 3, 4, 5].includes(value.number)) return value.number;
  if (value.kind !== 'text') return refused(value) ?? unclear(value, 'why/not-a-star');
  const text = dense(value.text);
  if (NONE.has(text)) return 0;
  const drawn = /^[★☆⭐]+$/u.test(text) ? String(Array.from(text).filter((sign) => sign !== '☆').length) : text;
  return NUMBERS[SAID.exec(drawn)?.[1] ?? ''] ?? unclear(value, 'why/not-a-star');
}

/** `4` → `四星级`; `0` → `无`. */
export function starWord(star: number): string {
  return { 0: '无', 3: '三星级', 4: '四星级', 5: '五星级' }[star] ?? String(star);
}

/** `labelKey`, remembered: the same few hundred words stand in every workbook of a form. */
import { labelKey } from '../model/label';

/** Strangers' words must not fill the memory. */
const REMEMBERED = 8192;
const LONGEST = 80;
const known = new Map<string, string>();

/** The key two labels share when they are the same label. */
export function keyOf(text: string): string {
  if (text.length > LONGEST) return labelKey(text);
  const before = known.get(text);
  if (before !== undefined) return before;
  const key = labelKey(text);
  if (known.size >= REMEMBERED) known.clear();
  known.set(text, key);
  return key;
}

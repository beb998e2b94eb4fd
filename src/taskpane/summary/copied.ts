/** Puts a text on the clipboard; pages that may not are told so. */
import { finding } from '../../model/finding';
import type { Told } from '../use-actions';

export async function copied(text: string): Promise<Told> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Inside a spreadsheet program, or without https, only the older way is open.
    if (!copiedByCommand(text)) return { code: '', kept: [finding('officer/not-copied', 'hint', [])] };
  }
  return { code: 'officer/copied', values: { count: text.length }, kept: [] };
}

function copiedByCommand(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- nothing else is there in such pages
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
  }
}

/** Names of files that are handed out: a stranger's words may stand in them, and no folder is ever left. */

const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Format}]+/gu;
/** Windows keeps these for itself, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu;
const LONGEST = 120;

/** The last step of a path as a name that every system takes; the ending stays. */
export function safeName(path: string): string {
  const last = path.split(/[\\/]|›/u).at(-1) ?? '';
  const plain = last
    .replace(FORBIDDEN, '_')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .replace(RESERVED, '_$&');
  const [, stem = plain, ending = ''] = /^(.*?)(\.[a-z0-9]{1,5})?$/isu.exec(plain) ?? [];
  const cut = Array.from(stem).slice(0, LONGEST).join('').trimEnd();
  return cut === '' ? `_${ending}` : `${cut}${ending}`;
}

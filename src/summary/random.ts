/**
 * Chance that anybody can repeat: the seed's UTF-8 bytes → FNV-1a (32 bits) → mulberry32. Both are a few lines in any language;
 * `docs/officer.md` prints them. Nothing here is secret, and nothing depends on the machine.
 */

/** 32-bit FNV-1a of the text's UTF-8 bytes: http://www.isthe.com/chongo/tech/comp/fnv/ */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** The next whole numbers of the sequence, each below the number given, each as likely as the others. */
export function chance(seed: string): (below: number) => number {
  let state = fnv1a(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return (below) => {
    // What is left over at the end of the 32 bits would make the first numbers likelier: drawn again.
    const whole = Math.floor(0x100000000 / below) * below;
    let number = next();
    while (number >= whole) number = next();
    return number % below;
  };
}

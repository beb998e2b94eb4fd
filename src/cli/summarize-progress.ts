import { say, type Language } from '../flow';

/** Owns the line on standard error that tells how far a run is and how long it still takes. */

/** A terminal is told often, a log seldom. */
const OFTEN = 250;
const SELDOM = 10_000;

export function progress(language: Language): (done: number, count: number) => void {
  const terminal = process.stderr.isTTY;
  const start = Date.now();
  let told = start;
  return (done, count) => {
    const now = Date.now();
    const last = done === count;
    if (!last && now - told < (terminal ? OFTEN : SELDOM)) return;
    if (last && told === start && !terminal) return;
    told = now;
    const seconds = Math.ceil((((now - start) / done) * (count - done)) / 1000);
    const left =
      seconds < 90
        ? say(language, 'summary/seconds', { count: seconds })
        : say(language, 'summary/minutes', { count: Math.ceil(seconds / 60) });
    const line = say(language, 'summary/progress', { done, count, left });
    process.stderr.write(terminal ? `\r\u001b[K${line}${last ? '\n' : ''}` : `${line}\n`);
  };
}

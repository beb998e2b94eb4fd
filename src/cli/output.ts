import { write as writeBytes, writeSync } from 'node:fs';
import { promisify } from 'node:util';
import { remedy, say, type Language } from '../judge';
import { finding, type Values } from '../model/finding';

const writeSome = promisify(writeBytes);

/** What goes where: results to standard output alone, progress and messages to standard error. */

export const EXIT = { done: 0, findings: 1, wrongUse: 2, unreadable: 3 } as const;

/** Writes the whole text even when the pipe is slow. */
export function print(text: string): void {
  write(Buffer.from(text.endsWith('\n') ? text : `${text}\n`, 'utf8'));
}

/** Writes all the bytes even when the pipe is slow. */
export function write(bytes: Buffer): void {
  for (let from = 0; from < bytes.length;) {
    try {
      from += writeSync(1, bytes, from);
    } catch (error) {
      leaveUnlessBusy(error);
    }
  }
}

/** Writes all the bytes while the program goes on. */
export async function writeBeside(bytes: Buffer): Promise<void> {
  for (let from = 0; from < bytes.length;) {
    try {
      from += (await writeSome(1, bytes, from)).bytesWritten;
    } catch (error) {
      leaveUnlessBusy(error);
    }
  }
}

export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** What is wrong with what was asked for, and what to do about it. */
export function problem(language: Language, code: string, values: Values): string {
  const advice = remedy(language, finding(code, 'error', [], values));
  return `${say(language, code, values)}${advice === '' ? '' : ` → ${advice}`}`;
}

export function complain(language: Language, code: string, values: Values): void {
  tell(problem(language, code, values));
}

/** Says what is wrong with what was asked for; the program ends with what it gives. */
export function wrongUse(language: Language, code: string, values: Values = {}): number {
  complain(language, code, values);
  return EXIT.wrongUse;
}

/** A slow reader is waited for; with one that has gone (`| head`), there is nothing left to do. */
function leaveUnlessBusy(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EPIPE') process.exit(EXIT.done);
  if (code !== 'EAGAIN') throw error;
}

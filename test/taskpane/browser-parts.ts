import { deserialize, serialize } from 'node:v8';
import './text-coders';

/** Every browser has them, jsdom has not: imported before anything that looks for them. */
Object.assign(globalThis, {
  structuredClone: (value: unknown): unknown => deserialize(serialize(value)),
  CSS: { escape: (text: string) => text.replace(/[^\w-]/gu, (char) => `\\${char.codePointAt(0)!.toString(16)} `) },
});

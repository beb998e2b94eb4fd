import { TextDecoder, TextEncoder } from 'node:util';

/** Every browser has them, jsdom has not: imported before anything that looks for them. */
Object.assign(globalThis, { TextDecoder, TextEncoder });

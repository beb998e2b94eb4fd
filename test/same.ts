import { isDeepStrictEqual } from 'node:util';

/** `expect(one).toEqual(other)`, of which only the message for what differs takes long: for thousands of comparisons in a row. */
export function expectSame(one: unknown, other: unknown): void {
  if (!isDeepStrictEqual(one, other)) expect(one).toEqual(other);
}

import { answered } from '../../src/workbook/web/answered';

/** What goes into a function of ours from the grid and comes out of it. */
describe('a function of ours in the grid', () => {
  test('that throws gives an error in its own cell: nothing else of the workbook stops', () => {
    const broken = (): never => {
      throw new Error('broken');
    };
    expect(answered(broken, [1])).toBe('#VALUE!');
  });

  test('is given plain values only, and what it leaves empty is empty', () => {
    const given: unknown[] = [];
    const answer = answered(
      (values) => {
        given.push(...values);
        return [
          [1, null],
          ['甲', true],
        ];
      },
      [[['a', { deep: 1 }], 2], undefined, new Error('#N/A'), null],
    );
    expect(given).toEqual([[['a', null], [2]], undefined, null, null]);
    expect(answer).toEqual([
      [1, ''],
      ['甲', true],
    ]);
    expect(answered(() => null, [])).toBe('');
  });
});

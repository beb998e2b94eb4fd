import { bytesOf } from '../src/cli/bytes';
import { lineReader } from '../src/cli/facts-line';
import { Page } from '../src/cli/page';
import { verdictJson, verdictWriter } from '../src/cli/verdict-json';
import { editionById, editionIds } from '../src/flow';
import { judgePairs } from '../src/judge';

/** The quick ways of `facts` give what JSON itself gives. */

/** A reader that has read other lines before. */
function parseLine(text: string) {
  const read = lineReader();
  read(bytesOf('{"values":{"甲":1,"乙":"二"}}'));
  return read(bytesOf(text));
}

/** Label and value as JSON says them, in the order of an object. */
function byJson(text: string): unknown {
  const { values } = JSON.parse(text) as { values: Record<string, unknown> };
  return Object.entries(values).map(([label, value]) => ({ path: [label], value }));
}

describe('a line of facts', () => {
  test.each([
    '{"standard":"2024","values":{"计算资源":true,"上云投入":6.25,"云服务商":"甲","空":null,"否":false,"负":-3}}',
    '{"values": {"甲": 1, "乙": "二"}, "standard": "2024", "asOf": "2024-05-01"}',
    '{"values":{"2":1,"1":2,"甲":3,"2020年度主营业务收入":4}}',
    '{"values":{"甲":1,"乙":2,"甲":3}}',
    '{"values":{"甲":1},"values":{"乙":2}}',
    '{"values":{"甲":1},"more":{"values":{"乙":2}}}',
    '{"more":{"values":{"乙":2}},"values":{"甲":1}}',
    '{"a\\"values":{"乙":2},"values":{"甲":1}}',
    '{"values":{"甲\\n":"乙\\u0041","":1}}',
    '{"values":{"大":1e21,"小":0.1e-7,"长":123456789012345678901,"零":-0,"准":0.1234567890123456789}}',
    '{"values":{"__proto__":1,"甲":2}}',
    '{"values":{}}',
    '{ "values" :\t{"甲" : 1 } }',
  ])('%s is read as JSON reads it', (text) => {
    expect(parseLine(text)?.pairs).toStrictEqual(byJson(text));
  });

  test.each([
    '{"values":{"甲":1}',
    '{"values":{"甲":1,}}',
    '{"values":{"甲":01}}',
    '{"values":{"甲":1}}}',
    '{"values":{"甲":1} "standard":"2024"}',
    '{"values":{"甲":"a\tb"}}',
    '{"values":{"甲":[1]}}',
    '{"values":{"甲":1},"values":[]}',
    'x{"values":{"甲":1}}',
  ])('%s is no line of facts', (text) => {
    expect(parseLine(text)).toBeUndefined();
  });

  test('the edition and the day are read beside the values', () => {
    expect(parseLine('{"standard":2024,"values":{"甲":1},"asOf":"2024-05-01"}')).toMatchObject({
      standard: '2024',
      asOf: '2024-05-01',
    });
  });
});

test('a remembered verdict is written as JSON writes it, whatever was written before', () => {
  const [page, write] = [new Page(16), verdictWriter()];
  for (const id of editionIds()) {
    const edition = editionById(id);
    for (const value of [true, 12, '"引\\号"\n', '', 12, 'TB', 0.5, false]) {
      const pairs = (edition?.facts ?? []).map(({ key }) => ({ path: [key], value }));
      const { verdict } = judgePairs(edition, pairs);
      write(verdict, page);
      expect(page.filled().toString()).toBe(JSON.stringify(verdictJson(verdict)));
    }
  }
});

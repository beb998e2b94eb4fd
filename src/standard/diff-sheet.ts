import { listSheet } from '../model/list-sheet';
import type { Edition } from '../model/edition';
import type { StyleName, WorkbookDraft } from '../model/patch';
import type { Values } from '../model/finding';
import { diffEditions, type Difference } from './diff';

/** What changed between two editions as a workbook: a line a change, its kind told by a word and by its colour. */

const KINDS: Readonly<Record<string, { readonly word: string; readonly style: StyleName }>> = {
  'diff/added': { word: 'diff/kind-added', style: 'met' },
  'diff/items-added': { word: 'diff/kind-added', style: 'met' },
  'diff/removed': { word: 'diff/kind-removed', style: 'unmet' },
  'diff/items-removed': { word: 'diff/kind-removed', style: 'unmet' },
};
const CHANGED = { word: 'diff/kind-changed', style: 'open' } as const;

export function differenceSheets(
  from: Edition,
  to: Edition,
  say: (code: string, values?: Values) => string,
): WorkbookDraft {
  const differences = diffEditions(from, to);
  const kindOf = ({ code }: Difference) => KINDS[code] ?? CHANGED;
  const counted = (word: string) => differences.filter((one) => kindOf(one).word === word).length;
  const counts = {
    added: counted('diff/kind-added'),
    removed: counted('diff/kind-removed'),
    changed: counted('diff/kind-changed'),
  };
  const heading = (name: string) => say(`diff/head-${name}`);
  return {
    sheets: [
      listSheet({
        name: `${from.id}-${to.id}`.replaceAll('/', ' ').slice(0, 31),
        title: say('diff/title', { from: from.title, to: to.title }),
        notes: [say('diff/counts', counts), say('diff/note')],
        columns: [
          { heading: heading('number'), width: 7, style: 'value' },
          { heading: heading('kind'), width: 9 },
          { heading: from.id, width: 36 },
          { heading: to.id, width: 36 },
          { heading: heading('what'), width: 46 },
          { heading: heading('before'), width: 26 },
          { heading: heading('after'), width: 26 },
        ],
        rows: differences.map((one, index) => {
          const { word, style } = kindOf(one);
          const { from: before, to: after } = one.values;
          return [
            index + 1,
            { value: say(word), style },
            one.from,
            one.to,
            say(one.code, one.values),
            plain(before),
            plain(after),
          ];
        }),
        footer: '&P / &N',
      }),
    ],
    names: [],
  };
}

function plain(value: Values[string] | undefined): string {
  return value === undefined ? '' : String(value);
}

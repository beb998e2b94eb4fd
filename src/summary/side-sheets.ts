/** The sheets beside the table: 退回补正, 问题清单, 收到的文件. They word what others found. */
import type { Finding } from '../model/finding';
import type { SheetDraft } from '../model/patch';
import type { FileFinding, FilePlace, Received } from '../model/summary';
import { listSheet, type ListCell } from '../model/list-sheet';
import type { Returned } from './returned';
import type { Words } from './words';

export function returnedSheet(returned: readonly Returned[], words: Words): SheetDraft {
  const heading = (key: string) => words.say(`summary/column-${key}`);
  return listSheet({
    name: words.say('summary/sheet-returned'),
    role: 'returned',
    title: words.say('summary/title-returned'),
    columns: [
      { heading: heading('name'), width: 30 },
      { heading: heading('contact'), width: 10 },
      { heading: heading('phone'), width: 16 },
      { heading: heading('paragraph'), width: 110 },
      { heading: heading('file'), width: 34 },
    ],
    rows: returned.map(({ name, contact, phone, paragraph, file }) => [name, contact, phone, paragraph, file]),
    footer: words.say('summary/footer'),
  });
}

const LOOKS = { error: 'unmet', warning: 'open', hint: 'value' } as const;
const RANK = { error: 0, warning: 1, hint: 2 } as const;

/** What is wrong between files first, the gravest before the rest; then what is wrong in each file. */
export function findingsSheet(
  between: readonly FileFinding[],
  received: readonly Received[],
  words: Words,
): SheetDraft {
  const heading = (key: string) => words.say(`summary/column-${key}`);
  const grave = [...between].sort((one, other) => RANK[one.severity] - RANK[other.severity]);
  return listSheet({
    name: words.say('summary/sheet-findings'),
    role: 'findings',
    title: words.say('summary/title-findings'),
    columns: [
      { heading: heading('severity'), width: 8, style: 'value' },
      { heading: heading('name'), width: 30 },
      { heading: heading('what'), width: 70 },
      { heading: heading('remedy'), width: 50 },
      { heading: heading('where'), width: 50 },
      { heading: heading('clause'), width: 22 },
    ],
    rows: [
      ...grave.map((found) => findingCells(found, String(found.values.name ?? ''), found.places, words)),
      ...received.flatMap((one) => {
        const name = one.kind === 'application' ? String(one.told['企业名称']?.value ?? '') : '';
        return one.findings.map((found) => findingCells(found, name, placesOf(one.file, found), words));
      }),
    ],
    footer: words.say('summary/footer'),
  });
}

function placesOf(file: string, { cells }: Finding): FilePlace[] {
  return cells.length === 0 ? [{ file }] : cells.map((cell) => ({ file, cell }));
}

/** Evidence named in full; a criterion may rest on fifty cells. */
const MOST_PLACES = 6;

function findingCells(
  found: Pick<Finding, 'code' | 'severity' | 'values' | 'clause'>,
  name: string,
  places: readonly FilePlace[],
  words: Words,
): (string | ListCell)[] {
  const named = places.slice(0, MOST_PLACES).map((place) => placeInWords(place, words));
  if (places.length > MOST_PLACES) named.push(`+${places.length - MOST_PLACES}`);
  return [
    { value: words.say(`severity/${found.severity}`), style: LOOKS[found.severity] },
    name,
    words.say(found.code, found.values),
    words.remedy(found),
    named.join('\n'),
    found.clause ?? '',
  ];
}

/** `县区/甲公司.xlsx › 附表1!C12` */
export function placeInWords({ file, cell }: FilePlace, words: Words): string {
  return cell ? `${file} › ${words.place(cell)}` : file;
}

export function filesSheet(received: readonly Received[], left: ReadonlyMap<string, string>, words: Words): SheetDraft {
  const heading = (key: string) => words.say(`summary/column-${key}`);
  const star = (value: number | null) => (value === null ? '' : words.say(`star/${value}`));
  return listSheet({
    name: words.say('summary/sheet-files'),
    role: 'files',
    title: words.say('summary/title-files'),
    columns: [
      { heading: heading('file'), width: 44 },
      { heading: heading('outcome'), width: 26, style: 'value' },
      { heading: heading('form'), width: 20 },
      { heading: heading('name'), width: 30 },
      { heading: heading('target'), width: 10, style: 'value' },
      { heading: heading('prejudged'), width: 12, style: 'value' },
      { heading: heading('errors'), width: 8, style: 'value' },
      { heading: heading('warnings'), width: 8, style: 'value' },
    ],
    rows: received.map((one) => {
      const count = (severity: Finding['severity']) =>
        one.findings.filter((found) => found.severity === severity).length;
      const application = one.kind === 'application' ? one : undefined;
      return [
        one.file,
        outcome(one, left.get(one.file), words),
        application ? `${application.form} · ${application.edition}` : '',
        String(application?.told['企业名称']?.value ?? ''),
        star(application ? application.target : null),
        star(application ? application.star : null),
        count('error'),
        count('warning'),
      ];
    }),
    footer: words.say('summary/footer'),
  });
}

function outcome(one: Received, instead: string | undefined, words: Words): ListCell {
  if (one.kind === 'unread') return { value: words.say('summary/file-unread'), style: 'unmet' };
  if (instead !== undefined) return { value: words.say('summary/file-left', { file: instead }), style: 'exempt' };
  if (one.kind === 'table')
    return { value: words.say('summary/file-table', { count: one.rows.length }), style: 'value' };
  return { value: words.say('summary/file-taken'), style: 'met' };
}

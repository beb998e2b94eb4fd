/** 退回补正: one paragraph for each enterprise, to be pasted into a message. Nothing of another enterprise stands in it. */
import type { Finding } from '../model/finding';
import type { Submission, SummaryRow, Unreceived } from '../model/summary';
import type { Words } from './words';

export interface Returned {
  readonly name: string;
  readonly file: string;
  readonly contact: string;
  readonly phone: string;
  readonly paragraph: string;
}

/** A message that lists more is not read to its end. */
const MOST = 12;

export function returnedOf(rows: readonly SummaryRow[], unread: readonly Unreceived[], words: Words): Returned[] {
  const forms = rows.flatMap(({ submission, state }) =>
    submission && state !== 'met' ? [letter(submission, words)] : [],
  );
  return [...forms, ...unread.map((one) => unreadLetter(one, words))];
}

function letter(submission: Submission, words: Words): Returned {
  const { told, file, lacks, findings, target } = submission;
  const text = (fact: string) => String(told[fact]?.value ?? '');
  const grave = findings.filter(({ severity }) => severity === 'error');
  const doubtful = findings.filter(({ severity }) => severity === 'warning');
  const items = [
    ...lacks.filter(({ kind }) => kind !== 'review').map(words.explain),
    ...[...grave, ...doubtful].map((one) => sentence(one, words)),
  ];
  const shown = items
    .slice(0, MOST)
    .map((item, index) => words.say('summary/returned-item', { number: index + 1, item }));
  if (items.length > MOST) shown.push(words.say('summary/returned-more', { count: items.length - MOST }));
  const name = text('企业名称') === '' ? file : text('企业名称');
  const head = words.say('summary/returned-head', { name, star: words.say(`star/${target}`) });
  return {
    name,
    file,
    contact: text('联系人'),
    phone: text('联系电话'),
    paragraph: [head, ...shown, words.say('summary/returned-tail')].join(''),
  };
}

function unreadLetter({ file, findings }: Unreceived, words: Words): Returned {
  const items = findings.map((one, index) =>
    words.say('summary/returned-item', { number: index + 1, item: sentence(one, words) }),
  );
  const head = words.say('summary/returned-unread', {
    file:
      file
        .split(/[\\/]|›/u)
        .at(-1)
        ?.trim() ?? file,
  });
  return {
    name: '',
    file,
    contact: '',
    phone: '',
    paragraph: [head, ...items, words.say('summary/returned-tail')].join(''),
  };
}

function sentence(found: Finding, words: Words): string {
  const [cell] = found.cells;
  const where = cell ? words.say('summary/at', { place: words.place(cell) }) : '';
  const remedy = words.remedy(found);
  return `${where}${words.say(found.code, found.values)}${remedy === '' ? '' : words.say('summary/so', { remedy })}`;
}

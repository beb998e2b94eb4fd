/** Reads a yes or a no in all the ways people mark one (rulings §2). "部分" and "规划中" are neither. */
import { dense, given, isBlank, refused, tidy, unclear, type Given, type Reading } from './reading';

const YES_WORDS = [
  '是',
  '√',
  '✓',
  '✔',
  '☑',
  '■',
  '●',
  'y',
  'yes',
  'true',
  '有',
  '已上云',
  '已实现',
  '已应用',
  '符合',
  '具备',
];
const NO_WORDS = ['否', '×', '✗', '✘', '☐', '□', '○', 'n', 'no', 'false', '无', '未上云', '不符合', '不具备'];
const DASHES = ['-', '--', '–', '—', '——', '―', '/', '//'];

const WORDS = new Map<string, boolean>([
  ...YES_WORDS.map((word) => [word, true] as const),
  ...NO_WORDS.map((word) => [word, false] as const),
  ...DASHES.map((word) => [word, false] as const),
  ['1', true],
  ['0', false],
]);

/** A leading word and the sign that parts it from a remark. Digits and dashes begin too many other things. */
const REMARKED = new RegExp(`^(${[...YES_WORDS, ...NO_WORDS].join('|')})(?=[\\s(\\[{【<,:;、。])`, 'u');

const BOXED = /([☑√✓✔■●☐□○×✗✘])(是|否)/gu;
const BOXED_AFTER = /(是|否)([☑√✓✔■●☐□○×✗✘])/gu;
const BOX = /[☑√✓✔■●☐□○×✗✘]/u;
const TICKS = '☑√✓✔■●';

/** `☑是 □否` and `是□ 否☑`: the option that is ticked; null when none is, undefined when the text is no such pair. */
function boxed(text: string): boolean | null | undefined {
  if (!BOX.test(text)) return undefined;
  const before = [...text.matchAll(BOXED)].map(([, box = '', word = '']) => ({ box, word }));
  const after = [...text.matchAll(BOXED_AFTER)].map(([, word = '', box = '']) => ({ box, word }));
  const options = before.length === 2 ? before : after.length === 2 ? after : [];
  if (options.length !== 2 || options[0]?.word === options[1]?.word) return undefined;
  const ticked = options.filter(({ box }) => TICKS.includes(box));
  if (ticked.length === 0) return null;
  return ticked.length === 1 ? ticked[0]?.word === '是' : undefined;
}

/** Yes or no; `是（已部署MES）` is yes with a remark. `why`: `why/not-a-mark`. */
export function readYesNo(from: Given): Reading<boolean> {
  const value = given(from);
  if (isBlank(value)) return null;
  if (value.kind === 'boolean') return value.boolean;
  if (value.kind === 'number' && (value.number === 1 || value.number === 0)) return value.number === 1;
  if (value.kind !== 'text') return refused(value) ?? unclear(value, 'why/not-a-mark');
  const quick = WORDS.get(value.text);
  if (quick !== undefined) return quick;
  const text = dense(value.text).toLowerCase();
  const known = WORDS.get(text);
  if (known !== undefined) return known;
  const pair = boxed(text);
  if (pair !== undefined) return pair;
  const word = REMARKED.exec(tidy(value.text).toLowerCase())?.[1];
  return (word === undefined ? undefined : WORDS.get(word)) ?? unclear(value, 'why/not-a-mark');
}

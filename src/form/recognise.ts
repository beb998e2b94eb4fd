/** Which form a workbook is, and which version: by its stamp, and always by its labels too. It reads no value. */
import type { Edition } from '../model/edition';
import type { Form } from '../model/form';
import { finding, type Finding } from '../model/finding';
import type { Grid } from '../model/grid';
import { keyOf } from './key';
import { stampOf, VERSION_LINE } from './blank';
import { lexiconOf, type Lexicon } from './lexicon';
import { dense } from './reading';
import type { SheetIndex } from './sheet-index';

export interface Recognised {
  readonly lexicon?: Lexicon;
  readonly findings: readonly Finding[];
}

/** Share of a form's labels below which a workbook is not taken for it: an application keeps most of them. */
const LEAST = 0.25;

export function recognise(
  grid: Grid,
  sheets: readonly SheetIndex[],
  forms: readonly Form[],
  editionOf: (id: string) => Edition | undefined,
): Recognised {
  const stamps = stampsOf(grid, sheets, forms);
  const offers = forms.flatMap((form) => {
    if (!isOfItsMake(form, sheets, stamps)) return [];
    const edition = editionOf(form.edition);
    if (!edition) return [];
    const lexicon = lexiconOf(form, edition);
    return isFilledIn(lexicon, sheets) ? [{ form, lexicon, words: wordsOf(lexicon) }] : [];
  });
  const all = new Set(offers.flatMap(({ words }) => [...words]));
  const present = new Set(
    [...all].filter((word) => sheets.some((sheet) => sheet.words.has(word) || sheet.inline.has(word))),
  );
  const texts = sheets.map(({ words }) => [...words.keys()].join('\n')).join('\n');
  const scored = offers
    .map((offer) => ({
      ...offer,
      score: likeness(offer.words, present),
      titled: isTitled(offer.lexicon, offers, texts),
    }))
    .sort((one, other) => Number(other.titled) - Number(one.titled) || other.score - one.score);
  const known = scored.find(({ form, score }) => score >= LEAST && stamps.some(({ id }) => id === form.id));
  const best = known ?? scored.find(({ score }) => score >= LEAST);
  if (!best) {
    const names = grid.sheets.map(({ name }) => name).slice(0, 10);
    const values = { sheets: names, forms: forms.map(({ title }) => title) };
    return { findings: [finding('form/not-an-application', 'error', [], values)] };
  }
  return { lexicon: best.lexicon, findings: stampFindings(best.form, stamps, forms) };
}

/** The eight forms of the pool are compared with nothing that has none of their words: they need not be made for it. */
function isOfItsMake({ id, signs }: Form, sheets: readonly SheetIndex[], stamps: readonly Stamp[]): boolean {
  if (signs === undefined || stamps.some((stamp) => stamp.id === id)) return true;
  return signs.some((word) => sheets.some((sheet) => sheet.words.has(word) || sheet.inline.has(word)));
}

/** The official table of a standard has all the items and nothing to fill in: it is no form. */
function isFilledIn({ places, tables }: Lexicon, sheets: readonly SheetIndex[]): boolean {
  const stands = (label: string): boolean =>
    sheets.some((sheet) => sheet.words.has(keyOf(label)) || sheet.inline.has(keyOf(label)));
  const marks = tables.flatMap(({ part }) =>
    part.part === 'items' ? [part.mark, ...part.mark.aliases.map((label) => ({ label }))] : [],
  );
  return (
    marks.some(({ label }) => stands(label)) ||
    places.filter(({ field }) => stands(field.label)).length >= places.length * LEAST
  );
}

/** Says in a title that no other has which form it is, 附表3.1 or 适用于三星级: the forms of one year are else much alike. */
function isTitled({ titles }: Lexicon, offers: readonly { readonly lexicon: Lexicon }[], texts: string): boolean {
  const shared = (title: string): boolean => offers.filter(({ lexicon }) => lexicon.titles.has(title)).length > 1;
  return [...titles].some((title) => !shared(title) && texts.includes(title));
}

/** Two shares in one: how much of the form is there, and how much of what is there the form explains. */
function likeness(words: ReadonlySet<string>, present: ReadonlySet<string>): number {
  if (present.size === 0) return 0;
  const found = [...words].filter((word) => present.has(word)).length;
  return (found / words.size) * (found / present.size);
}

function wordsOf({ places, rows, tables }: Lexicon): Set<string> {
  const labels = [
    ...places.map(({ field }) => field.label),
    ...rows.map(({ label }) => label),
    ...tables.flatMap(({ part }) =>
      part.part === 'list' ? part.columns.map(({ label }) => label) : [part.mark.label],
    ),
  ];
  return new Set(labels.map(keyOf));
}

interface Stamp {
  readonly id: string;
  readonly version: string;
}

/** `"application-2024/1"` of the defined name, or of the printed line where the name is lost. */
function stampsOf(grid: Grid, sheets: readonly SheetIndex[], forms: readonly Form[]): Stamp[] {
  const names = new Set(forms.map(({ stamp }) => stamp.toLowerCase()));
  const texts = grid.names.filter(({ name }) => names.has(name.toLowerCase())).map(({ refers }) => refers);
  const line = keyOf(VERSION_LINE);
  const printed = sheets.flatMap((sheet) => (sheet.inline.get(line) ?? []).map(({ rest }) => rest));
  return [...texts, ...printed].flatMap((text) => {
    const [, id, version] = /^"?([^"]+)\/(\w+)"?$/u.exec(dense(text)) ?? [];
    return id !== undefined && version !== undefined ? [{ id, version }] : [];
  });
}

function stampFindings(form: Form, stamps: readonly Stamp[], forms: readonly Form[]): Finding[] {
  const own = stamps.find(({ id }) => id === form.id);
  const other = stamps.find(({ id }) => id !== form.id);
  const findings: Finding[] = [];
  if (own && own.version !== String(form.version)) {
    const values = { said: `${own.id}/${own.version}`, current: stampOf(form) };
    findings.push(finding('form/version', 'warning', [], values));
  }
  if (other) {
    const title = forms.find(({ id }) => id === other.id)?.title ?? other.id;
    findings.push(finding('form/wrong-form', 'warning', [], { said: title, form: form.title }));
  }
  return findings;
}

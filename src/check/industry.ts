import type { Application } from '../model/application';
import { finding, type Finding } from '../model/finding';
import { nearest } from '../model/label';
import type { Coded, Industries } from '../model/reference';
import type { CheckContext } from './context';
import { read } from './entries';

/** 所处行业: 门类 or 大类 of GB/T 4754-2017, by name or code. 中类 and 小类 are taken for the 大类 they belong to. */
export function checkIndustry({ applicant }: Application, context: CheckContext): readonly Finding[] {
  const { industry } = applicant;
  const text = read(industry)?.slice(0, 200);
  if (text === undefined) return [];
  const { industries } = context;
  const note = (code: string, severity: Finding['severity'], values: Finding['values']) => [
    finding(code, severity, [industry.cell], values, `申请表 所处行业（${industries.document}）`),
  ];
  const { shown } = industry;
  const all = industries.sections.flatMap((section) => [section, ...section.divisions]);
  const byName = new Map(all.map((entry) => [nameKey(entry.name), entry]));

  const codes = codesIn(text);
  const byCode = codes.map((code) => named(code, industries));
  const names = namesIn(text);
  const known = names.flatMap((name) => byName.get(name) ?? []);
  const [wrong] = codes.filter((_, index) => byCode[index] === undefined);
  if (wrong !== undefined) return note('check/industry-code-unknown', 'warning', { shown, code: wrong });
  const [coded] = byCode;
  if (coded && known.length > 0 && !known.some((entry) => related(entry, coded, industries)))
    return note('check/industry-code-name', 'warning', { shown, code: codes[0] ?? '', name: coded.name });
  if (coded || known.length > 0) return [];

  const former = industries.former.find(({ name }) => names.includes(nameKey(name)));
  if (former) {
    const now = former.now.map((code) => `${code} ${named(code, industries)?.name ?? ''}`);
    return note('check/industry-former', 'hint', {
      shown,
      now,
      document: industries.document,
      former: industries.formerDocument,
    });
  }
  const near = nearest(nameKey(text), byName.keys());
  const name = near === undefined ? undefined : byName.get(near)?.name;
  return name === undefined
    ? note('check/industry-unknown', 'warning', { shown })
    : note('check/industry-near', 'warning', { shown, near: name });
}

/** The 门类 or 大类 that an 所处行业 names, by code or by name; undefined when it names none for certain. */
export function industryOf(text: string, industries: Industries): Coded | undefined {
  const short = text.slice(0, 200);
  const [coded] = codesIn(short).flatMap((code) => named(code, industries) ?? []);
  if (coded) return coded;
  const all = industries.sections.flatMap((section) => [...section.divisions, section]);
  const names = namesIn(short);
  return all.find(({ name }) => names.includes(nameKey(name)));
}

/** 和, 及, 与 and marks between words do not tell names apart; neither does a remark in brackets. */
function nameKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[(（][^)）]*[)）]/gu, '')
    .replace(/[\s、,，和及与]+/gu, '');
}

/** `制造业-通用设备制造业`, `C34 通用设备制造业` → the names in them, and the whole. */
function namesIn(text: string): readonly string[] {
  const bare = text.normalize('NFKC').replace(/\b[A-T]?\d{2,4}\b|^[A-T](?![A-Za-z])/gu, ' ');
  return [bare, ...bare.split(/[-—–>›/\\|:;·、,]+/u), ...bare.split(/\s+/u)].map(nameKey).filter((name) => name !== '');
}

/** `C`, `C34`, `34`, `3411`, `C3411` → each as written. */
function codesIn(text: string): readonly string[] {
  const plain = text.normalize('NFKC').toUpperCase();
  return plain.match(/(?<![A-Z\d])(?:[A-Z]?\d{2,4}|[A-T])(?![A-Z\d])/gu) ?? [];
}

/** The 门类 or 大类 a code stands for; undefined when the letter and the digits do not belong together. */
function named(code: string, { sections }: Industries): Coded | undefined {
  const letter = /^[A-Z]/.exec(code)?.[0];
  const digits = code.replace(/^[A-Z]/, '').slice(0, 2);
  if (digits === '') return sections.find((section) => section.code === letter);
  const section = sections.find(({ divisions }) => divisions.some((division) => division.code === digits));
  if (!section || (letter !== undefined && letter !== section.code)) return undefined;
  return section.divisions.find((division) => division.code === digits);
}

/** The same entry, or one is the 门类 of the other. */
function related(left: Coded, right: Coded, { sections }: Industries): boolean {
  if (left.code === right.code) return true;
  return sections.some(
    (section) =>
      [left, right].some(({ code }) => code === section.code) &&
      [left, right].some(({ code }) => section.divisions.some((division) => division.code === code)),
  );
}

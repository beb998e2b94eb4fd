import type { Application, Entry } from '../model/application';
import { finding, type Finding } from '../model/finding';
import { isNone, read } from './entries';

/** Shape of telephone numbers and e-mail addresses: whether somebody answers is not asked. */

const MOBILE = /^(?:(?:\+|00)?86)?1[3-9]\d{9}$/;
/** Area code (its 0 goes after +86, and may be left out in local calls), number, extension; or a service number. */
const LANDLINE =
  /^(?:(?:(?:\+|00)?86-?0?[1-9]\d{1,2}-?)|(?:0[1-9]\d{1,2}-?)?)[2-9]\d{6,7}(?:(?:-|转|分机|ext)\d{1,6})?$|^[48]00-?\d{3,4}-?\d{3,4}$|^9\d{4,7}$/i;
const EMAIL = /^[^\s@<>()[\],;:"\\]{1,64}@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,24}$/i;

export function checkContact({ applicant }: Application): readonly Finding[] {
  const { legalRepresentative, contact } = applicant;
  return [
    ...phone('法人代表电话', legalRepresentative.phone),
    ...phone('办公电话', contact.officePhone),
    ...shape('check/mobile-shape', contact.mobile, (text) => isMobile(text)),
    ...phone('传真', contact.fax),
    ...shape('check/email-shape', contact.email, (text) => EMAIL.test(text.trim())),
  ];
}

function phone(label: string, entry: Entry<string>): readonly Finding[] {
  return shape('check/phone-shape', entry, (text) => isMobile(text) || LANDLINE.test(dialled(text)), { label });
}

/** Several numbers may stand in one cell; each must have the shape. */
function shape(
  code: string,
  entry: Entry<string>,
  fits: (text: string) => boolean,
  values: Finding['values'] = {},
): readonly Finding[] {
  const text = read(entry)?.normalize('NFKC');
  if (text === undefined || isNone(entry)) return [];
  const parts = text.split(/[、,;/\n]+/u).filter((part) => part.trim() !== '');
  if (parts.length > 0 && parts.every(fits)) return [];
  return [finding(code, 'warning', [entry.cell], { ...values, shown: entry.shown }, '申请单位基本情况')];
}

function isMobile(text: string): boolean {
  return MOBILE.test(dialled(text).replace(/-/g, ''));
}

/** `（025） 5550 1234` → `025-55501234`: blanks go, brackets and dashes of every kind become one. */
function dialled(text: string): string {
  return text
    .replace(/\s+/gu, '')
    .replace(/[()[\]‐-―－ー—_·.]+/gu, '-')
    .replace(/^-|-$/g, '')
    .replace(/-+/g, '-');
}

/** What two enterprises should not share: an invoice; or what is worth a look when they do: all amounts, a phone. */
import { nameKey } from '../model/name';
import type { FileFinding, FilePlace, Submission } from '../model/summary';
import type { Group } from './enterprises';
import { push } from './identity';
import { fileFinding } from './words';

export function alike(groups: readonly Group[]): FileFinding[] {
  return [...sameInvoices(groups), ...sameAmounts(groups), ...samePhones(groups)];
}

interface Seen {
  readonly group: Group;
  readonly place: FilePlace;
  readonly shown: string;
}

/** Entries of several enterprises under one key, one place for each enterprise. */
function shared(all: ReadonlyMap<string, readonly Seen[]>): Seen[][] {
  return [...all.values()].flatMap((seen) => {
    const first = [...new Map(seen.map((one) => [one.group, one] as const)).values()];
    return first.length > 1 ? [first] : [];
  });
}

function nameOf({ submissions: [first] }: Group): string {
  return String(first?.told['企业名称']?.value ?? first?.file ?? '');
}

/** A number of 20 digits is the invoice's own; a shorter one is only unique with its seller. */
function sameInvoices(groups: readonly Group[]): FileFinding[] {
  const all = new Map<string, Seen[]>();
  for (const group of groups) {
    for (const { file, invoices } of group.submissions) {
      for (const { seller, number, cell } of invoices) {
        const digits = number.normalize('NFKC').replace(/\s+/gu, '');
        if (!/^\d{8,20}$/.test(digits)) continue;
        const key = digits.length === 20 ? digits : `${digits} ${nameKey(seller)}`;
        push(all, key, { group, place: cell ? { file, cell } : { file }, shown: digits });
      }
    }
  }
  return shared(all).map((seen) =>
    fileFinding(
      'same-invoice',
      'error',
      seen.map(({ place }) => place),
      { number: seen[0]?.shown ?? '', names: seen.map(({ group }) => nameOf(group)) },
    ),
  );
}

/** The same list of amounts, at least two and not all of them whole: copied, or a coincidence to be looked at. */
function sameAmounts(groups: readonly Group[]): FileFinding[] {
  const all = new Map<string, Seen[]>();
  for (const group of groups) {
    for (const { file, invoices } of group.submissions) {
      const amounts = invoices.flatMap(({ amount }) => (amount === null ? [] : [amount]));
      if (amounts.length < 2 || amounts.every((amount) => Number.isInteger(amount))) continue;
      const cell = invoices.find(({ amount }) => amount !== null)?.cell;
      const shown = [...amounts].sort((left, right) => left - right).join(' + ');
      push(all, shown, { group, place: cell ? { file, cell } : { file }, shown });
    }
  }
  return shared(all).map((seen) =>
    fileFinding(
      'same-amounts',
      'hint',
      seen.map(({ place }) => place),
      { amounts: seen[0]?.shown ?? '', names: seen.map(({ group }) => nameOf(group)) },
    ),
  );
}

const PHONES = ['手机', '法人电话'];

function samePhones(groups: readonly Group[]): FileFinding[] {
  const all = new Map<string, Seen[]>();
  for (const group of groups) {
    for (const one of group.submissions) {
      for (const fact of PHONES) {
        const shown = String(one.told[fact]?.value ?? '');
        const digits = shown
          .normalize('NFKC')
          .replace(/\D/gu, '')
          .replace(/^86(?=1\d{10}$)/, '');
        if (digits.length >= 7) push(all, digits, { group, place: placeOf(one, fact), shown: digits });
      }
    }
  }
  return shared(all).map((seen) =>
    fileFinding(
      'same-phone',
      'hint',
      seen.map(({ place }) => place),
      { phone: seen[0]?.shown ?? '', names: seen.map(({ group }) => nameOf(group)) },
    ),
  );
}

function placeOf({ file, told }: Submission, fact: string): FilePlace {
  const cell = told[fact]?.cell;
  return cell ? { file, cell } : { file };
}

import { editionById, FORMS } from '../src/flow';
import type { Application, Entry } from '../src/model/application';
import { organisationDigit, usccCheckDigit } from '../src/model/uscc';
import type { SampleProvider } from './sample-providers';

/** An application of an invented provider for the service pool, on the form of its class. */

const BLANK: Entry<never> = { value: null, state: 'blank', shown: '', cell: null };

function read<T>(value: T, shown = String(value)): Entry<T> {
  return { value, state: 'read', shown, cell: null };
}

function usccOf({ kind, body }: SampleProvider): string {
  const first = `${kind}320706${body}${organisationDigit(body)}`;
  return first + usccCheckDigit(first);
}

export function poolApplication(provider: SampleProvider): Application {
  const edition = editionById(provider.standard);
  const form = FORMS.find((each) => each.edition === provider.standard);
  if (!edition || !form) throw new Error(provider.standard);
  const strange = Object.keys(provider.stated).filter((key) => !edition.facts.some((fact) => fact.key === key));
  if (strange.length > 0) throw new Error(`${provider.standard}: ${strange.join(', ')}`);
  const rows = edition.facts.filter(({ path }) => path.length > 1);
  const entries = (values: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, read(value)]));
  const nothing = { lines: [], total: BLANK, has: { paid: false, items: false, vouchers: false } };
  return {
    form: form.id,
    edition: edition.id,
    applicant: {
      name: read(provider.name),
      nature: BLANK,
      address: read('江苏省连云港市海州区样例路9号'),
      uscc: read(usccOf(provider)),
      capital: BLANK,
      legalRepresentative: { name: read('样例甲'), phone: read('0518-80000001') },
      contact: {
        name: read('样例乙'),
        position: read('项目经理'),
        officePhone: BLANK,
        mobile: read('13800000000'),
        fax: BLANK,
        email: read('sample@example.com'),
      },
      headcount: BLANK,
      cloudUsers: BLANK,
      targetStar: read(provider.target),
      currentStar: read(provider.current),
      epidemicList: BLANK,
      deploymentModel: BLANK,
      partner: BLANK,
      startDate: BLANK,
      industry: BLANK,
      clusters: BLANK,
    },
    narratives: { scope: BLANK, practice: BLANK, effect: BLANK },
    items: rows.map(({ key, path, label }, index) => {
      const value = provider.stated[key];
      const mark = value === undefined ? BLANK : read<string | number | boolean>(value);
      return { path, label, mark, percent: false, pages: value === undefined ? BLANK : read(String(12 + index)) };
    }),
    investment: nothing,
    invoices: [],
    equipment: [],
    materials: [],
    commitment: { signature: read('样例甲'), date: read('2021-08-10') },
    pool: {
      region: read('连云港市海州区'),
      classes: read([edition.names[0] ?? edition.id, ...provider.besides]),
      batch: read(provider.batch),
      gradedOn: provider.graded ? read(provider.graded.on) : BLANK,
      gradedBatch: provider.graded ? read(provider.graded.batch) : BLANK,
      since: entries(provider.since),
      conditions: entries(provider.conditions),
    },
  };
}

/** Builds an Application from what was read, place by place; a place that nothing was read for is absent. */
import type {
  Application,
  Entry,
  EquipmentLine,
  Investment,
  InvestmentLine,
  Invoice,
  InvoiceLine,
  ItemEntry,
  MaterialEntry,
  PoolStatement,
} from '../model/application';
import type { Form } from '../model/form';
import { ABSENT, isFilled } from './entry';
import type { InvoiceContent } from './read-invoices';
import type { Line } from './read-lines';
import type { ListContent } from './read-lists';
import { starWord } from './star';
import { CONDITIONS, SINCE } from './targets';

export interface Parts {
  readonly fields: ReadonlyMap<string, Entry<unknown>>;
  readonly items: readonly ItemEntry[];
  readonly investment: ListContent;
  readonly invoices: readonly InvoiceContent[];
  readonly equipment: ListContent;
  readonly materials: readonly { readonly name: string; readonly line: Line }[];
}

export function assemble(form: Form, parts: Parts): Application {
  const { fields } = parts;
  const text = (place: string) => take<string>(fields.get(place));
  const number = (place: string) => take<number>(fields.get(place));
  return {
    form: form.id,
    edition: form.edition,
    applicant: {
      name: text('applicant.name'),
      nature: text('applicant.nature'),
      address: text('applicant.address'),
      uscc: text('applicant.uscc'),
      capital: number('applicant.capital'),
      legalRepresentative: {
        name: text('applicant.legalRepresentative.name'),
        phone: text('applicant.legalRepresentative.phone'),
      },
      contact: {
        name: text('applicant.contact.name'),
        position: text('applicant.contact.position'),
        officePhone: text('applicant.contact.officePhone'),
        mobile: text('applicant.contact.mobile'),
        fax: text('applicant.contact.fax'),
        email: text('applicant.contact.email'),
      },
      headcount: number('applicant.headcount'),
      cloudUsers: number('applicant.cloudUsers'),
      targetStar: starOf(form, number('applicant.targetStar')),
      currentStar: number('applicant.currentStar'),
      epidemicList: take<boolean>(fields.get('applicant.epidemicList')),
      deploymentModel: text('applicant.deploymentModel'),
      partner: text('applicant.partner'),
      startDate: text('applicant.startDate'),
      industry: text('applicant.industry'),
      clusters: take<readonly string[]>(fields.get('applicant.clusters')),
    },
    narratives: {
      scope: text('narratives.scope'),
      practice: text('narratives.practice'),
      effect: text('narratives.effect'),
    },
    items: parts.items,
    investment: investmentOf(form, parts.investment),
    invoices: parts.invoices.map(invoiceOf),
    equipment: parts.equipment.lines.map(equipmentOf),
    materials: parts.materials.map(materialOf),
    commitment: { signature: text('commitment.signature'), date: text('commitment.date') },
    ...(fields.has('pool.classes') ? { pool: poolOf(fields) } : {}),
  };
}

function poolOf(fields: Parts['fields']): PoolStatement {
  const below = (place: string) =>
    [...fields].flatMap(([name, entry]) =>
      name.startsWith(place) ? [[name.slice(place.length), take<never>(entry)] as const] : [],
    );
  return {
    region: take(fields.get('pool.region')),
    classes: take(fields.get('pool.classes')),
    batch: take(fields.get('pool.batch')),
    gradedOn: take(fields.get('pool.gradedOn')),
    gradedBatch: take(fields.get('pool.gradedBatch')),
    since: Object.fromEntries(below(SINCE)),
    conditions: Object.fromEntries(below(CONDITIONS)),
  };
}

/** A form for one star only says itself which star is applied for, unless somebody wrote another into it. */
function starOf({ stars: [only, ...more] }: Form, said: Entry<number>): Entry<number> {
  if (only === undefined || more.length > 0 || isFilled(said)) return said;
  return { value: only, state: 'read', shown: starWord(only), cell: null };
}

/** The form's file says which type each place takes; the reader of that type made the entry. */
function take<T>(entry: Entry<unknown> | undefined): Entry<T> {
  return (entry ?? ABSENT) as Entry<T>;
}

function investmentOf(form: Form, { lines, totals }: ListContent): Investment {
  const part = form.sheets
    .flatMap(({ parts }) => parts)
    .find((each) => each.part === 'list' && each.fills === 'investment');
  const columns = part?.part === 'list' ? part.columns.map(({ fills }) => fills) : [];
  return {
    lines: lines.map((line): InvestmentLine => ({
      number: take(line.number),
      buyer: take(line.buyer),
      seller: take(line.seller),
      invoiceNumber: take(line.invoiceNumber),
      contractPages: take(line.contractPages),
      amount: take(line.amount),
      paid: take(line.paid),
      items: take(line.items),
      vouchers: take(line.vouchers),
    })),
    total: take(totals.get('total')),
    has: { paid: columns.includes('paid'), items: columns.includes('items'), vouchers: columns.includes('vouchers') },
  };
}

function invoiceOf({ heads, lines, totals }: InvoiceContent): Invoice {
  return {
    applicant: take(heads.get('applicant')),
    provider: take(heads.get('provider')),
    number: take(heads.get('number')),
    lines: lines.map((line): InvoiceLine => ({
      number: take(line.number),
      service: take(line.service),
      model: take(line.model),
      quantity: take(line.quantity),
      price: take(line.price),
      amount: take(line.amount),
      cloud: take(line.cloud),
    })),
    total: take(totals.get('total')),
    cloudTotal: take(totals.get('cloudTotal')),
  };
}

function equipmentOf(line: Line): EquipmentLine {
  return {
    number: take(line.number),
    name: take(line.name),
    category: take(line.category),
    quantity: take(line.quantity),
    amount: take(line.amount),
  };
}

function materialOf({ name, line }: { readonly name: string; readonly line: Line }): MaterialEntry {
  return { name, provided: take(line.provided), pages: take(line.pages) };
}

/** What a form can fill: the places of an Application, and the type of fact each takes. */
import type { FieldType, ListName } from '../model/form';

/** Places named by a fact of the standard. */
export const SINCE = 'pool.since.';
export const CONDITIONS = 'pool.conditions.';

export const FACTS: Readonly<Record<string, FieldType>> = {
  'applicant.name': 'text',
  'applicant.nature': 'text',
  'applicant.address': 'text',
  'applicant.uscc': 'identifier',
  'applicant.capital': 'amount',
  'applicant.legalRepresentative.name': 'text',
  'applicant.legalRepresentative.phone': 'identifier',
  'applicant.contact.name': 'text',
  'applicant.contact.position': 'text',
  'applicant.contact.officePhone': 'identifier',
  'applicant.contact.mobile': 'identifier',
  'applicant.contact.fax': 'identifier',
  'applicant.contact.email': 'identifier',
  'applicant.headcount': 'number',
  'applicant.cloudUsers': 'number',
  'applicant.targetStar': 'star',
  'applicant.currentStar': 'star',
  'applicant.epidemicList': 'yes-no',
  'applicant.deploymentModel': 'text',
  'applicant.partner': 'text',
  'applicant.startDate': 'day',
  'applicant.industry': 'text',
  'applicant.clusters': 'choices',
  'narratives.scope': 'text',
  'narratives.practice': 'text',
  'narratives.effect': 'text',
  'commitment.signature': 'text',
  'commitment.date': 'day',
  'pool.region': 'text',
  'pool.classes': 'choices',
  'pool.batch': 'text',
  'pool.gradedOn': 'day',
  'pool.gradedBatch': 'text',
  'pool.since.注册成立时间': 'day',
  'pool.since.平台上线运行时间': 'day',
  'pool.conditions': 'raw',
};

type Columns = Readonly<Record<string, FieldType>>;

/** Properties of a line of each table. */
export const COLUMNS: Readonly<Record<ListName, Columns>> = {
  investment: {
    number: 'identifier',
    buyer: 'text',
    seller: 'text',
    invoiceNumber: 'identifier',
    contractPages: 'text',
    amount: 'amount',
    paid: 'day',
    items: 'words',
    vouchers: 'text',
  },
  invoices: {
    number: 'identifier',
    service: 'text',
    model: 'text',
    quantity: 'number',
    price: 'amount',
    amount: 'amount',
    cloud: 'yes-no',
  },
  equipment: { number: 'identifier', name: 'text', category: 'text', quantity: 'number', amount: 'amount' },
  materials: { name: 'text', provided: 'yes-no', pages: 'text' },
};

/** Values that stand once above or below a table. */
export const HEADS: Readonly<Record<ListName, Columns>> = {
  investment: {},
  invoices: { applicant: 'text', provider: 'text', number: 'identifier' },
  equipment: {},
  materials: {},
};

export const TOTALS: Readonly<Record<ListName, Columns>> = {
  investment: { total: 'amount' },
  invoices: { total: 'amount', cloudTotal: 'amount' },
  equipment: {},
  materials: {},
};

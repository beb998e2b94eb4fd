/** An application as a form can hold it: what the form has no place for is absent. */
import type { Application, Entry } from '../../src/model/application';
import type { Form, ListPart } from '../../src/model/form';

const ABSENT: Entry<never> = { value: null, state: 'absent', shown: '', cell: null };

export function listOf(form: Form, fills: ListPart['fills']): ListPart | undefined {
  return form.sheets
    .flatMap(({ parts }) => parts)
    .find((part): part is ListPart => part.part === 'list' && part.fills === fills);
}

/** Places that the form's own sheets have fields for. */
export function placesOf(form: Form): ReadonlySet<string> {
  const fields = form.sheets
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.part === 'fields' ? part.rows : []))
    .flatMap((row) => row.fields.filter(({ unprinted }) => !unprinted));
  return new Set(fields.flatMap(({ fills }) => fills ?? []));
}

export function heldBy(form: Form, application: Application): Application {
  const places = placesOf(form);
  const columns = (fills: ListPart['fills']): ReadonlySet<string> =>
    new Set((listOf(form, fills)?.columns ?? []).flatMap((column) => column.fills ?? []));
  const [only, ...more] = form.stars;
  const applicant = masked(application.applicant, 'applicant.', places) as Application['applicant'];
  const { investment } = application;
  const kept = columns('investment');
  return {
    ...application,
    form: form.id,
    edition: form.edition,
    applicant:
      more.length > 0 || only === undefined
        ? applicant
        : { ...applicant, targetStar: { value: only, state: 'read', shown: String(only), cell: null } },
    narratives: masked(application.narratives, 'narratives.', places) as Application['narratives'],
    investment: {
      lines: investment.lines.map((line) => masked(line, '', kept) as typeof line),
      total: investment.total,
      has: { paid: kept.has('paid'), items: kept.has('items'), vouchers: kept.has('vouchers') },
    },
    invoices: listOf(form, 'invoices') ? application.invoices : [],
    equipment: listOf(form, 'equipment') ? application.equipment : [],
    commitment: masked(application.commitment, 'commitment.', places) as Application['commitment'],
  };
}

function masked(from: object, above: string, places: ReadonlySet<string>): object {
  return Object.fromEntries(
    Object.entries(from as Record<string, object>).map(([name, value]) => {
      if (!('state' in value)) return [name, masked(value, `${above}${name}.`, places)];
      return [name, places.has(`${above}${name}`) ? value : ABSENT];
    }),
  );
}

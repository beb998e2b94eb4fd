import fc from 'fast-check';
import { blank } from '../src/form/blank';
import { fill } from '../src/form/fill';
import { FORMS } from '../src/form/forms';
import { readApplication } from '../src/form/read';
import type { Application } from '../src/model/application';
import type { Form } from '../src/model/form';
import type { Grid } from '../src/model/grid';
import { edition } from '../src/standard/editions';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { readXlsx } from '../src/workbook/xlsx/read';
import { writeWorkbook } from '../src/workbook/xlsx/write-workbook';
import { anyApplication } from './form-support/arbitrary';
import { gridOf } from './form-support/grid';
import { placesOf } from './form-support/held';
import { plain } from './form-support/plain';
import { sample } from './form-support/sample';

function readBack(grid: Grid): Application {
  const { application, findings } = readApplication(grid, FORMS, edition);
  if (!application) throw new Error(JSON.stringify(findings));
  return application;
}

async function throughBytes(draft: ReturnType<typeof fill>): Promise<Grid> {
  const read = readXlsx(await writeWorkbook(draft), nodeCodec);
  if (!('grid' in read)) throw new Error(JSON.stringify(read));
  return read.grid;
}

/** How often: the first form has columns that no other has. */
const runs = (form: Form, most: number): number => (form === FORMS[0] ? most : Math.ceil(most / 4));

describe.each(FORMS.map((form) => [form.id, form] as const))('%s: what is filled in is read back', (_, form) => {
  const of = edition(form.edition)!;

  test('whatever the application', () => {
    for (const application of fc.sample(anyApplication(form, of), { numRuns: runs(form, 150), seed: 2024 })) {
      expect(plain(readBack(gridOf(fill(form, of, application))))).toEqual(plain(application));
    }
  }, 60_000);

  test('through a real workbook too', async () => {
    for (const application of fc.sample(anyApplication(form, of), { numRuns: runs(form, 25), seed: 4202 })) {
      expect(plain(readBack(await throughBytes(fill(form, of, application))))).toEqual(plain(application));
    }
  }, 60_000);

  test('the sample comes back without a finding', async () => {
    const application = sample(form, of);
    const read = readApplication(await throughBytes(fill(form, of, application)), FORMS, edition);
    expect(read.findings).toEqual([]);
    expect(plain(read.application!)).toEqual(plain(application));
  });

  test('and what was read fills the same workbook again', () => {
    const first = fill(form, of, sample(form, of));
    expect(fill(form, of, readBack(gridOf(first)))).toEqual(first);
  });

  test('a blank one reads as an application in which every place is blank', async () => {
    const { application, findings } = readApplication(await throughBytes(blank(form, of)), FORMS, edition);
    expect(findings).toEqual([]);
    const filled: unknown[] = [];
    const absent: string[] = [];
    JSON.stringify(application!.applicant, (key, value: unknown) => {
      const entry = value as { state?: string; value?: unknown } | null;
      if (entry?.state === 'read') filled.push([key, entry.value]);
      if (entry?.state === 'absent') absent.push(`applicant.${key}`);
      return value;
    });
    // 附件2 says itself that it is for three stars, and that the cloud is a public one.
    const own = form.id === 'application-2020-3';
    expect(filled).toEqual(
      own
        ? [
            ['targetStar', 3],
            ['deploymentModel', '公有云'],
          ]
        : [],
    );
    expect(absent.filter((place) => placesOf(form).has(place))).toEqual([]);
    expect(absent).toEqual(form.edition === '2020' ? ['applicant.currentStar'] : ['applicant.epidemicList']);
    expect(application!.items.map(({ mark }) => mark.state)).toEqual(application!.items.map(() => 'blank'));
    expect(application).toMatchObject({ investment: { lines: [] }, invoices: [], equipment: [] });
  });
});

import { evaluate } from '../src/evaluate/evaluate';
import { factsOf } from '../src/form/facts';
import { FORMS } from '../src/form/forms';
import type { Application } from '../src/model/application';
import { rosterNaming } from '../src/model/roster';
import { edition } from '../src/standard/editions';
import { blank, read, sample } from './form-support/sample';

const e2020 = edition('2020')!;
const FACT = '疫情防控重点保障企业';
const LISTED = e2020.rosters[0]!.names[1]!;

describe('the list of 2020 names a firm', () => {
  test('by each of its sixteen full names', () => {
    for (const name of e2020.rosters[0]!.names) expect(rosterNaming(e2020, FACT, name)?.fact).toBe(FACT);
  });

  test.each([LISTED.normalize('NFKC'), ` ${LISTED.slice(0, 4)} ${LISTED.slice(4)}`])('written as “%s”', (name) => {
    expect(rosterNaming(e2020, FACT, name)).toBeDefined();
  });

  test.each(['', '有限公司', LISTED.slice(0, -2), `${LISTED}分公司`, '江苏云湖精密机械有限公司'])(
    'but never “%s”',
    (name) => {
      expect(rosterNaming(e2020, FACT, name)).toBeUndefined();
    },
  );

  test('and gives no other fact, nor anything under another edition', () => {
    expect(rosterNaming(e2020, '信息技术服务企业', LISTED)).toBeUndefined();
    expect(rosterNaming(edition('2024')!, FACT, LISTED)).toBeUndefined();
  });
});

describe('an application judged under 2020', () => {
  const form = FORMS.find(({ id }) => id === 'application-2024')!;
  const full = sample(form, edition(form.edition)!);
  const judged = (name: string, epidemicList: Application['applicant']['epidemicList']) => {
    const application = { ...full, applicant: { ...full.applicant, name: read(name), epidemicList } };
    const { facts, findings } = factsOf(application, e2020);
    const investment = evaluate(e2020, facts).stars[0]!.criteria.find(({ criterion }) =>
      criterion.endsWith('上云投入'),
    );
    const codes = findings.map(({ code }) => code).filter((code) => code.includes('roster'));
    return { kind: investment?.kind, codes, value: facts.values.get(FACT)?.value };
  };

  test.each([blank, read(true)])('of a listed firm is exempt from 上云投入 (stated: $shown)', (stated) => {
    expect(judged(LISTED, stated)).toEqual({ kind: 'exempt', codes: ['form/on-roster'], value: true });
  });

  test('of a listed firm that says no is exempt too, and the contradiction is told', () => {
    const said = { ...read(false), shown: '否' };
    expect(judged(LISTED, said)).toEqual({ kind: 'exempt', codes: ['form/roster-contradicts'], value: true });
  });

  test('of a firm that says so without being listed is told to the reviewer', () => {
    expect(judged('江苏云湖精密机械有限公司', read(true)).codes).toEqual(['form/not-on-roster']);
  });

  test('of any other firm is measured', () => {
    const said = { ...read(false), shown: '否' };
    expect(judged('江苏云湖精密机械有限公司', said)).toMatchObject({ kind: 'met', codes: [], value: false });
  });
});

import fc from 'fast-check';
import { groupVerdict } from '../src/evaluate/applicant-group';
import type { Verdict } from '../src/model/verdict';
import { APPLICANT_GROUPS } from '../src/standard/applicant-group';
import { EDITION_IDS, edition, editionId } from '../src/standard/editions';
import { editionOfBatch, editionOn, editionsOf } from '../src/standard/in-force';
import { upgradeBatch, validUntil } from '../src/standard/validity';

const next = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

describe('the star editions follow each other', () => {
  const editions = editionsOf('star');

  test('each begins the day after the one before it ends, and only the last has no end', () => {
    const ends = editions.map(({ inForce }) => inForce.to);
    expect(ends.at(-1)).toBeUndefined();
    expect(ends.slice(0, -1).map((day) => next(day!))).toEqual(editions.slice(1).map(({ inForce }) => inForce.from));
  });

  test('every day from the first one on finds exactly one edition', () => {
    const day = fc.date({ min: new Date('2018-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const found = editions.filter(({ inForce: { from, to } }) => from <= iso && iso <= (to ?? '9999-12-31'));
        expect(found.map(({ id }) => id)).toEqual([editionOn(iso)?.id]);
      }),
    );
  });

  test.each([
    ['2017-12-31', undefined],
    ['2018-01-01', '2018'],
    ['2020-02-29', '2018'],
    ['2020-03-01', '2020'],
    ['2022-01-26', '2020'],
    ['2022-01-27', '2022'],
    ['2023-12-31', '2022'],
    ['2024-01-01', '2024'],
    ['2026-11-21', '2024'],
    ['', undefined],
  ])('%s: %s', (day, id) => {
    expect(editionOn(day)?.id).toBe(id);
  });
});

describe('every batch finds exactly one edition', () => {
  const batches = editionsOf('star').flatMap(({ id, batches: all, inForce }) =>
    all.map((batch) => ({ id, batch, inForce })),
  );

  test('no two editions know the same batch', () => {
    const ids = batches.map(({ batch }) => batch.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(batches)('$batch.id belongs to $id', ({ id, batch, inForce }) => {
    expect(editionOfBatch(batch.id)).toEqual({ edition: edition(id), batch });
    if (batch.cutOff !== undefined) expect(editionOn(batch.cutOff)?.id).toBe(id);
    const year = batch.id.slice(0, 4);
    expect(inForce.from.slice(0, 4) <= year && year <= (inForce.to ?? '9999').slice(0, 4)).toBe(true);
    if (batch.paidTo !== undefined && batch.cutOff !== undefined) expect(batch.paidTo <= batch.cutOff).toBe(true);
  });

  test('an unknown batch finds none', () => {
    expect(editionOfBatch('2099-1')).toBeUndefined();
  });

  test('the windows are those of the notices', () => {
    expect(editionOfBatch('2024-1')?.batch).toMatchObject({
      paidFrom: '2023-01-01',
      paidTo: '2024-05-31',
      cutOff: '2024-05-31',
    });
    expect(editionOfBatch('2022-1')?.batch).toMatchObject({
      paidFrom: '2021-01-01',
      paidTo: '2022-01-31',
      cutOff: '2022-01-31',
    });
    expect(editionOfBatch('2020-1')?.batch).toMatchObject({ paidFrom: '2019-01-01' });
  });

  test('the classes of the pool share their batch', () => {
    for (const { batches: all } of editionsOf('pool-2021')) {
      expect(all).toEqual([{ id: '2021-1', document: '评估说明注2', cutOff: '2021-06-30' }]);
    }
  });
});

describe('applying', () => {
  test.each([
    ['2018', null],
    ['2020', { 3: [0], 4: [0, 3], 5: [0, 3, 4] }],
    ['2022', { 3: [0], 4: [0, 3], 5: [4] }],
    ['2024', { 3: [0], 4: [3], 5: [4] }],
    ['pool-2021/综合平台', null],
  ])('the ladder of %s', (id, ladder) => {
    expect(edition(id)!.ladder).toEqual(ladder);
  });

  test.each([
    ['2018', undefined],
    ['2020', 10],
    ['2022', 10],
    ['2024', undefined],
  ])('the on-site share of %s is %s', (id, share) => {
    expect(edition(id)!.onSiteShare).toBe(share);
  });

  test('the list of 2020 names sixteen firms of Lianyungang, each once', () => {
    const [roster] = edition('2020')!.rosters;
    expect(roster!.fact).toBe('疫情防控重点保障企业');
    expect(new Set(roster!.names).size).toBe(16);
  });
});

describe('names of editions', () => {
  test.each([
    ['2024', '2024'],
    ['2020年版', '2020'],
    ['pool-2021/综合平台', 'pool-2021/综合平台'],
    ['综合平台', 'pool-2021/综合平台'],
    ['pool-2021/综合（特色）工业互联网平台服务商', 'pool-2021/综合平台'],
    ['pool-2021/综合(特色)工业互联网平台服务商', 'pool-2021/综合平台'],
    ['基础云化服务平台服务商', 'pool-2021/基础云化平台'],
    ['解决方案提供商', 'pool-2021/解决方案'],
    ['工业app提供商', 'pool-2021/工业APP'],
    ['网络建设服务商', 'pool-2021/网络建设'],
    ['数据采集服务商', 'pool-2021/数据采集'],
    ['工控安全服务商', 'pool-2021/工控安全'],
    ['pool-2021/配套服务商', 'pool-2021/配套服务'],
    ['2019', undefined],
    ['pool-2022/综合平台', undefined],
    ['', undefined],
    ['__proto__', undefined],
    ['constructor', undefined],
  ])('%s is %s', (name, id) => {
    expect(editionId(name)).toBe(id);
    expect(edition(name)?.id).toBe(id);
  });

  test('the id of each file is the one it is found by', () => {
    expect(EDITION_IDS.map((id) => edition(id)?.id)).toEqual(EDITION_IDS);
  });
});

describe('grades of the service pool', () => {
  test.each([
    ['2021-07-01', '2024-07-01'],
    ['2021-12-31', '2024-12-31'],
    ['2024-02-29', '2027-02-28'],
  ])('given on %s, valid until %s', (day, until) => {
    expect(validUntil(edition('pool-2021/综合平台')!, day)).toBe(until);
  });

  test('star grades have no stated term', () => {
    expect(validUntil(edition('2024')!, '2024-07-01')).toBeUndefined();
  });

  test.each([
    ['2021-1', '2022-1'],
    ['2021-2', '2022-2'],
    ['首批', undefined],
  ])('graded in %s, a higher star may be asked for from %s on', (batch, from) => {
    expect(upgradeBatch(batch)).toBe(from);
  });
});

describe('a group of applicants needs one of its two classes', () => {
  const verdict = (id: string, star: Verdict['star']): Verdict => ({ edition: id, star, stars: [] });
  const [platforms, solutions] = APPLICANT_GROUPS;

  test('the groups are those of the text, and their classes exist', () => {
    expect(APPLICANT_GROUPS.map(({ name }) => name)).toEqual(['工业互联网平台服务商', '工业互联网解决方案服务商']);
    for (const { classes } of APPLICANT_GROUPS) for (const id of classes) expect(edition(id)).toBeDefined();
  });

  test('the better class decides', () => {
    const both = [verdict('pool-2021/综合平台', 3), verdict('pool-2021/基础云化平台', 4)];
    const judged = groupVerdict(platforms!, both);
    expect(judged).toMatchObject({ star: 4, clause: '评估说明四（一）', steps: [{ code: 'step/class-granted' }] });
    expect(judged.steps[0]!.values).toMatchObject({ granted: ['基础云化平台'], star: 4 });
  });

  test('one class is enough', () => {
    expect(groupVerdict(solutions!, [verdict('pool-2021/工业APP', 5)]).star).toBe(5);
  });

  test('classes of the other group do not count', () => {
    const judged = groupVerdict(platforms!, [verdict('pool-2021/工业APP', 5)]);
    expect(judged).toMatchObject({ star: 0, classes: [], steps: [{ code: 'step/class-none' }] });
  });
});

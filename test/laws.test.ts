import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(__dirname, '..');
const src = join(root, 'src');

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

const files = filesUnder(src).filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

/** The room a file belongs to: its first folder below `src`, or its own name at the top. */
function room(file: string): string {
  const [first = ''] = relative(src, file).split(/[\\/]/);
  return first.replace(/\.tsx?$/, '');
}

function roomsImported(file: string): string[] {
  return importsOf(file)
    .filter((target) => target.startsWith('.'))
    .map((target) => resolve(dirname(file), target))
    .filter((target) => target.startsWith(src))
    .map(room);
}

const VERBS = ['standard', 'form', 'evaluate', 'explain', 'check', 'mark', 'summary', 'workbook'];

describe('the import law', () => {
  const rooms = files.map((file) => ({ file: relative(root, file), room: room(file), imports: roomsImported(file) }));

  test('model imports nothing but itself', () => {
    expect(rooms.filter(({ room, imports }) => room === 'model' && imports.some((other) => other !== 'model'))).toEqual(
      [],
    );
  });

  test('a verb imports the model and itself only', () => {
    const broken = rooms.filter(
      ({ room, imports }) => VERBS.includes(room) && imports.some((other) => other !== room && other !== 'model'),
    );
    expect(broken).toEqual([]);
  });

  // The flow tells of one workbook, the consolidation of many: it builds on the flow, and its one verb is the summary.
  const SUMMARY = ['summary'];
  // An edition file's story is the one verb of reading and writing standards, told with the flow's words.
  const STORIES: Record<string, readonly string[]> = {
    flow: VERBS,
    // What needs no form: labels and values judged.
    judge: ['standard', 'form', 'evaluate', 'explain'],
    consolidate: SUMMARY,
    'follow-up': SUMMARY,
    editions: ['standard'],
    'edition-file': ['standard', 'explain'],
    // Under another edition: read again under the form's own, compared, and judged once more at its best.
    'what-if': ['standard', 'form', 'evaluate'],
  };

  test('only flow.ts imports several verbs, and only the story of many workbooks imports the summary', () => {
    const broken = rooms.filter(
      ({ room, imports }) =>
        !VERBS.includes(room) &&
        imports.some((other) => VERBS.includes(other) && other !== 'workbook' && !STORIES[room]?.includes(other)),
    );
    expect(broken).toEqual([]);
    expect(rooms.filter(({ room, imports }) => room === 'flow' && imports.includes('consolidate'))).toEqual([]);
  });

  test('the core knows no host, no page and no clock', () => {
    const core = files.filter(
      (file) =>
        [
          'model',
          ...VERBS,
          'flow',
          'judge',
          'consolidate',
          'follow-up',
          'editions',
          'edition-file',
          'what-if',
        ].includes(room(file)) && !/workbook[\\/](office|web)/.test(file),
    );
    const forbidden = /\b(Excel\.|Office\.|document\.(?!xml\b)|window\.|Date\.now|new Date\(\)|Math\.random)/;
    const broken = core.filter((file) =>
      forbidden.test(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
    );
    expect(broken.map((file) => relative(root, file))).toEqual([]);
  });
});

describe('small and flat', () => {
  const lines = files.map((file) => ({
    file: relative(root, file),
    lines: readFileSync(file, 'utf8').split('\n').length,
  }));

  test('no source file is over 250 lines', () => {
    expect(lines.filter(({ lines }) => lines > 250)).toEqual([]);
  });

  test('the median source file is under 80 lines', () => {
    const sorted = lines.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(80);
  });

  test('no file or folder is named utils, helpers, manager or index', () => {
    expect(files.filter((file) => /(utils?|helpers?|manager|[\\/]index)(\.tsx?$|[\\/])/i.test(file))).toEqual([]);
  });

  test('nothing is kept that is empty', () => {
    expect(files.filter((file) => statSync(file).size === 0)).toEqual([]);
  });
});

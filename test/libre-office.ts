import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as sheetjs from '@e965/xlsx';
import { partsOf } from './mark-package';

/** Workbooks opened and saved anew by LibreOffice, and what a third program reads in both. */

const PLACES = [
  '/usr/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:/Program Files/LibreOffice/program/soffice.exe',
];

const named = process.env.STARCLOUD_SOFFICE;
const place = named ?? PLACES.find((each) => existsSync(each));
/** There `npm test` installs it: without it something is wrong. */
const installable = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** A test that needs LibreOffice: left out, and saying so, where it is not there and cannot be installed. */
export function testWithLibreOffice(title: string, work: () => Promise<void>): void {
  if (place !== undefined || installable) {
    test(title, () => {
      program();
      return work();
    });
  } else {
    test.skip(`${title} — left out: no LibreOffice found here; install it or set STARCLOUD_SOFFICE to its path`, work);
  }
}

function program(): string {
  if (place !== undefined && existsSync(place)) return place;
  throw new Error(
    'LibreOffice is not installed: run `node scripts/programs.cjs`, or set STARCLOUD_SOFFICE to its path.',
  );
}

/** Opens them all in one start of the program; the same names, as it saved them. */
export function reopened(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'starcloud-reopened-'));
  try {
    const [given, saved] = [join(folder, 'given'), join(folder, 'saved')];
    mkdirSync(given);
    const paths = [...files].map(([name, bytes]) => {
      writeFileSync(join(given, name), bytes);
      return join(given, name);
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const done = spawnSync(program(), [profile, '--headless', '--convert-to', 'xlsx', '--outdir', saved, ...paths], {
      encoding: 'utf8',
    });
    return new Map(
      [...files.keys()].map((name) => {
        if (!existsSync(join(saved, name))) throw new Error(`LibreOffice did not open ${name}: ${done.stderr}`);
        return [name, new Uint8Array(readFileSync(join(saved, name)))];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Seen {
  /** Sheet by sheet, hidden ones too. */
  readonly sheets: readonly string[];
  /** `附表1!C40` → what stands there: for a formula what it gave last. */
  readonly values: ReadonlyMap<string, unknown>;
  /** `附表1!C40` → its formula; names of functions in capitals. */
  readonly formulas: ReadonlyMap<string, string>;
  /** Our marks: the kind and the area. */
  readonly marks: readonly string[];
}

/** The workbook through SheetJS: neither our reader nor LibreOffice has a say in it. Marks, which it does not know, from the text itself. */
export function seenIn(bytes: Uint8Array): Seen {
  const book = sheetjs.read(bytes, { type: 'array', cellFormula: true });
  const values = new Map<string, unknown>();
  const formulas = new Map<string, string>();
  for (const name of book.SheetNames) {
    for (const [at, cell] of Object.entries(book.Sheets[name] ?? {}) as [string, sheetjs.CellObject][]) {
      if (at.startsWith('!')) continue;
      if (cell.v !== undefined && cell.v !== '') values.set(`${name}!${at}`, cell.t === 'e' ? cell.w : cell.v);
      if (cell.f !== undefined) formulas.set(`${name}!${at}`, cell.f.toUpperCase());
    }
  }
  return { sheets: book.SheetNames, values, formulas, marks: marksIn(bytes) };
}

/** Cells that are not the same in both, with what stands there. */
export function differing(
  ours: ReadonlyMap<string, unknown>,
  theirs: ReadonlyMap<string, unknown>,
): [at: string, ours: unknown, theirs: unknown][] {
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .filter((at) => ours.get(at) !== theirs.get(at))
    .map((at): [string, unknown, unknown] => [at, ours.get(at), theirs.get(at)]);
}

const RULES = /<conditionalFormatting[^>]*? sqref="([^"]*)"[^>]*>([\s\S]*?)<\/conditionalFormatting>/g;

function marksIn(bytes: Uint8Array): string[] {
  const sheets = [...partsOf(bytes)].filter(([name]) => name.startsWith('xl/worksheets/sheet'));
  return sheets
    .flatMap(([name, { bytes: text }]) =>
      [...text.toString('utf8').matchAll(RULES)].flatMap(([, area = '', rules = '']) =>
        [...rules.matchAll(/starcloud:(\w+)/g)].map(([, kind = '']) => `${name} ${kind} ${area}`),
      ),
    )
    .sort();
}

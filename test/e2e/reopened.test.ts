import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { differing, reopened, seenIn, testWithLibreOffice, type Seen } from '../libre-office';
import { launchChromium } from './chromium';
import { openPage, served, type } from './workbench-stage';

/**
 * What the product saves is opened and saved anew by LibreOffice, and everything is still there: a file edited and marked on the page,
 * the summary and the marked copies of the command line. One start of each program.
 */
const root = resolve(__dirname, '../..');
const EDITED = 'edited.xlsx';
const SUMMARY = 'summary.xlsx';
/** Unmet, open and of the pool. */
const SAMPLES = [
  '06-申报四星-投入待核实.xlsx',
  '04-申报三星-尚未达到.xlsx',
  '12-资源池-网络建设-申报四星-差注册量.xlsx',
];
const TYPED = [
  ['H2', '=STARCLOUD.MONTHSINUSE("2023-01-01","2024-05-31")'],
  ['H3', '=IF(STARCLOUD.CANAPPLY(3,4),"可以申报","不可以")'],
  ['H4', '="核对"&1+1'],
  ['H5', '1234.5'],
] as const;
/**
 * LibreOffice keeps the stored text of a function it does not know only in a file that says it comes from Excel; the others it calculates
 * anew, without our functions.
 */
const NOT_KEPT = '申请表!H3';

async function savedByThePage(): Promise<Uint8Array> {
  const at = await served();
  const browser = await launchChromium();
  try {
    const { page, complaints } = await openPage(browser, at.address);
    await page.getByRole('img', { name: '预评星级：三星级' }).filter({ visible: true }).waitFor();
    for (const [cell, text] of TYPED) await type(page, cell, text);
    await page.getByRole('button', { name: '标注', exact: true }).click();
    await page
      .getByText(/^已在表中标注/)
      .filter({ visible: true })
      .first()
      .waitFor();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    const bytes = new Uint8Array(readFileSync(await (await coming).path()));
    expect(complaints).toEqual([]);
    return bytes;
  } finally {
    await browser.close();
    await at.close();
  }
}

function byTheCommandLine(): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'starcloud-'));
  try {
    // The exit code tells of the files' faults; what was written is read below.
    const starcloud = (...args: string[]) =>
      spawnSync(process.execPath, [join(root, 'dist/cli/starcloud.cjs'), ...args], { stdio: 'ignore' });
    starcloud(
      'check',
      ...SAMPLES.map((name) => join(root, 'assets/samples', name)),
      '--marked',
      join(folder, 'marked'),
    );
    starcloud('summarize', join(root, 'assets/samples'), '-o', join(folder, SUMMARY));
    const read = (...path: string[]) => new Uint8Array(readFileSync(join(folder, ...path)));
    const marked = readdirSync(join(folder, 'marked'));
    return new Map([[SUMMARY, read(SUMMARY)], ...marked.map((name) => [name, read('marked', name)] as const)]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

testWithLibreOffice(
  'what was saved is the same after LibreOffice opened and saved it, marks and results of our functions too',
  async () => {
    const files = new Map([...byTheCommandLine(), [EDITED, await savedByThePage()] as const]);
    const pairs = new Map(
      [...reopened(files)].map(([name, bytes]) => [name, [seenIn(files.get(name)!), seenIn(bytes)]]),
    );
    expect([...pairs.keys()].sort()).toEqual([...SAMPLES, EDITED, SUMMARY].sort());
    for (const [name, [ours, theirs]] of pairs) {
      expect({ name, sheets: theirs!.sheets, marks: theirs!.marks }).toEqual({
        name,
        sheets: ours!.sheets,
        marks: ours!.marks,
      });
      const others = differing(ours!.values, theirs!.values).filter((cell) => cell[0] !== NOT_KEPT);
      expect({ name, others, formulas: differing(ours!.formulas, theirs!.formulas) }).toEqual({
        name,
        others: [],
        formulas: [],
      });
      expect(ours!.values.size).toBeGreaterThan(100);
      if (name !== SUMMARY) expect(ours!.marks).not.toEqual([]);
    }
    const [ours, theirs] = pairs.get(EDITED)!;
    const typed = (seen: Seen) => TYPED.map(([cell]) => seen.values.get(`申请表!${cell}`));
    expect(typed(ours!)).toEqual([16, '可以申报', '核对2', 1234.5]);
    expect(typed(theirs!)[0]).toBe(16);
  },
);

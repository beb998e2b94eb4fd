import type { Shown } from '../../src/commands/show-pane';
import type { Opened } from './fixture';
import { newBook, sheetNamed } from './book';
import { closePages, opened, settle } from './fixture';
import { openBook } from './open-book';
import { sample, SAMPLES } from './samples';

afterEach(closePages);

/** The page of the shared runtime with its buttons, and what they told the pane. */
async function ribbon(book: Parameters<typeof opened>[0]): Promise<Opened & { readonly shown: Shown[] }> {
  const at = await opened(book);
  const shown: Shown[] = [];
  await jest.isolateModulesAsync(async () => {
    const { SHOWN } = await import('../../src/commands/show-pane');
    addEventListener(SHOWN, (event) => shown.push((event as CustomEvent<Shown>).detail));
    await import('../../src/commands/commands');
  });
  await settle();
  return { ...at, shown };
}

/** Clicks and waits until the host was left in peace for a while. */
async function click({ host }: Opened, action: string): Promise<void> {
  host.click(action);
  for (let before = -1; before !== host.exchanges.length || !host.quiet();) {
    before = host.exchanges.length;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

const rulesIn = ({ host }: Opened): number => host.book.sheets.flatMap(({ rules }) => rules).length;

describe('the buttons of the ribbon', () => {
  test('预评本表 marks the application and shows the pane, and 清除标记 gives the workbook back', async () => {
    const at = await ribbon(await openBook(sample(SAMPLES.find((name) => name.includes('只差一项'))!)));
    const before = at.host.state();
    await click(at, 'markWorkbook');
    expect(rulesIn(at)).toBeGreaterThan(0);
    expect(at.host.pane()).toBe('Visible');
    expect(at.shown).toMatchObject([{ screen: 'result', outcome: { kept: [] } }]);
    expect(at.host.book.sheets.map(({ name }) => name)).not.toContain('预评');
    await click(at, 'clearMarks');
    expect(at.host.state()).toEqual(before);
    expect(at.host.undoCleared).toEqual([]);
    expect(at.shown).toHaveLength(1);
  });

  test('预评本表 on another workbook changes nothing and lets the pane say why', async () => {
    const at = await ribbon(newBook(['流水账']));
    const before = at.host.state();
    await click(at, 'markWorkbook');
    expect(at.host.state()).toEqual(before);
    expect(at.shown).toMatchObject([{ outcome: { findings: [{ code: 'form/not-an-application' }] } }]);
  });

  test('清除标记 says what a protected sheet kept', async () => {
    const book = await openBook(sample(SAMPLES.find((name) => name.includes('只差一项'))!));
    const at = await ribbon(book);
    await click(at, 'markWorkbook');
    const marked = book.sheets.find(({ rules }) => rules.length > 0)!;
    at.host.user.protect(marked.name, true);
    await click(at, 'clearMarks');
    expect(at.shown.at(-1)).toMatchObject({ outcome: { kept: [{ code: 'host/marks-kept' }] } });
    expect(sheetNamed(book, marked.name)!.rules.length).toBeGreaterThan(0);
  });

  test('新建申请表 shows the pane where a form is chosen, and puts nothing into the workbook', async () => {
    const at = await ribbon(newBook());
    const before = at.host.state();
    await click(at, 'newApplication');
    expect(at.host.pane()).toBe('Visible');
    expect(at.shown).toEqual([{ screen: 'new' }]);
    expect(at.host.state()).toEqual(before);
  });
});

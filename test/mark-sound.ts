import { all, partsOf, tree } from './mark-package';

/** Whether a package keeps the rules of the format that programs enforce by calling a file damaged. */

/** CT_Worksheet, CT_Workbook and CT_Stylesheet of ISO/IEC 29500-1 annex A, whole. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  worksheet:
    `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter
    sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions
    pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing
    legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst`.split(/\s+/),
  workbook:
    `fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr
    oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst`.split(
      /\s+/,
    ),
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' '),
};

/** Expects well-formed parts, schema order, known parts, true counts, and every number pointing at something. */
export function expectSound(workbook: Uint8Array): void {
  const parts = partsOf(workbook);
  const roots = new Map(
    [...parts].filter(([name]) => /\.(xml|rels)$/.test(name)).map(([name, { bytes }]) => [name, tree(decoded(bytes))]),
  );
  const byName = (local: string): [string, Element][] => [...roots].filter(([, root]) => root.localName === local);
  for (const [name, root] of roots) {
    expect({ name, misplaced: misplaced(root) }).toEqual({ name, misplaced: [] });
    expect({ name, miscounted: miscounted(root) }).toEqual({ name, miscounted: [] });
  }
  expectKnownParts(parts, roots);
  const [, looks] = byName('styleSheet')[0] ?? [];
  const listed = (list: string): number => looks?.getElementsByTagNameNS('*', list)[0]?.children.length ?? 0;
  for (const [name, sheet] of byName('worksheet')) {
    const formats = all(sheet, 'c').map((cell) => Number(cell.getAttribute('s') ?? 0));
    expect({ name, format: Math.max(0, ...formats) < Math.max(1, listed('cellXfs')) }).toEqual({ name, format: true });
    const rules = all(sheet, 'cfRule').filter((rule) => rule.namespaceURI === sheet.namespaceURI);
    const marks = rules.map((rule) => Number(rule.getAttribute('dxfId') ?? 0));
    expect({ name, mark: Math.max(0, ...marks) < Math.max(1, listed('dxfs')) }).toEqual({ name, mark: true });
    const priorities = rules.map((rule) => rule.getAttribute('priority'));
    expect({ name, priorities: new Set(priorities).size }).toEqual({ name, priorities: priorities.length });
    const cells = all(sheet, 'c').flatMap((cell) => cell.getAttribute('r') ?? []);
    expect({ name, cells: new Set(cells).size }).toEqual({ name, cells: cells.length });
    expect({ name, rows: ascending(all(sheet, 'row').flatMap((row) => Number(row.getAttribute('r')) || [])) }).toEqual({
      name,
      rows: true,
    });
  }
  for (const [, book] of byName('workbook')) expectSoundBook(book);
}

function expectSoundBook(book: Element): void {
  const sheets = all(book, 'sheet');
  const names = sheets.map((sheet) => sheet.getAttribute('name') ?? '');
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\]/.test(name))).toEqual([]);
  const ids = sheets.map((sheet) => sheet.getAttribute('sheetId'));
  expect(new Set(ids).size).toBe(ids.length);
  const defined = all(book, 'definedName').map(
    (name) => `${name.getAttribute('name')} ${name.getAttribute('localSheetId')}`,
  );
  expect(new Set(defined).size).toBe(defined.length);
  for (const name of all(book, 'definedName')) {
    expect(Number(name.getAttribute('localSheetId') ?? 0)).toBeLessThan(sheets.length);
  }
  for (const view of all(book, 'workbookView')) {
    expect(Number(view.getAttribute('activeTab') ?? 0)).toBeLessThan(sheets.length);
  }
}

/** Every part has a content type and every relationship a part. */
function expectKnownParts(parts: ReadonlyMap<string, unknown>, roots: ReadonlyMap<string, Element>): void {
  const keys = [...parts.keys()].map((name) => name.toLowerCase());
  const types = roots.get('[Content_Types].xml')!;
  const overrides = all(types, 'Override').map((type) => (type.getAttribute('PartName') ?? '').slice(1).toLowerCase());
  const extensions = all(types, 'Default').map((type) => (type.getAttribute('Extension') ?? '').toLowerCase());
  const untyped = keys.filter(
    (key) => key !== '[content_types].xml' && !overrides.includes(key) && !extensions.includes(key.split('.').at(-1)!),
  );
  expect(untyped).toEqual([]);
  expect(overrides.filter((key) => !keys.includes(key))).toEqual([]);
  expect(new Set(overrides).size).toBe(overrides.length);
  for (const [name, root] of roots) {
    if (!name.endsWith('.rels')) continue;
    const links = all(root, 'Relationship').filter((link) => link.getAttribute('TargetMode') !== 'External');
    const folder = name.slice(0, name.lastIndexOf('_rels/'));
    const targets = links.map((link) =>
      new URL(link.getAttribute('Target') ?? '', `file:///${folder}`).pathname.slice(1),
    );
    expect({
      name,
      lost: targets.map(decodeURIComponent).filter((target) => !keys.includes(target.toLowerCase())),
    }).toEqual({ name, lost: [] });
    const ids = all(root, 'Relationship').map((link) => link.getAttribute('Id'));
    expect({ name, ids: new Set(ids).size }).toEqual({ name, ids: ids.length });
  }
}

function misplaced(root: Element): string[] {
  const order = ORDER[root.localName];
  if (!order) return [];
  const names = [...root.children]
    .filter((child) => child.namespaceURI === root.namespaceURI)
    .map((child) => child.localName);
  return names.filter((name, index) => index > 0 && order.indexOf(name) < order.indexOf(names[index - 1]!));
}

const COUNTED = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'dxfs',
  'mergeCells',
  'dataValidations',
];

function miscounted(root: Element): string[] {
  return [...root.children]
    .filter(({ localName }) => COUNTED.includes(localName))
    .filter((list) => list.hasAttribute('count') && Number(list.getAttribute('count')) !== list.children.length)
    .map(({ localName }) => localName);
}

function ascending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > numbers[index - 1]!);
}

function decoded(bytes: Buffer): string {
  return bytes[0] === 0xff ? bytes.subarray(2).toString('utf16le') : bytes.toString('utf8');
}

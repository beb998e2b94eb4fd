import type { Frame, Part } from './make-zip';
import { makeZip } from './make-zip';

/** Owns workbooks made by hand for tests: the smallest legal package, any part of which a test replaces. */
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface Making {
  /** What stands inside `worksheet`, or the whole part when it begins with `<?xml` or is bytes. */
  readonly sheet?: string | Uint8Array;
  /** The `si` elements. */
  readonly strings?: string;
  /** What stands inside `styleSheet`. */
  readonly styles?: string;
  /** What stands inside `workbook` instead of the one sheet. */
  readonly workbook?: string;
  /** Parts that replace, add, or (null) leave out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | Omit<Part, 'name'> | null>>;
  readonly frame?: Frame;
}

export const relationships = (
  ...rows: (readonly [id: string, type: string, target: string, more?: string])[]
): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${rows
    .map(
      ([id, type, target, more = '']) =>
        `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${target}" ${more}/>`,
    )
    .join('')}</Relationships>`;

export const contentTypes = (workbook = `${TYPE}.sheet.main+xml`, part = '/xl/workbook.xml'): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/><Override PartName="${part}" ContentType="${workbook}"/></Types>`;

export const sheetXml = (inner: string): string =>
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inner}</worksheet>`;
export const workbookXml = (inner: string): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${inner}</workbook>`;
export const data = (rows: string): string => `<sheetData>${rows}</sheetData>`;

export function xlsxParts(making: Making = {}): Part[] {
  const { sheet = data('<row r="1"><c r="A1"><v>1</v></c></row>'), strings, styles } = making;
  const parts = new Map<string, Part>();
  const put = (name: string, part: string | Uint8Array | Omit<Part, 'name'>): void => {
    const plain = typeof part === 'string' || part instanceof Uint8Array;
    parts.set(name, plain ? { name, data: part } : { ...part, name });
  };
  put('[Content_Types].xml', contentTypes());
  put('_rels/.rels', relationships(['rId1', 'officeDocument', 'xl/workbook.xml']));
  put('xl/workbook.xml', workbookXml(making.workbook ?? '<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>'));
  put(
    'xl/_rels/workbook.xml.rels',
    relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ...(strings === undefined ? [] : [['rId2', 'sharedStrings', 'sharedStrings.xml'] as const]),
      ...(styles === undefined ? [] : [['rId3', 'styles', 'styles.xml'] as const]),
    ),
  );
  const whole = typeof sheet !== 'string' || sheet.startsWith('<?xml');
  put('xl/worksheets/sheet1.xml', whole ? sheet : sheetXml(sheet));
  if (strings !== undefined) put('xl/sharedStrings.xml', `${HEAD}<sst xmlns="${MAIN}">${strings}</sst>`);
  if (styles !== undefined) put('xl/styles.xml', `${HEAD}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`);
  for (const [name, part] of Object.entries(making.parts ?? {})) {
    if (part === null) parts.delete(name);
    else put(name, part);
  }
  return [...parts.values()];
}

export const makeXlsx = (making: Making = {}): Uint8Array => makeZip(xlsxParts(making), making.frame);

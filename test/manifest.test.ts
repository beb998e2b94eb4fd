import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { JSDOM } from 'jsdom';

/**
 * What Microsoft's validator asks of a manifest, as far as it can be known without the network: order, references, lengths,
 * addresses, icons. The validator itself must be run once on a machine with internet (docs/deploy.md).
 */
const root = resolve(__dirname, '..');
const text = readFileSync(join(root, 'manifest.xml'), 'utf8');
const { window } = new JSDOM('');
const xml = new window.DOMParser().parseFromString(text, 'text/xml');
const ADDRESS = 'https://localhost:3000/';

const all = (name: string): Element[] =>
  [...xml.getElementsByTagName('*')].filter(({ localName }) => localName === name);
const values = (name: string): string[] =>
  all(name).flatMap((element) => element.getAttribute('DefaultValue') ?? element.getAttribute('Value') ?? []);

/** Children in the order the schema wants them; `/` in front: below VersionOverrides. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...['Id', 'AlternateId', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl'],
    ...['HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions'],
    ...['Dictionary', 'VersionOverrides', 'ExtendedOverrides'],
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  '/Host': ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  '/ExtensionPoint': ['Script', 'Page', 'Metadata', 'Namespace', 'OfficeTab'],
  '/DesktopFormFactor': ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  '/GetStarted': ['Title', 'Description', 'LearnMoreUrl'],
  '/Group': ['Label', 'Icon', 'Control'],
  '/Control': ['Label', 'Supertip', 'Icon', 'Action'],
  '/Supertip': ['Title', 'Description'],
  '/Action': ['TaskpaneId', 'SourceLocation', 'Title', 'FunctionName'],
  '/Resources': ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

const isOverride = (element: Element): boolean => element.closest('VersionOverrides') !== null;

describe('the manifest', () => {
  test('is well-formed', () => {
    expect(xml.getElementsByTagName('parsererror')).toHaveLength(0);
  });

  test.each(Object.entries(ORDER))('keeps the children of %s in order', (parent, order) => {
    const elements = all(parent.replace('/', '')).filter((element) => !parent.startsWith('/') || isOverride(element));
    expect(elements.length).toBeGreaterThan(0);
    for (const element of elements) {
      const places = [...element.children].map(({ localName }) => order.indexOf(localName));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  test('every resid leads to one resource, and every resource is used', () => {
    const resources = [...all('Resources')[0]!.children].flatMap(({ children }) => [...children]);
    const ids = resources.map((one) => one.getAttribute('id') ?? '');
    const used = [...xml.querySelectorAll('[resid]')].map((one) => one.getAttribute('resid') ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  test('there is one runtime, and the functions, the commands and the pane run in it', () => {
    const [runtime, ...others] = all('Runtime');
    expect(others).toEqual([]);
    expect(runtime?.getAttribute('lifetime')).toBe('long');
    const pages = [
      all('Page')[0]?.firstElementChild,
      all('FunctionFile')[0],
      ...all('Action').flatMap((action) =>
        [...action.children].filter(({ localName }) => localName === 'SourceLocation'),
      ),
    ];
    expect(pages.map((page) => page?.getAttribute('resid'))).toEqual(pages.map(() => runtime?.getAttribute('resid')));
  });

  test('every address is https, below 2,048 characters and on the one address of development', () => {
    const addresses = [...text.matchAll(/(?:DefaultValue|Value)="(https?:[^"]*)"/g)].map((match) => match[1] ?? '');
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((one) => !one.startsWith(ADDRESS) || one.length > 2048)).toEqual([]);
  });

  test('texts are as long as the places that show them take', () => {
    const longest = { DisplayName: 125, Description: 250, ProviderName: 125, ShortStrings: 125, LongStrings: 250 };
    for (const [name, most] of Object.entries(longest)) {
      const texts = all(name).flatMap((place) => [
        place.getAttribute('DefaultValue') ?? '',
        ...[...place.querySelectorAll('*')].flatMap((one) => [
          one.getAttribute('DefaultValue') ?? '',
          one.getAttribute('Value') ?? '',
        ]),
      ]);
      expect([name, texts.filter((one) => one.length > most)]).toEqual([name, []]);
    }
    expect(all('Control').filter((one) => (one.getAttribute('id') ?? '').length > 125)).toEqual([]);
  });

  test('everything a person reads is Chinese first and English for English', () => {
    const read = [...all('DisplayName'), ...all('Description').filter((one) => one.hasAttribute('DefaultValue'))];
    const strings = all('String').filter((one) => one.getAttribute('id') !== 'Functions.Namespace');
    for (const one of [...read, ...strings]) {
      expect(one.getAttribute('DefaultValue')).toMatch(/\p{Script=Han}/u);
      const [english, ...others] = [...one.children];
      expect(others).toEqual([]);
      expect(english?.getAttribute('Locale')).toBe('en-us');
      expect(english?.getAttribute('Value')).not.toMatch(/\p{Script=Han}/u);
    }
    expect(all('DefaultLocale')[0]?.textContent).toBe('zh-CN');
  });

  test('the floor is the shared runtime and ExcelApi 1.13, as in the code', () => {
    const sets = all('Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')]);
    expect(sets).toEqual([
      ['SharedRuntime', '1.1'],
      ['ExcelApi', '1.13'],
    ]);
    expect(readFileSync(join(root, 'src/workbook/office/run.ts'), 'utf8')).toContain("FLOOR = '1.13'");
  });

  test('every icon is there in the size it is announced with', () => {
    const announced = [
      ['32', values('IconUrl')[0]],
      ['64', values('HighResolutionIconUrl')[0]],
      ...all('Icon').flatMap((icon) =>
        [...icon.children].map((image) => {
          const resource = xml.querySelector(`[id="${image.getAttribute('resid') ?? ''}"]`);
          return [image.getAttribute('size'), resource?.getAttribute('DefaultValue')];
        }),
      ),
    ];
    for (const [size, address] of announced) {
      const file = join(root, (address ?? '').replace(ADDRESS, ''));
      expect([address, existsSync(file)]).toEqual([address, true]);
      expect([address, ...pixels(file)]).toEqual([address, Number(size), Number(size)]);
    }
    for (const icon of all('Icon')) {
      const sizes = [...icon.children].map((image) => image.getAttribute('size'));
      expect(sizes).toEqual(expect.arrayContaining(['16', '32', '80']));
    }
  });

  test('the id is one of our own and the version has four parts', () => {
    expect(all('Id')[0]?.textContent).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(all('Version')[0]?.textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(all('Namespace')[0]?.getAttribute('resid')).toBe('Functions.Namespace');
    expect(xml.querySelector('[id="Functions.Namespace"]')?.getAttribute('DefaultValue')).toBe('STARCLOUD');
  });
});

/** Width and height as the header of a PNG says. */
function pixels(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

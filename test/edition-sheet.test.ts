import '../src/explain/wording-files';
import { say } from '../src/explain/wording';
import { EDITION_IDS, edition, editionData } from '../src/standard/editions';
import { editionSheets } from '../src/standard/sheet-draft';
import { editionOfSheets } from '../src/standard/sheet-read';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { readXlsx } from '../src/workbook/xlsx/read';
import { writeWorkbook } from '../src/workbook/xlsx/write-workbook';

const printed = async (data: unknown) => {
  const read = readXlsx(await writeWorkbook(editionSheets(data, (code) => say('zh-CN', code))), nodeCodec);
  if (!('grid' in read)) throw new Error(JSON.stringify(read.findings));
  return read.grid;
};

describe('printing an edition and importing it', () => {
  test.each(EDITION_IDS)('%s: gives the same edition', async (id) => {
    const read = editionOfSheets(await printed(editionData(id)));
    if (!('edition' in read)) throw new Error(JSON.stringify(read.findings, null, 1));
    expect(read.edition).toEqual(edition(id));
  });
});

/** Owns how each peer is called: from bytes to its own workbook in memory, with the options its manual gives for speed. */
const ExcelJS = require('exceljs');
const readExcelFile = require('read-excel-file/node');
const sheetjs = require('@e965/xlsx');

module.exports = {
  ExcelJS: async (bytes) => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes);
    return workbook;
  },
  '@e965/xlsx (dense)': (bytes) =>
    sheetjs.read(bytes, { type: 'buffer', dense: true, cellHTML: false, cellText: false }),
  'read-excel-file': (bytes) => readExcelFile.default(Buffer.from(bytes)),
};

/** Applies patches to a workbook: `node scripts/mark-workbook.cjs PATCHES.json FROM.xlsx TO.xlsx`. For making test files. */
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { transformFileSync } = require('@swc/core');

require.extensions['.ts'] = (module, file) => {
  const jsc = { parser: { syntax: 'typescript' }, target: 'es2022' };
  module._compile(transformFileSync(file, { jsc, module: { type: 'commonjs' } }).code, file);
};
const { applyPatches } = require(join(__dirname, '../src/workbook/xlsx/patch.ts'));
const { nodeCodec } = require(join(__dirname, '../src/workbook/xlsx/node.ts'));

const [patches, from, to] = process.argv.slice(2);
const result = applyPatches(readFileSync(from), JSON.parse(readFileSync(patches, 'utf8')), nodeCodec);
if ('findings' in result) {
  console.error(JSON.stringify(result.findings, null, 2));
  process.exit(3);
}
writeFileSync(to, result.bytes);

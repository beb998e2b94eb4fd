/**
 * Writes docs/editions/*.md, docs/rules.md and docs/differences.md from the standards' data: `node scripts/editions.cjs`. The pages are never edited by hand; a
 * test compares them with the data.
 */
const { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { transformSync } = require('@swc/core');
const { parse } = require('yaml');

require.extensions['.ts'] = (module, filename) => {
  const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } };
  module._compile(transformSync(readFileSync(filename, 'utf8'), { ...options, filename, swcrc: false }).code, filename);
};
require.extensions['.yaml'] = (module, filename) => {
  module.exports = parse(readFileSync(filename, 'utf8'));
};

const { EDITION_IDS, edition } = require('../src/standard/editions.ts');
const { editionPage, pageName } = require('../src/standard/markdown.ts');

const folder = resolve(__dirname, '../docs/editions');
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (name.endsWith('.md')) rmSync(join(folder, name));
for (const id of EDITION_IDS) writeFileSync(join(folder, pageName(id)), editionPage(edition(id)));
const { rulesPage } = require('../test/standard-rules.ts');
writeFileSync(resolve(__dirname, '../docs/rules.md'), rulesPage());
const { differencesPage } = require('../test/standard-differences.ts');
writeFileSync(resolve(__dirname, '../docs/differences.md'), differencesPage());
console.log(`docs/editions: ${EDITION_IDS.length} pages`);

/**
 * Publishes docs/application.schema.json from the types of src/model/application.ts: `node scripts/schema.cjs` writes it,
 * `--print` only shows it. The file is never edited by hand; a test compares it with the types.
 */
const { writeFileSync } = require('node:fs');
const { resolve } = require('node:path');
const prettier = require('prettier');
const { createGenerator } = require('ts-json-schema-generator');

const root = resolve(__dirname, '..');
const target = resolve(root, 'docs/application.schema.json');

async function main() {
  const generator = createGenerator({
    path: resolve(root, 'src/model/application.ts'),
    tsconfig: resolve(root, 'tsconfig.json'),
    type: 'Application',
    jsDoc: 'extended',
    skipTypeCheck: true,
    additionalProperties: false,
  });
  const options = { ...(await prettier.resolveConfig(target)), filepath: target };
  const text = await prettier.format(JSON.stringify(generator.createSchema('Application')), options);
  if (process.argv.includes('--print')) process.stdout.write(text);
  else writeFileSync(target, text);
}

void main();

/**
 * Publishes docs/application.schema.json from the types of src/model/application.ts. The file is never edited by hand:
 * `node scripts/schema.cjs` writes it, and a test compares it with the types.
 */
const { writeFileSync } = require('node:fs');
const { resolve } = require('node:path');
const prettier = require('prettier');
const { createGenerator } = require('ts-json-schema-generator');

const root = resolve(__dirname, '..');
const target = resolve(root, 'docs/application.schema.json');

/** The schema as data. */
function schema() {
  const generator = createGenerator({
    path: resolve(root, 'src/model/application.ts'),
    tsconfig: resolve(root, 'tsconfig.json'),
    type: 'Application',
    jsDoc: 'extended',
    skipTypeCheck: true,
    additionalProperties: false,
  });
  return generator.createSchema('Application');
}

async function write() {
  const options = await prettier.resolveConfig(target);
  writeFileSync(target, await prettier.format(JSON.stringify(schema()), { ...options, filepath: target }));
}

module.exports = { schema, target };

if (require.main === module) void write();

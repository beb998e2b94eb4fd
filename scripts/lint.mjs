/**
 * `npm run rules`: the types and the rules of ESLint over one and the same reading of the sources, which each alone would read
 * anew.
 */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import process from 'node:process';
import ts from 'typescript';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const host = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => root,
  getNewLine: () => '\n',
};

/** The files that a tsconfig.json names, read for both. */
function programOf(path) {
  const { config, error } = ts.readConfigFile(resolve(root, path), ts.sys.readFile);
  if (error) throw new Error(ts.formatDiagnostic(error, host));
  const { fileNames, options, errors } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(resolve(root, path)));
  if (errors.length > 0) throw new Error(ts.formatDiagnostics(errors, host));
  return ts.createProgram(fileNames, { ...options, noEmit: true });
}

const programs = ['tsconfig.json', 'test/wps/declared/tsconfig.json'].map(programOf);
const wrong = programs.flatMap((program) => ts.getPreEmitDiagnostics(program));
if (wrong.length > 0) process.stdout.write(ts.formatDiagnosticsWithColorAndContext(wrong, host));

const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: false, programs } },
  },
});
const results = await eslint.lintFiles(['.']);
process.stdout.write(await (await eslint.loadFormatter('stylish')).format(results));
if (wrong.length > 0 || results.some(({ messages }) => messages.length > 0)) process.exitCode = 1;

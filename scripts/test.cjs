/**
 * `npm test`: everything that must hold, two things at a time: what reads the sources (types, lint, format) beside what runs them
 * (browser, builds, tests). All of it runs to its end; one failure fails the whole.
 */
const { spawn } = require('node:child_process');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const bin = (name) => require.resolve(name, { paths: [root] });

const READ = [
  ['types', bin('typescript/bin/tsc'), '--noEmit'],
  ['types of WPS', bin('typescript/bin/tsc'), '-p', 'test/wps/declared'],
  ['lint', path.join(path.dirname(bin('eslint/package.json')), 'bin/eslint.js'), '.'],
  ['format', bin('prettier/bin/prettier.cjs'), '--check', '.'],
];
const RUN = [
  ['browser', path.join(__dirname, 'browser.cjs')],
  ['build', bin('webpack-cli/bin/cli.js'), '--mode', 'production'],
  ['tests', path.join(path.dirname(bin('jest/package.json')), 'bin/jest.js')],
];

const failed = [];

/** Runs one task; what the tests say is shown as they say it, of the others once they have ended. */
function run([name, ...words]) {
  return new Promise((ended) => {
    const started = Date.now();
    const live = name === 'tests';
    const task = spawn(process.execPath, words, {
      cwd: root,
      stdio: ['ignore', ...Array(2).fill(live ? 'inherit' : 'pipe')],
    });
    const said = [];
    for (const stream of [task.stdout, task.stderr]) stream?.on('data', (piece) => said.push(piece));
    task.on('close', (code) => {
      const seconds = Math.round((Date.now() - started) / 1000);
      process.stdout.write(`${Buffer.concat(said).toString()}${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`);
      if (code !== 0) failed.push(name);
      ended(code === 0);
    });
  });
}

async function inTurn(tasks, until) {
  for (const task of tasks) if (!(await run(task)) && until === 'first failure') return;
}

void Promise.all([inTurn(READ, 'end'), inTurn(RUN, 'first failure')]).then(() => {
  if (failed.length > 0) console.error(`failed: ${failed.join(', ')}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
});

/**
 * `npm test`: everything that must hold. What reads the sources (the two halves of `npm run lint`) beside what prepares the tests (the
 * programs they work with, the builds), so that no processor waits for another; then the tests, which have every processor to
 * themselves. One failure fails the whole, after all has been said.
 */
const { spawn } = require('node:child_process');

const failed = [];

/** Runs a script of package.json. What the tests say is shown as they say it, of the others once they have ended. */
function run(name) {
  return new Promise((ended) => {
    const started = Date.now();
    const output = name === 'jest' ? 'inherit' : 'pipe';
    const task = spawn('npm', ['run', '--silent', name], {
      stdio: ['ignore', output, output],
      // There npm is a script of the shell's.
      shell: process.platform === 'win32',
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

async function main() {
  const [there, built] = await Promise.all(['programs', 'build', 'rules', 'layout'].map(run));
  if (there && built) await run('jest');
  if (failed.length > 0) console.error(`failed: ${failed.join(', ')}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

void main();

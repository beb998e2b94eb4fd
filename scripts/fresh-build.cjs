/** Builds a folder of the product when a source is newer than it, one process at a time. */
const { execFileSync } = require('node:child_process');
const { existsSync, mkdirSync, readdirSync, rmdirSync, statSync, utimesSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const SOURCES = ['src', 'standards', 'scripts', 'assets', 'manifest.xml', 'webpack.config.js', 'package-lock.json'];
/** A build takes half a minute; a lock much older was left behind. */
const LONGEST_BUILD = 300_000;

/**
 * The folder `dist/<name>` as a production build makes it, or as a script of the tests does.
 * @param {string} name the configuration of webpack.config.js
 * @param {string} page the page of the folder whose age tells the folder's
 * @param {() => void} [building] called before a build begins
 * @param {string} [script] what builds the folder it is given, if not webpack.config.js
 */
function freshBuild(name, page, building, script) {
  const folder = path.join(root, 'dist', name);
  const file = path.join(folder, page);
  const lock = path.join(root, `dist/.${name}-building`);
  const sources = [...SOURCES, ...(script === undefined ? [] : ['test'])].map((source) => path.join(root, source));
  while (!existsSync(file) || newest(sources) > statSync(file).mtimeMs) {
    if (!locked(lock)) {
      // Another process builds it.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
      continue;
    }
    try {
      building?.();
      const webpack = [require.resolve('webpack-cli/bin/cli.js'), '--mode', 'production', '--config-name', name];
      const command = script === undefined ? webpack : [path.join(root, script), folder];
      execFileSync(process.execPath, command, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
      // A page that came out the same is not written anew.
      utimesSync(file, new Date(), new Date());
    } finally {
      rmdirSync(lock);
    }
  }
  return folder;
}

function locked(lock) {
  mkdirSync(path.dirname(lock), { recursive: true });
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > LONGEST_BUILD) rmdirSync(lock);
    return false;
  }
}

function newest(paths) {
  return Math.max(
    ...paths.map((each) =>
      statSync(each).isDirectory()
        ? newest(readdirSync(each).map((name) => path.join(each, name)))
        : statSync(each).mtimeMs,
    ),
    0,
  );
}

module.exports = { freshBuild };

/**
 * What others wrote and a build brings along, with their licences, as `third-party-licenses.txt` beside it: the packages whose modules
 * are in the bundle, no more and no fewer. A licence that nobody has looked at stops the build. (The plugins that do this look at a
 * merged module's first file only, and miss half of the packages.)
 */
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { Compilation, sources } = require('webpack');

const FILE = 'third-party-licenses.txt';
/** They ask for no more than that their text is passed on. */
const KNOWN = ['MIT', 'Apache-2.0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause'];
/** Packages whose package.json is silent: their LICENSE and the head of their source say it. */
const STATED_ELSEWHERE = { '@univerjs/telemetry': 'Apache-2.0' };
/** Not every server says how a text is written. */
const UTF8 = '\ufeff';
const HEADING = `星级上云助手用到的第三方软件及其许可
Third-party software in StarCloud, and its licences
`;

class Licenses {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('Licenses', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'Licenses', stage }, () => {
        const packages = [...new Set(filesIn(compilation).flatMap((file) => packageOf(file) ?? []))].map(described);
        for (const { title, license } of packages) {
          if (!KNOWN.includes(license))
            compilation.errors.push(
              new Error(`${title}: may it be shipped? If so, name its licence in scripts/licenses.cjs`),
            );
        }
        compilation.emitAsset(FILE, new sources.RawSource(UTF8 + written(packages)));
      });
    });
  }
}

/** Every file that went into a chunk, those of merged modules one by one. */
function filesIn({ modules, chunkGraph }) {
  const inside = (module) => (module.modules ? [...module.modules].flatMap(inside) : (module.resource ?? []));
  return [...modules].filter((module) => chunkGraph.getNumberOfModuleChunks(module) > 0).flatMap(inside);
}

/** The folder of the package that a file belongs to; some have further package.json without a name below it. */
function packageOf(file) {
  const within = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file);
  return within?.[0];
}

function described(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const stated = license ?? STATED_ELSEWHERE[name] ?? 'unstated';
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file) && existsSync(path.join(folder, file)))
    .map((file) => readFileSync(path.join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim());
  const text =
    texts.join('\n\n') || `${name}${by(author)} states ${stated} in its package.json and brings no text of it.`;
  return { title: `${name} ${version} (${stated})`, license: stated, text };
}

const by = (author) => (author ? ` by ${author.name ?? author}` : '');

/** Packages under one and the same text stand above it together. */
function written(packages) {
  const texts = new Map();
  for (const { title, text } of packages) texts.set(text, (texts.get(text) ?? new Set()).add(title));
  const sections = [...texts].map(([text, titles]) => `${[...titles].sort().join('\n')}\n\n${text}\n`).sort();
  return [HEADING, ...sections].join(`\n${'-'.repeat(80)}\n`);
}

const licenses = () => new Licenses();

module.exports = { FILE, licenses };

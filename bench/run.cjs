/** Bundles one bench file as the product itself is bundled and runs it: `node bench/run.cjs read`. */
const path = require('node:path');
const webpack = require('webpack');

const [name, ...rest] = process.argv.slice(2);
const PEERS = ['exceljs', '@e965/xlsx', 'read-excel-file/node', 'json-rules-engine', 'playwright-core'];
const out = path.resolve(__dirname, 'out');

const compiler = webpack({
  mode: 'production',
  target: 'node20',
  entry: path.resolve(__dirname, `${name}.ts`),
  output: { path: out, filename: `${name}.cjs`, library: { type: 'commonjs2' } },
  resolve: { extensions: ['.ts', '.mjs', '.js'] },
  module: {
    rules: [
      { test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true } },
      { test: /\.ya?ml$/, type: 'json', parser: { parse: (text) => require('yaml').parse(text) } },
    ],
  },
  // Peers are loaded as they are published, from bench/node_modules; the output stands beside it for that reason.
  externals: [
    ...PEERS.map((peer) => ({ [peer]: `commonjs ${peer}` })),
    // The product's own scripts find their folders by where they stand.
    ({ context, request }, answer) =>
      /scripts\/[\w-]+\.cjs$/.test(request) ? answer(null, `commonjs ${path.resolve(context, request)}`) : answer(),
  ],
  optimization: { minimize: false },
  performance: false,
});

compiler.run((error, stats) => {
  if (error ?? stats.hasErrors()) {
    console.error(error ?? stats.toString('errors-only'));
    process.exit(2);
  }
  process.argv.splice(1, process.argv.length, path.join(out, `${name}.cjs`), ...rest);
  require(path.join(out, `${name}.cjs`));
});

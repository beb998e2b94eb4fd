/** `node test/county/write.cjs county OUT` writes the county; `originals OUT` what `independent.py` has other programs rewrite. */
const path = require('node:path');
const webpack = require('webpack');

const out = path.resolve(process.argv[3] ?? 'out/county');
const compiler = webpack({
  mode: 'development',
  devtool: false,
  target: 'node20',
  entry: path.resolve(__dirname, 'write.ts'),
  output: { path: path.join(out, '.program'), filename: 'write.cjs' },
  resolve: { extensions: ['.ts', '.mjs', '.js'] },
  node: { __dirname: true },
  context: path.resolve(__dirname, '../..'),
  module: {
    rules: [
      { test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true } },
      { test: /\.ya?ml$/, type: 'json', parser: { parse: (text) => require('yaml').parse(text) } },
    ],
  },
});

compiler.run((error, stats) => {
  if (error ?? stats.hasErrors()) {
    console.error(error ?? stats.toString('errors-only'));
    process.exit(2);
  }
  process.argv.splice(1, process.argv.length, 'write', ...process.argv.slice(2));
  require(path.join(out, '.program', 'write.cjs'));
});

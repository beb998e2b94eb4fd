const path = require('node:path');
const { BannerPlugin } = require('webpack');

/** Official tables, forms and sentences are compiled in as plain data; TypeScript is checked by `npm run lint`. */
const rules = [
  { test: /\.ya?ml$/, type: 'json', parser: { parse: (text) => require('yaml').parse(text) } },
  { test: /\.tsx?$/, loader: 'ts-loader', options: { transpileOnly: true }, exclude: /node_modules/ },
];

/** @type {(env: unknown, argv: { mode?: string }) => import('webpack').Configuration[]} */
module.exports = (_env, argv) => [
  {
    name: 'cli',
    target: 'node20',
    mode: argv.mode === 'development' ? 'development' : 'production',
    entry: { starcloud: './src/cli/starcloud.ts' },
    output: { path: path.resolve(__dirname, 'dist/cli'), filename: '[name].cjs', clean: true },
    module: { rules },
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
    optimization: { minimize: false },
    plugins: [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
    performance: false,
    stats: 'errors-warnings',
  },
];

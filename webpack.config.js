const { existsSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const CustomFunctionsMetadataPlugin = require('custom-functions-metadata-plugin');
const { EsbuildPlugin } = require('esbuild-loader');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { BannerPlugin } = require('webpack');
const help = require('./scripts/functions-help.cjs');
const { licenses } = require('./scripts/licenses.cjs');

/** Official tables, forms and sentences are compiled in as plain data; TypeScript is checked by `npm run lint`. */
const rules = [
  { test: /\.ya?ml$/, type: 'json', parser: { parse: (text) => require('yaml').parse(text) } },
  { test: /\.tsx?$/, loader: 'ts-loader', options: { transpileOnly: true }, exclude: /node_modules/ },
];

/** The address of development, in the manifest and the help links; a production build puts its own in the place of each. */
const DEVELOPMENT = 'https://localhost:3000';
/** Where the folder `dist/excel` will be served; a name reserved for examples stands in until somebody says. */
const production = () => (process.env.STARCLOUD_URL ?? 'https://starcloud.example.com').replace(/\/+$/, '');

/** @type {(mode: 'development' | 'production') => import('webpack').Configuration} */
function excel(mode) {
  const addressed = (text) => (mode === 'development' ? text : text.replaceAll(DEVELOPMENT, production()));
  const json = (metadata) => addressed(JSON.stringify(metadata, null, 2));
  const texts = 'src/functions/help.zh-CN.yaml';
  const scripts = ['./src/taskpane/taskpane.tsx', './src/functions/functions.ts', './src/commands/commands.ts'];
  return {
    name: 'excel',
    target: ['web', 'es2020'],
    mode,
    devtool: mode === 'development' ? 'source-map' : false,
    entry: { taskpane: scripts.filter((script) => existsSync(path.resolve(__dirname, script))) },
    output: {
      path: path.resolve(__dirname, 'dist/excel'),
      filename: '[name].js',
      // Loaded when first needed; the name changes with the content, so that no page mixes two builds.
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
    },
    module: { rules },
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
    // As small as by Terser, in a third of the time.
    optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })] },
    plugins: [
      licenses(),
      new CustomFunctionsMetadataPlugin({ output: 'functions-en.json', input: './src/functions/functions.ts' }),
      new HtmlWebpackPlugin({
        filename: 'taskpane.html',
        template: './src/taskpane/taskpane.html',
        // The file keeps its name for the manifest; the page asks for this very build.
        hash: true,
        scriptLoading: 'defer',
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: 'manifest.xml', transform: (text) => addressed(text.toString()), noErrorOnMissing: true },
          { from: 'assets/icon-*.png', noErrorOnMissing: true },
          { from: 'src/taskpane/taskpane.css', to: 'taskpane.css' },
          { from: 'src/functions/functions.css', to: 'functions.css' },
          { from: texts, to: 'functions.json', transform: async (yaml) => json(await help.chinese(yaml.toString())) },
          { from: texts, to: 'functions-en.json', force: true, transform: async () => json(await help.english()) },
          { from: texts, to: 'functions.html', transform: (yaml) => help.page(yaml.toString()) },
        ],
      }),
    ],
    performance: false,
    stats: 'errors-warnings',
  };
}

/**
 * The web workbench: static files for any web server or folder. The grid library comes in a part of its own when a first file
 * is opened, never with the pane.
 * @type {(mode: 'development' | 'production') => import('webpack').Configuration}
 */
const workbench = (mode) => ({
  name: 'workbench',
  // The grid library is large and never changes between two builds.
  cache: {
    type: 'filesystem',
    name: `workbench-${mode}`,
    buildDependencies: { config: [path.join(__dirname, 'webpack.config.js')] },
  },
  target: ['web', 'es2020'],
  mode,
  devtool: mode === 'development' ? 'source-map' : false,
  entry: { workbench: './src/workbench/workbench.tsx' },
  output: {
    path: path.resolve(__dirname, 'dist/workbench'),
    filename: '[name].js',
    chunkFilename: '[name].[contenthash:8].js',
    cssChunkFilename: '[name].[contenthash:8].css',
    clean: true,
  },
  module: {
    rules: [
      ...rules,
      // Samples are parts of the page: it asks for no file, so that it also runs from a folder without a server.
      { test: /\.xlsx$/, type: 'asset/inline' },
    ],
  },
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  // Terser takes six times as long over the grid library.
  optimization: { minimizer: [new EsbuildPlugin({ target: 'es2020', css: true, legalComments: 'none' })] },
  experiments: { css: true },
  plugins: [
    licenses(),
    new HtmlWebpackPlugin({
      filename: 'index.html',
      template: './src/workbench/workbench.html',
      hash: true,
      scriptLoading: 'defer',
      minify: false,
    }),
    new CopyPlugin({
      patterns: [
        { from: 'src/workbench/workbench.css', to: 'workbench.css' },
        { from: 'assets/icon-{32,128}.png', to: '[name][ext]' },
      ],
    }),
  ],
  performance: false,
  stats: 'errors-warnings',
});

/**
 * The pane inside WPS: an experiment. Two pages, of which WPS loads `index.html` with the add-in; the pane is the same code, in a chunk of its
 * own. WPS brings a browser of its own, which may be old.
 * @type {(mode: 'development' | 'production') => import('webpack').Configuration}
 */
function wps(mode) {
  const page = (chunk, filename) =>
    new HtmlWebpackPlugin({
      ...{ filename, chunks: [chunk], scriptLoading: 'defer', minify: false, hash: true },
      template: `./src/wps/${filename}`,
    });
  return {
    name: 'wps',
    target: ['web', 'es2019'],
    mode,
    devtool: mode === 'development' ? 'source-map' : false,
    entry: { main: './src/wps/main.ts', wps: './src/wps/pane.ts' },
    output: {
      path: path.resolve(__dirname, 'dist/wps'),
      filename: '[name].js',
      chunkFilename: '[name].js',
      clean: true,
    },
    module: {
      rules: [
        rules[0],
        { ...rules[1], options: { instance: 'wps', transpileOnly: true, compilerOptions: { target: 'ES2019' } } },
      ],
    },
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
    // It also brings the libraries down to what an older browser understands.
    optimization: { minimizer: [new EsbuildPlugin({ target: 'es2019', css: true, legalComments: 'none' })] },
    plugins: [
      licenses(),
      page('main', 'index.html'),
      page('wps', 'wps.html'),
      new CopyPlugin({
        patterns: ['src/wps/ribbon.xml', 'src/wps/wps.css', 'src/taskpane/taskpane.css'].map((from) => ({
          from,
          to: '[name][ext]',
        })),
      }),
    ],
    performance: false,
    stats: 'errors-warnings',
  };
}

/** @type {(env: unknown, argv: { mode?: string }) => import('webpack').Configuration[]} */
module.exports = (_env, argv) => [
  {
    name: 'cli',
    target: 'node20',
    mode: argv.mode === 'development' ? 'development' : 'production',
    entry: {
      starcloud: './src/cli/starcloud.ts',
      'reading-worker': './src/cli/reading-worker.ts',
      samples: './scripts/samples.ts',
    },
    output: {
      path: path.resolve(__dirname, 'dist/cli'),
      filename: '[name].cjs',
      chunkFilename: 'part-[id].cjs',
      clean: true,
    },
    module: { rules },
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
    optimization: { minimize: false },
    plugins: [licenses(), new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true })],
    performance: false,
    stats: 'errors-warnings',
  },
  excel(argv.mode === 'development' ? 'development' : 'production'),
  workbench(argv.mode === 'development' ? 'development' : 'production'),
  wps(argv.mode === 'development' ? 'development' : 'production'),
];

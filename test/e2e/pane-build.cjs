/** Builds the pane's test page into the folder named, with the rules of the product's own build. */
const path = require('node:path');
const webpack = require('webpack');
const configurations = require('../../webpack.config.js');

const [cli] = configurations(undefined, { mode: 'development' });
webpack(
  {
    mode: 'development',
    devtool: false,
    target: ['web', 'es2020'],
    cache: {
      type: 'filesystem',
      name: 'pane-page',
      buildDependencies: { config: [path.join(__dirname, 'pane-build.cjs')] },
    },
    entry: { pane: path.join(__dirname, 'pane-page.ts') },
    output: { path: path.resolve(process.argv[2]), filename: '[name].js', clean: true },
    module: cli.module,
    resolve: cli.resolve,
    performance: false,
  },
  (error, stats) => {
    if (error) throw error;
    if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
  },
);

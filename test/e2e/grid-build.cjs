/** Builds the page with the spreadsheet alone into the folder named, with the rules of the workbench's own build. */
const path = require('node:path');
const webpack = require('webpack');
const configurations = require('../../webpack.config.js');

const workbench = configurations(undefined, { mode: 'production' }).find(({ name }) => name === 'workbench');
webpack(
  {
    ...workbench,
    name: 'grid-page',
    cache: { ...workbench.cache, name: 'workbench-production' },
    entry: { grid: path.join(__dirname, 'grid-page.ts') },
    output: { ...workbench.output, path: path.resolve(process.argv[2]), clean: true },
    // The product is made small, and so is what is measured; for a test that would only take time.
    optimization: { minimize: process.argv[3] === 'small' },
    plugins: [],
  },
  (error, stats) => {
    if (error) throw error;
    if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
  },
);

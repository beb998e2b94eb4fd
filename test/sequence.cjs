const { default: Sequencer } = require('@jest/test-sequencer');

/** The long suites first (those with a browser), so that none of them runs last and alone; then the larger files. */
module.exports = class extends Sequencer {
  sort(tests) {
    const weight = ({ path, context }) => (/[\\/]e2e[\\/]/.test(path) ? 1e6 : 0) + context.hasteFS.getSize(path);
    return [...tests].sort((left, right) => weight(right) - weight(left));
  }
};

const { availableParallelism } = require('node:os');

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // Nothing is timed in a test: a busy machine must not turn one red.
  testTimeout: 120_000,
  // By itself jest leaves a processor idle; and two suites on two processors still leave a tenth of the time to a third.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  workerIdleMemoryLimit: '1500MB',
  testSequencer: '<rootDir>/test/sequence.cjs',
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  transform: {
    '\\.ya?ml$': '<rootDir>/test/yaml-transform.cjs',
    '\\.m?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // These packages are published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(hucre|saxen|@noble/hashes)/)'],
  moduleFileExtensions: ['ts', 'tsx', 'mts', 'js', 'mjs', 'cjs', 'json', 'yaml'],
};

const { parse } = require('yaml');

/** The same reading as the webpack build: YAML 1.2, core schema, to plain data. */
module.exports = {
  process: (text) => ({ code: `module.exports = ${JSON.stringify(parse(text, { merge: false, uniqueKeys: true }))};` }),
};

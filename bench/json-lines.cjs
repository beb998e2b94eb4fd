/** The floor of `facts`: reads lines of JSON and writes each anew, as any program in JavaScript must that gives those answers. */
const { createInterface } = require('node:readline');
const { writeSync } = require('node:fs');

const BLOCK = 1 << 16;

void (async () => {
  let block = '';
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    block += `${JSON.stringify(JSON.parse(line))}\n`;
    if (block.length < BLOCK) continue;
    writeSync(1, block);
    block = '';
  }
  writeSync(1, block);
})();

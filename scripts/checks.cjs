/**
 * Writes docs/checks.md, the list of the form's own checks, from their sentences and their planted faults: `node
 * scripts/checks.cjs` writes it, `--print` only shows it. Nothing in it is kept by hand; a test compares it with both.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const { resolve } = require('node:path');
const prettier = require('prettier');
const { parse } = require('yaml');

const root = resolve(__dirname, '..');
const target = resolve(root, 'docs/checks.md');
const read = (path) => parse(readFileSync(resolve(root, path), 'utf8'));

const SEVERITY = { error: '错误', warning: '提醒', hint: '提示' };
const HEAD = `# 申请表自查一览

本页由 \`node scripts/checks.cjs\` 从 \`standards/wording/zh-CN/check.yaml\` 和 \`test/check-cases.yaml\` 生成，请勿手工修改。
“说法”取自第一个例子；“单元格”是填报项在申请表数据（\`docs/application.schema.json\`）中的位置，\`*\` 表示任何一行。

<!-- prettier-ignore -->
| 代码 | 说法 | 怎么办 | 单元格 | 条款 | 程度 | 例子 |
| --- | --- | --- | --- | --- | --- | --- |
`;

/** The sentence with its blanks filled from an example. */
function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => [values[name]].flat().join('、'));
}

/** `investment.lines.0.amount` → `investment.lines.*.amount` */
function anyLine(path) {
  return path
    .split('.')
    .map((step) => (/^\d+$/.test(step) || /\p{Script=Han}/u.test(step) ? '*' : step))
    .join('.');
}

const listed = (entries) => [...new Set(entries)].join('<br>');
const plain = (text) => text.replace(/\|/g, '\\|');

function row(code, { what, do: remedy }, cases) {
  const values = cases[0]?.values ?? {};
  const columns = [
    `\`${code}\``,
    filled(what, values),
    filled(remedy, values),
    listed(cases.flatMap(({ cells }) => cells.map((path) => `\`${anyLine(path)}\``))),
    listed(cases.flatMap(({ clause }) => clause ?? [])),
    listed(cases.map(({ severity }) => SEVERITY[severity])),
    listed(cases.map(({ name }) => name)),
  ];
  return `| ${columns.map(plain).join(' | ')} |`;
}

async function main() {
  const wording = Object.entries(read('standards/wording/zh-CN/check.yaml'));
  const cases = read('test/check-cases.yaml');
  const rows = wording.map(([code, sentence]) =>
    row(
      code,
      sentence,
      cases.filter((one) => one.code === code),
    ),
  );
  const options = { ...(await prettier.resolveConfig(target)), filepath: target };
  const text = await prettier.format(HEAD + rows.join('\n') + '\n', options);
  if (process.argv.includes('--print')) process.stdout.write(text);
  else writeFileSync(target, text);
}

void main();

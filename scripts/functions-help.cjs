/** The help of the worksheet functions, made from their signatures: Chinese metadata for Excel, and a page for both languages. */
const path = require('node:path');
const { generateCustomFunctionsMetadata } = require('custom-functions-metadata');
const { parse } = require('yaml');

const SOURCE = path.resolve(__dirname, '../src/functions/functions.ts');

/** What Excel is told in English: as the signatures and their comments say. */
async function english() {
  const { errors, metadataJson } = await generateCustomFunctionsMetadata(SOURCE);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return JSON.parse(metadataJson);
}

/** The same functions with the Chinese texts laid over them; every function and parameter must have its text. */
async function chinese(yaml) {
  const texts = parse(yaml);
  const metadata = await english();
  const strange = Object.keys(texts).filter((id) => !metadata.functions.some((each) => each.id === id));
  if (strange.length > 0) throw new Error(`help.zh-CN.yaml names functions that are none: ${strange.join(', ')}`);
  const functions = metadata.functions.map((each) => {
    const text = texts[each.id];
    const named = Object.entries(text?.parameters ?? {});
    if (!text || named.length !== each.parameters.length)
      throw new Error(`help.zh-CN.yaml must describe ${each.id} with ${each.parameters.length} parameters`);
    const parameters = each.parameters.map((parameter, index) => ({
      ...parameter,
      name: named[index][0],
      description: named[index][1],
    }));
    return { ...each, description: text.description, parameters };
  });
  return { ...metadata, functions };
}

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function section(each, other, results) {
  const signature = each.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ');
  const rows = each.parameters.map(
    ({ name, description }) => `<dt>${escaped(name)}</dt><dd>${escaped(description)}</dd>`,
  );
  return [
    `<section id="${each.id}">`,
    `<h2><code>=STARCLOUD.${each.id}(${escaped(signature)})</code></h2>`,
    `<p>${escaped(each.description)}</p>`,
    rows.length > 0 ? `<dl>${rows.join('')}</dl>` : '',
    `<p>→ ${escaped(results[each.id]?.result ?? '')}</p>`,
    `<p lang="en">${escaped(other.description)}</p>`,
    '</section>',
  ].join('\n');
}

/** The page that the help links of the functions lead to. */
async function page(yaml) {
  const [zh, en] = [await chinese(yaml), await english()];
  const sections = zh.functions.map((each, index) => section(each, en.functions[index], parse(yaml)));
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>星级上云助手：工作表函数</title>
<link rel="stylesheet" href="functions.css">
</head>
<body>
<main>
<h1>工作表函数</h1>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

module.exports = { chinese, english, page };

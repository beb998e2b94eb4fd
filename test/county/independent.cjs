/**
 * Has another program's library write the county's .docx files, as forms come back that were filled in as documents:
 *
 *     node test/county/write.cjs originals /tmp/originals
 *     npm install --prefix /tmp/docx docx@9.15.2
 *     node test/county/independent.cjs /tmp/originals /tmp/docx/node_modules/docx test/county/files
 *
 * The files are kept in the repository, so that no test needs the library.
 */
const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const [originals, library, target] = process.argv.slice(2).map((name) => path.resolve(name));
const { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } = require(library);

/** A sheet as a table: what is merged across becomes a span, what is merged down a vertical merge. */
function tableOf({ rows, merges }) {
  const cells = new Map(rows.flatMap(({ row, cells }) => cells.map((cell) => [`${row} ${cell.column}`, cell.value])));
  const columns = 1 + Math.max(...rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const height = 1 + Math.max(...rows.map(({ row }) => row));
  const mergeAt = (row, column) =>
    merges.find(({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right);
  return new Table({
    rows: Array.from({ length: height }, (_, row) => {
      const children = [];
      for (let column = 0; column < columns; column++) {
        const merge = mergeAt(row, column);
        if (merge && merge.left !== column) continue;
        const value = merge && merge.top !== row ? '' : (cells.get(`${row} ${column}`) ?? '');
        const lines = String(value ?? '').split('\n');
        children.push(
          new TableCell({
            children: lines.map((text) => new Paragraph(text)),
            ...(merge && merge.right > merge.left ? { columnSpan: merge.right - merge.left + 1 } : {}),
            ...(merge && merge.bottom > merge.top
              ? { verticalMerge: merge.top === row ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }
              : {}),
          }),
        );
      }
      return new TableRow({ children });
    }),
  });
}

async function main() {
  const sources = readdirSync(originals)
    .filter((name) => name.endsWith('.json'))
    .sort();
  for (const [index, name] of sources.entries()) {
    if (index < 16) continue;
    const draft = JSON.parse(readFileSync(path.join(originals, name), 'utf8'));
    const children = draft.sheets
      .filter(({ rows }) => rows.length > 0)
      .flatMap((sheet) => [new Paragraph(sheet.name), tableOf(sheet), new Paragraph('')]);
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
    writeFileSync(path.join(target, `${index + 1}-${name.replace('.json', '.docx')}`), bytes);
  }
}

void main();

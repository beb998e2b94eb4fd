/** Serves the folder that Excel loads, over https, to this computer only. The headers are those docs/deploy.md asks of any server. */
const { createServer } = require('node:https');
const { serveFolder } = require('./serve-folder.cjs');

/** @param {{ key: Buffer | string, cert: Buffer | string }} credentials */
function excelServer(folder, credentials) {
  // Excel on the web fetches the functions' metadata from its own address.
  return createServer(
    credentials,
    serveFolder(folder, { page: 'taskpane.html', headers: { 'Access-Control-Allow-Origin': '*' } }),
  );
}

module.exports = { excelServer };

/** Serves the web workbench over plain http, to this computer only, with the policy that the page itself states. */
const { readFileSync } = require('node:fs');
const { createServer } = require('node:http');
const path = require('node:path');
const { serveFolder } = require('./serve-folder.cjs');

const PAGE = 'index.html';
/** A page elsewhere could give its own name our address and then read us as its own: only our own names are answered. */
const OURS = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** `/` leads to the page with the sample opened; the page alone opens empty. */
function workbenchServer(folder) {
  const [, policy] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(
    readFileSync(path.join(folder, PAGE), 'utf8'),
  );
  // The rule about frames is heard in a header only.
  const headers = { 'Content-Security-Policy': `${policy}; frame-ancestors 'none'` };
  const files = serveFolder(folder, { page: PAGE, headers });
  return createServer((request, response) => {
    if (!OURS.test(request.headers.host ?? '')) return response.writeHead(421, headers).end();
    if (request.url === '/') return response.writeHead(302, { ...headers, Location: `/${PAGE}#sample` }).end();
    return files(request, response);
  });
}

module.exports = { workbenchServer };

/** Serves the folder that Excel loads, over https, to this computer only: plain files, never a listing, never anything outside it. */
const { createReadStream, statSync } = require('node:fs');
const { createServer } = require('node:https');
const path = require('node:path');
const { URL } = require('node:url');

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
};

/** The headers that docs/deploy.md asks of any server, but that nothing is kept while one works on it. */
const HEADERS = {
  'Cache-Control': 'no-store',
  // Excel on the web fetches the functions' metadata from its own address.
  'Access-Control-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** The file that a request means; undefined when there is none to give. */
function fileFor(folder, url) {
  let name;
  try {
    name = decodeURIComponent(new URL(url, 'https://localhost').pathname);
  } catch {
    return undefined;
  }
  if (name.includes('\0')) return undefined;
  const file = path.join(folder, name === '/' ? 'taskpane.html' : name);
  const inside = file.startsWith(path.resolve(folder) + path.sep);
  return inside && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** @param {{ key: Buffer | string, cert: Buffer | string }} credentials */
function excelServer(folder, credentials) {
  return createServer(credentials, (request, response) => {
    const { method = '', url = '/' } = request;
    const answer = (status, headers = {}) => response.writeHead(status, { ...HEADERS, ...headers });
    if (method !== 'GET' && method !== 'HEAD') return answer(405, { Allow: 'GET, HEAD' }).end();
    const file = fileFor(folder, url);
    if (!file) return answer(404).end();
    answer(200, { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
    return method === 'HEAD' ? response.end() : createReadStream(file).pipe(response);
  });
}

module.exports = { excelServer };

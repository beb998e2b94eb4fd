/** Answers requests with the files of one folder: plain files, never a listing, never anything outside it. */
const { createReadStream, statSync } = require('node:fs');
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

/** Nothing is kept while one works on it, and nothing is told to other places. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** The file that a request means; undefined when there is none to give. */
function fileFor(folder, url, page) {
  let name;
  try {
    name = decodeURIComponent(new URL(url, 'https://localhost').pathname);
  } catch {
    return undefined;
  }
  if (name.includes('\0')) return undefined;
  const file = path.join(folder, name === '/' ? page : name);
  const inside = file.startsWith(path.resolve(folder) + path.sep);
  return inside && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/**
 * @param {string} folder
 * @param {{ page: string, headers: Readonly<Record<string, string>> }} options the page given for `/`; headers besides our own
 */
function serveFolder(folder, { page, headers }) {
  return (request, response) => {
    const { method = '', url = '/' } = request;
    const answer = (status, more = {}) => response.writeHead(status, { ...HEADERS, ...headers, ...more });
    if (method !== 'GET' && method !== 'HEAD') return answer(405, { Allow: 'GET, HEAD' }).end();
    const file = fileFor(folder, url, page);
    if (!file) return answer(404).end();
    answer(200, { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
    return method === 'HEAD' ? response.end() : createReadStream(file).pipe(response);
  };
}

module.exports = { serveFolder };

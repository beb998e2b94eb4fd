import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import type { Server } from 'node:https';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';
import { excelServer } from '../scripts/serve-excel.cjs';

/** The development server, on certificates made for the test, trusted by nobody but it. */
const folder = mkdtempSync(join(tmpdir(), 'starcloud-serve-'));
const served = join(folder, 'served');
const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => join(folder, name));
let server: Server;

beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  await generateCertificates(ca, cert, key);
  mkdirSync(join(served, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(served, 'taskpane.html'), '<!doctype html>星');
  writeFileSync(join(served, 'functions.json'), '{}');
  writeFileSync(join(served, 'assets', 'icon-16.png'), 'png');
  server = excelServer(served, { key: readFileSync(key!), cert: readFileSync(cert!) });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
}, 60_000);

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

function ask(path: string, method = 'GET'): Promise<{ status: number; headers: IncomingHttpHeaders; body: string }> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const asked = request({ host: 'localhost', port, path, method, ca: readFileSync(ca!) }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (piece: string) => (body += piece));
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

test('pages, metadata and icons are given with their types, and may be fetched by Excel on the web', async () => {
  const page = await ask('/taskpane.html?build');
  expect([page.status, page.headers['content-type'], page.body]).toEqual([
    200,
    'text/html; charset=utf-8',
    '<!doctype html>星',
  ]);
  const metadata = await ask('/functions.json');
  expect(metadata.headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'no-store' });
  expect((await ask('/assets/icon-16.png')).headers['content-type']).toBe('image/png');
  expect((await ask('/')).body).toBe(page.body);
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets', '/%00', '/%zz', '/none.js'])(
  '%s is not given',
  async (path) => {
    const { status, body } = await ask(path);
    expect([status, body]).toEqual([404, '']);
  },
);

test('nothing can be sent to it', async () => {
  expect((await ask('/taskpane.html', 'POST')).status).toBe(405);
  expect((await ask('/taskpane.html', 'HEAD')).body).toBe('');
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workbenchServer } from '../scripts/serve-workbench.cjs';

/** The server of `npm start`, without a browser. */
const folder = mkdtempSync(join(tmpdir(), 'starcloud-workbench-'));
const POLICY = "default-src 'none'; script-src 'self'";
let server: Server;

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), `<meta\nhttp-equiv="Content-Security-Policy"\ncontent="${POLICY}" />`);
  writeFileSync(join(folder, 'workbench.js'), '1');
  server = workbenchServer(folder);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

function ask(path: string, host?: string): Promise<{ status: number; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const headers = { host: host ?? `127.0.0.1:${String(port)}` };
    const asked = request({ host: '127.0.0.1', port, path, headers }, (answer) => {
      answer.resume().on('end', () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

test('the bare address leads to the page with the sample; every answer bears the policy of the page', async () => {
  const bare = await ask('/');
  expect([bare.status, bare.headers.location]).toEqual([302, '/index.html#sample']);
  for (const path of ['/', '/index.html', '/workbench.js', '/none']) {
    expect((await ask(path)).headers['content-security-policy']).toBe(`${POLICY}; frame-ancestors 'none'`);
  }
  expect((await ask('/workbench.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
});

test.each(['evil.example', 'evil.example:3100', '127.0.0.1.evil.example', '10.0.0.8:3100', 'localhost.evil.example'])(
  'a request in the name of "%s" gets nothing',
  async (host) => {
    expect((await ask('/index.html', host)).status).toBeGreaterThanOrEqual(400);
  },
);

test.each(['localhost:3100', '127.0.0.1', '[::1]:3100', 'LOCALHOST'])('%s is this computer', async (host) => {
  expect((await ask('/index.html', host)).status).toBe(200);
});

test.each(['/../package.json', '/%2e%2e/package.json', '/', '/%00'])('%s gives nothing of outside', async (path) => {
  expect((await ask(path)).status).not.toBe(200);
});

/**
 * `npm start`: the web workbench at an address of this computer, with a sample application opened. Builds it when needed, opens
 * the browser where there is one, and says what to do. `--no-open` (or STARCLOUD_NO_OPEN) leaves the browser alone.
 */
const { spawn } = require('node:child_process');
const { freshBuild } = require('./fresh-build.cjs');
const { workbenchServer } = require('./serve-workbench.cjs');

const PORT = 3100;
const HOST = '127.0.0.1';

/** Where no screen is, there is no browser to open. */
function openBrowser(address) {
  const leave = process.argv.includes('--no-open') || process.env.STARCLOUD_NO_OPEN || process.env.CI;
  const screen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (leave || !screen) return;
  const [command, ...options] = { win32: ['cmd', '/c', 'start', ''], darwin: ['open'] }[process.platform] ?? [
    'xdg-open',
  ];
  const opened = spawn(command, [...options, address], { detached: true, stdio: 'ignore' });
  // The address stands on the screen all the same.
  opened.on('error', () => undefined);
  opened.unref();
}

function sayNext(address) {
  console.log(
    [
      '',
      `网页工作台：${address}（按 Ctrl+C 停止）`,
      '  已打开样例“05-申报四星-只差一项”：右边逐条看预评，点单元格跳到表里，改一格看结果变，标注，保存。',
      '  也可以把您自己的申请表拖进页面。文件只在这台电脑的浏览器里读写，不上传。',
      `Web workbench: ${address} (Ctrl+C stops it). A sample is open; drop your own .xlsx onto the page. Nothing is uploaded.`,
      '',
    ].join('\n'),
  );
}

const folder = freshBuild('workbench', 'index.html', () => {
  console.log('正在生成网页工作台，约半分钟…… (building, about half a minute)');
});
const server = workbenchServer(folder);
let tried = false;
server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE' || tried) {
    console.error(`没有开起来：${error.message}`);
    process.exit(1);
  }
  tried = true;
  // Any free one.
  server.listen(0, HOST);
});
server.on('listening', () => {
  const address = `http://${HOST}:${server.address().port}/`;
  sayNext(address);
  openBrowser(address);
});
server.listen(PORT, HOST);

/**
 * `npm run start:excel`: builds the add-in for development, builds it again whenever a file changes, and serves it on
 * https://localhost:3000 with certificates that this computer trusts. Says what to do next on each system.
 */
const { existsSync } = require('node:fs');
const path = require('node:path');
const { logErrorMessage } = require('office-addin-cli');
const certificates = require('office-addin-dev-certs');
const webpack = require('webpack');
const configurations = require('../webpack.config.js');
const { excelServer } = require('./serve-excel.cjs');

/** The manifest says so. */
const PORT = 3000;
/** Apart from `dist/excel`, which is what `npm run build` makes to be hosted. */
const folder = path.resolve(__dirname, '../dist/excel-development');
const manifest = path.join(folder, 'manifest.xml');

const NEXT = {
  win32: [
    '1. 把 manifest.xml 所在文件夹共享（右键 › 属性 › 共享），记下网络路径，如 \\\\本机名\\excel',
    '2. Excel：文件 › 选项 › 信任中心 › 信任中心设置 › 受信任的加载项目录，填入网络路径，勾选“在菜单中显示”，重启 Excel',
    '3. Excel：开始 › 加载项 › 更多加载项 › 共享文件夹 › 星级上云助手',
  ],
  darwin: [
    '1. 把 manifest.xml 复制到 ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/（没有就新建）',
    '2. 重启 Excel：开始 › 加载项 › 开发人员加载项 › 星级上云助手',
  ],
  linux: ['1. Linux 上没有桌面版 Excel，请用 Excel 网页版（见下）'],
};
const WEB = 'Excel 网页版：开始 › 加载项 › 更多加载项 › 管理我的加载项 › 上载我的加载项，选上面的 manifest.xml';

async function credentials() {
  try {
    return await certificates.getHttpsServerOptions();
  } catch (error) {
    logErrorMessage(error);
    console.error(
      '没有装上开发证书（需要有权限信任它）。请先运行 npx office-addin-dev-certs install，再运行 npm run start:excel。',
    );
    console.error('The development certificates were not installed. Run: npx office-addin-dev-certs install');
    process.exit(1);
  }
}

function build(done) {
  const excel = configurations(undefined, { mode: 'development' }).find(({ name }) => name === 'excel');
  webpack({ ...excel, output: { ...excel.output, path: folder } }).watch({}, (error, stats) => {
    if (error) throw error;
    const said = stats.toString('errors-warnings');
    console.log(said === '' ? `${new Date().toLocaleTimeString()} 已生成` : said);
    if (!stats.hasErrors()) done();
  });
}

function sayNext() {
  const steps = NEXT[process.platform] ?? NEXT.linux;
  console.log(
    [
      '',
      `已在 https://localhost:${PORT} 提供加载项（按 Ctrl+C 停止）`,
      `清单：${manifest}`,
      '',
      '接下来：',
      ...steps,
      WEB,
    ].join('\n'),
  );
  console.log('装好后照 docs/try-in-excel.md 走一遍。Step by step in English: docs/deploy.md.\n');
}

async function start() {
  const server = excelServer(folder, await credentials());
  server.on('error', (error) => {
    const taken = error.code === 'EADDRINUSE';
    console.error(taken ? `端口 ${PORT} 已被占用，请先停掉占用它的程序（port ${PORT} is in use）` : error.message);
    process.exit(1);
  });
  let listening = false;
  build(() => {
    if (listening || !existsSync(manifest)) return;
    listening = true;
    server.listen(PORT, 'localhost', sayNext);
  });
}

void start();

import type { Application } from '../model/application';
import type { Edition } from '../model/edition';

/** Which part of which text asks for a check: short references, no sentences. */

/** The annexed tables by the form that holds them; other forms follow the latest. */
const TABLES: Readonly<Record<string, readonly [string, string, string, string]>> = {
  'application-2020-3': ['附表2.1', '附表2.2', '附表2.3', ''],
  'application-2020-45': ['附表3.1', '附表3.2', '附表3.3', ''],
};
const POOL: (typeof TABLES)[string] = ['评估标准填报表', '', '', ''];
const LATEST: (typeof TABLES)[string] = ['附表1', '附表2', '附表3', '附表4'];

/** The name of a table in the applicant's own form: 1 业务及应用, 2 上云投入明细, 3 发票明细, 4 接入工业设备明细. */
export function tableName(application: Application, table: 1 | 2 | 3 | 4): string {
  return (application.pool ? POOL : (TABLES[application.form] ?? LATEST))[table - 1] ?? '';
}

const APPLICANT: Readonly<Record<string, string>> = {
  '2018': '指南一（二）1',
  '2020': '指南一（二）1',
  '2022': '通知一（一）',
  '2024': '指南一、1',
};

/** Who may apply: registered in Jiangsu, an independent legal person. */
export function applicantClause(edition: Edition): string | undefined {
  return edition.id.startsWith('pool-') ? '评估说明一（二）1' : APPLICANT[edition.id];
}

const LADDER: Readonly<Record<string, string>> = {
  '2020': '指南五（一）2',
  '2022': '通知一（三）',
  '2024': '指南五（一）2',
};

/** 星级递进. */
export function ladderClause(edition: Edition): string | undefined {
  return LADDER[edition.id];
}

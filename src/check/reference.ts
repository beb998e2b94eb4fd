import type { City, ClusterList, Coded, Divisions, Industries } from '../model/reference';

/**
 * The compiled-in lists of `standards/{industries,divisions,clusters}.yaml` as typed data. They are ours, so a broken one
 * is a programming error and throws; no user's file comes this way.
 */
export interface Reference {
  readonly industries: Industries;
  readonly clusters: readonly ClusterList[];
  readonly divisions: Divisions;
}

/** The three files as imported → lists to check with. */
export function readReference(files: {
  readonly industries: unknown;
  readonly clusters: unknown;
  readonly divisions: unknown;
}): Reference {
  return {
    industries: readIndustries(table(files.industries, 'industries')),
    clusters: list(files.clusters, 'clusters').map(readClusters),
    divisions: readDivisions(table(files.divisions, 'divisions')),
  };
}

function readIndustries(data: Table): Industries {
  const former = table(data['旧名称'], '旧名称');
  return {
    document: text(data['文件'], '文件'),
    sections: branches(data['门类'], '门类').map(({ top, under }) => ({ ...top, divisions: under })),
    former: Object.entries(former).map(([name, now]) => ({ name, now: texts(now, name) })),
    formerDocument: text(data['旧文件'], '旧文件'),
  };
}

function readClusters(data: unknown): ClusterList {
  const entry = table(data, 'clusters');
  return {
    document: text(entry['文件'], '文件'),
    forms: texts(entry['申请表'], '申请表'),
    names: texts(entry['集群'], '集群'),
    other: text(entry['其他'], '其他'),
  };
}

function readDivisions(data: Table): Divisions {
  const zones = table(data['功能区'], '功能区');
  const cities = branches(data['市'], '市').map(({ top, under }): City => {
    const named = zones[top.name];
    return { ...top, counties: under, zones: named === undefined ? [] : texts(named, top.name) };
  });
  return {
    source: text(data['依据'], '依据'),
    home: coded(text(data['省'], '省')),
    cities,
    provinces: texts(data['省级'], '省级').map(coded),
  };
}

/** `A 农业: [01 …, 02 …]` → the head and what is under it. */
function branches(data: unknown, where: string): { readonly top: Coded; readonly under: readonly Coded[] }[] {
  return Object.entries(table(data, where)).map(([head, under]) => ({
    top: coded(head),
    under: texts(under, head).map(coded),
  }));
}

function coded(entry: string): Coded {
  const match = /^(\S+) (\S.*)$/.exec(entry);
  if (!match?.[1] || !match[2]) throw new Error(`not a code and a name: ${entry}`);
  return { code: match[1], name: match[2] };
}

type Table = Readonly<Record<string, unknown>>;

function table(data: unknown, where: string): Table {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new Error(`${where}: not a table`);
  return data as Table;
}

function list(data: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(data)) throw new Error(`${where}: not a list`);
  return data;
}

function texts(data: unknown, where: string): readonly string[] {
  return list(data, where).map((entry) => text(entry, where));
}

function text(data: unknown, where: string): string {
  if (typeof data !== 'string' || data === '') throw new Error(`${where}: not a text`);
  return data;
}

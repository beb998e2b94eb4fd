import type { Application } from '../model/application';
import { finding, type Finding } from '../model/finding';
import { labelKey, nearest } from '../model/label';
import type { CheckContext } from './context';
import { read } from './entries';

/** 所属的先进制造业集群: the words of the applicant's own form, which differ from year to year. */
export function checkClusters({ applicant, form }: Application, context: CheckContext): readonly Finding[] {
  const { clusters } = applicant;
  const list = context.clusters.find(({ forms }) => forms.includes(form));
  const named = read(clusters);
  if (named === undefined || list === undefined) return [];
  const known = new Map(list.names.flatMap((name) => [plain(name), labelKey(name)].map((key) => [key, name] as const)));
  const clause = '申请表 所属的先进制造业集群';
  return named.flatMap((name) => {
    const values = { shown: name, document: list.document };
    if (plain(name).startsWith(plain(list.other))) {
      const said = plain(name)
        .slice(plain(list.other).length)
        .replace(/请具体说明|[()_:,。.]/gu, '');
      return said === '' ? [finding('check/cluster-other', 'hint', [clusters.cell], values, clause)] : [];
    }
    if (known.has(plain(name)) || known.has(labelKey(name))) return [];
    const near = nearest(plain(name), list.names.map(plain));
    const suggestion = near === undefined ? undefined : known.get(near);
    return suggestion === undefined
      ? [finding('check/cluster-unknown', 'hint', [clusters.cell], values, clause)]
      : [finding('check/cluster-near', 'hint', [clusters.cell], { ...values, near: suggestion }, clause)];
  });
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

import type { ApplicantGroup } from '../model/edition';
import groups from '../../standards/pool/2021/groups.yaml';

/** 申报主体分组: which classes a group of applicants may choose from. */
interface RawGroup {
  readonly 编号: string;
  readonly 名称: string;
  readonly 条款: string;
  readonly 类: readonly string[];
}

export const APPLICANT_GROUPS: readonly ApplicantGroup[] = (groups as readonly RawGroup[]).map(
  ({ 编号: id, 名称: name, 条款: clause, 类: classes }) => ({ id, name, clause, classes }),
);

import type { Application, Entry } from '../model/application';
import { finding, type Finding } from '../model/finding';

/** Fields that must not be left empty. A label that is missing altogether was the form reader's to report. */

type Field = readonly [label: string, of: (application: Application) => Entry<unknown> | undefined, severity?: 'hint'];

const APPLICANT: readonly Field[] = [
  ['中文名称', ({ applicant }) => applicant.name],
  ['单位性质', ({ applicant }) => applicant.nature],
  ['注册地址', ({ applicant }) => applicant.address],
  ['统一社会信用代码', ({ applicant }) => applicant.uscc],
  ['注册资本', ({ applicant }) => applicant.capital],
  ['法人代表姓名', ({ applicant }) => applicant.legalRepresentative.name],
  ['法人代表电话', ({ applicant }) => applicant.legalRepresentative.phone],
  ['联系人姓名', ({ applicant }) => applicant.contact.name],
  ['联系人职务', ({ applicant }) => applicant.contact.position, 'hint'],
  ['联系人手机', ({ applicant }) => applicant.contact.mobile],
  ['电子邮箱', ({ applicant }) => applicant.contact.email],
  ['总人数', ({ applicant }) => applicant.headcount],
  ['使用云服务人员数量', ({ applicant }) => applicant.cloudUsers],
  ['申请星级', ({ applicant }) => applicant.targetStar],
  ['申报主体是否纳入省疫情防控重点保障企业名单', ({ applicant }) => applicant.epidemicList],
  ['云服务部署模型', ({ applicant }) => applicant.deploymentModel],
  ['上云合作机构', ({ applicant }) => applicant.partner, 'hint'],
  ['上云开始时间', ({ applicant }) => applicant.startDate],
  ['所处行业', ({ applicant }) => applicant.industry],
  ['所属的先进制造业集群', ({ applicant }) => applicant.clusters, 'hint'],
];

const POOL: readonly Field[] = [
  ['单位名称', ({ applicant }) => applicant.name],
  ['统一社会信用代码', ({ applicant }) => applicant.uscc],
  ['所在地区', ({ pool }) => pool?.region, 'hint'],
  ['注册地址', ({ applicant }) => applicant.address],
  ['法定代表人姓名', ({ applicant }) => applicant.legalRepresentative.name],
  ['联系人姓名', ({ applicant }) => applicant.contact.name],
  ['联系人手机', ({ applicant }) => applicant.contact.mobile],
  ['申报类别', ({ pool }) => pool?.classes],
  ['申报星级', ({ applicant }) => applicant.targetStar],
  ['申报批次', ({ pool }) => pool?.batch, 'hint'],
  ['申报主体类型', ({ pool }) => pool?.conditions['申报主体类型'], 'hint'],
];

const NARRATIVES: readonly Field[] = [
  ['上云范围及内容简介', ({ narratives }) => narratives.scope],
  ['上云实践', ({ narratives }) => narratives.practice],
  ['上云效果说明', ({ narratives }) => narratives.effect],
];

/** One finding for each empty field, in the form's order. 办公电话 and 传真 may stay empty. */
export function checkBlanks(application: Application): readonly Finding[] {
  if (application.pool) return blanks(POOL, application, '基本情况');
  return [...blanks(APPLICANT, application, '申请单位基本情况'), ...blanks(NARRATIVES, application, '申请表')];
}

function blanks(fields: readonly Field[], application: Application, clause: string): readonly Finding[] {
  return fields.flatMap(([label, of, severity]) => {
    const entry = of(application);
    if (entry?.state !== 'blank') return [];
    return [finding('check/blank', severity ?? 'warning', [entry.cell], { label }, clause)];
  });
}

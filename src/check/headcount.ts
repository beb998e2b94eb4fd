import type { Application, Entry } from '../model/application';
import { finding, type Finding } from '../model/finding';
import { read } from './entries';

/** 企业规模: people in whole numbers, no more cloud users than people, and a capital above nothing. */
export function checkHeadcount({ applicant }: Application): readonly Finding[] {
  const { headcount, cloudUsers, capital } = applicant;
  const found = [...whole('总人数', headcount), ...whole('使用云服务人员数量', cloudUsers)];
  const [all, users, money] = [read(headcount), read(cloudUsers), read(capital)];
  if (all !== undefined && users !== undefined && users > all)
    found.push(
      finding('check/users-exceed-headcount', 'warning', [cloudUsers.cell, headcount.cell], {
        users,
        headcount: all,
      }),
    );
  if (money !== undefined && money <= 0)
    found.push(finding('check/not-positive', 'warning', [capital.cell], { label: '注册资本', shown: capital.shown }));
  return found;
}

function whole(label: string, entry: Entry<number>): Finding[] {
  const value = read(entry);
  if (value === undefined || (Number.isInteger(value) && value > 0)) return [];
  return [finding('check/whole-number', 'warning', [entry.cell], { label, shown: entry.shown })];
}

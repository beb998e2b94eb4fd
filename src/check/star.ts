import type { Application } from '../model/application';
import type { Star } from '../model/star';
import { finding, type Finding } from '../model/finding';
import { ladderClause } from './clause';
import type { CheckContext } from './context';
import { read } from './entries';

/** What is applied for: the ladder of the edition, and whether 云服务部署模型 is a word anybody can judge. */
export function checkStar({ applicant }: Application, context: CheckContext): readonly Finding[] {
  const { targetStar, currentStar, deploymentModel } = applicant;
  const found: Finding[] = [];
  const target = read(targetStar);
  const allowed = target === undefined ? undefined : context.edition.ladder?.[target as Star];
  const clause = ladderClause(context.edition);
  if (target !== undefined && allowed !== undefined) {
    const cells = [targetStar.cell, currentStar.cell];
    const current = read(currentStar);
    const needed = allowed.filter((star) => star !== 0).map(String);
    if (currentStar.state === 'blank' && !allowed.includes(0))
      found.push(finding('check/current-star-blank', 'warning', [currentStar.cell], { target, needed }, clause));
    else if (current !== undefined && current >= target)
      found.push(finding('check/ladder-repeat', 'error', cells, { target, current }, clause));
    else if (current !== undefined && !(allowed as readonly number[]).includes(current))
      found.push(finding('check/ladder-needs', 'error', cells, { target, needed, shown: currentStar.shown }, clause));
  }
  const model = read(deploymentModel);
  if (model !== undefined && !DEPLOYMENTS.some((word) => model.normalize('NFKC').replace(/\s/gu, '').includes(word))) {
    const values = { shown: deploymentModel.shown, words: DEPLOYMENTS };
    found.push(finding('check/deployment-unknown', 'warning', [deploymentModel.cell], values, '申请表 云服务部署模型'));
  }
  return found;
}

/** The words of the form. */
const DEPLOYMENTS = ['公有云', '私有云', '混合云'];

import type { Application } from '../model/application';
import { finding, type Finding } from '../model/finding';
import { labelKey } from '../model/label';
import type { RequiredMaterial } from '../model/reference';
import type { CheckContext } from './context';
import { read } from './entries';

/** 配套证明材料: what the form demands for this star and deployment, and what is provided without a page. */
export function checkMaterials(application: Application, context: CheckContext): readonly Finding[] {
  const clause = '配套证明材料';
  const required = (context.materialsRequired ?? []).filter((material) => isDemanded(material, application));
  const wanted = new Set(required.map(({ name }) => labelKey(name)));
  const missing = application.materials.filter(
    ({ name, provided }) => wanted.has(labelKey(name)) && (provided.state === 'blank' || read(provided) === false),
  );
  const unpaged = application.materials.filter(
    ({ provided, pages }) => read(provided) === true && pages.state === 'blank',
  );
  const found = missing.map(({ name, provided }) =>
    finding('check/material-missing', 'warning', [provided.cell], { material: name }, clause),
  );
  if (unpaged.length > 0) {
    const values = { materials: unpaged.map(({ name }) => name) };
    found.push(
      finding(
        'check/material-pages',
        'hint',
        unpaged.map(({ pages }) => pages.cell),
        values,
        clause,
      ),
    );
  }
  return found;
}

/** Without a star applied for, or without a model, only what every application needs is demanded. */
function isDemanded({ stars, deployments }: RequiredMaterial, { applicant }: Application): boolean {
  const target = read(applicant.targetStar);
  const model = read(applicant.deploymentModel);
  const byStar = target === undefined ? stars.length === 3 : (stars as readonly number[]).includes(target);
  return byStar && (deployments === undefined || deployments.some((word) => model?.includes(word) === true));
}

import type { Application } from '../model/application';
import { finding, type Finding } from '../model/finding';
import { labelKey } from '../model/label';
import type { RequiredMaterial } from '../model/reference';
import type { CheckContext } from './context';
import { read } from './entries';

/** 配套证明材料: what the form demands for this star and deployment, and what is provided without a page. */
export function checkMaterials(application: Application, context: CheckContext): readonly Finding[] {
  const clause = '配套证明材料';
  const wanted = new Set(demanded(application, context.materialsRequired ?? []).map(({ name }) => labelKey(name)));
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
    const cells = unpaged.map(({ pages }) => pages.cell);
    found.push(finding('check/material-pages', 'hint', cells, { materials: unpaged.map(({ name }) => name) }, clause));
  }
  return found;
}

/** Where no star is stated, only what the form demands for each of its stars; where no model, only what every model needs. */
function demanded({ applicant }: Application, materials: readonly RequiredMaterial[]): readonly RequiredMaterial[] {
  const target = read(applicant.targetStar);
  const model = read(applicant.deploymentModel);
  const offered = [...new Set(materials.flatMap(({ stars }) => stars))];
  const stars: readonly number[] = target === undefined ? offered : [target];
  return materials.filter(
    (material) =>
      material.stars.length > 0 &&
      stars.every((star) => (material.stars as readonly number[]).includes(star)) &&
      (material.deployments === undefined || material.deployments.some((word) => model?.includes(word) === true)),
  );
}

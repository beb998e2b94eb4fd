import clusters from '../../standards/clusters.yaml';
import divisions from '../../standards/divisions.yaml';
import industries from '../../standards/industries.yaml';
import { readReference } from './reference';

/** The lists of industries, clusters and divisions, compiled in. A broken one is a programming error. */
export const reference = readReference({ clusters, divisions, industries });

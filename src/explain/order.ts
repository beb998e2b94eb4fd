import type { Finding } from '../model/finding';

const RANK: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, hint: 2 };

/** Findings the gravest first, each once; those of one gravity in the order they were found. */
export function joinFindings(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  const once = findings.filter((finding) => {
    const same = JSON.stringify([finding.code, finding.cells, finding.values]);
    if (seen.has(same)) return false;
    seen.add(same);
    return true;
  });
  return once.sort((left, right) => RANK[left.severity] - RANK[right.severity]);
}

import { parseDocument } from 'yaml';
import { finding, type Finding } from '../model/finding';

/** The data of an edition file written as YAML 1.2: duplicate keys and broken syntax are findings with their line. */
export function parseYaml(source: string): { readonly data: unknown } | { readonly findings: readonly Finding[] } {
  const document = parseDocument(source, { uniqueKeys: true, strict: true, maxAliasCount: 100 } as object);
  const problems = [...document.errors, ...document.warnings];
  if (problems.length > 0) {
    return {
      findings: problems.map((problem) => {
        const line = problem.linePos?.[0].line ?? 0;
        const code = problem.code === 'DUPLICATE_KEY' ? 'standard/duplicate-key' : 'standard/not-yaml';
        return finding(code, 'error', [], { where: String(line), line, problem: problem.message.split('\n')[0] ?? '' });
      }),
    };
  }
  return { data: document.toJS({ maxAliasCount: 100 }) as unknown };
}

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export interface Look {
  /** Only these rules of axe; all of them otherwise. */
  readonly rules?: string[];
  /** Besides Fluent's focus sentinels, which are never read: https://github.com/microsoft/fluentui/issues/25133. */
  readonly leaving?: readonly string[];
}

/** What axe finds wrong with the page as it stands, a line to a rule. What it finds right is not described: that took a fifth of the time. */
export async function violations(page: Page, { rules, leaving = [] }: Look = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  for (const selector of ['[data-tabster-dummy]', ...leaving]) axe.exclude(selector);
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tab } from '../harness/session.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with an element of the page, in words; open shadow trees are looked into. */
export async function faultsOf(tab: Tab, selector: string): Promise<string[]> {
  await tab.evaluate(`(() => { ${axe}; return null; })()`);
  return tab.evaluate(async (scope: string) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(scope: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run(scope);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, selector);
}

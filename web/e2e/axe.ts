import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** No fault of accessibility on what is on screen now. */
export async function expectNoFault(page: Page, where: string) {
  await page.evaluate(`if (!window.axe) { ${source} }`);
  const faults = await page.evaluate(async (tags) => {
    const axe = (
      window as unknown as { axe: { run(node: Document, options: unknown): Promise<{ violations: Fault[] }> } }
    ).axe;
    type Fault = { id: string; nodes: { html: string; failureSummary?: string }[] };
    // A list or a menu that hangs over the page belongs to the control that opened it, not to a part of the page.
    const hanging = document.querySelector('[role="menu"], .mantine-Popover-dropdown') !== null;
    const found = await axe.run(document, { runOnly: tags, rules: { region: { enabled: !hanging } } });
    return found.violations.map(
      (fault) =>
        `${fault.id}: ${fault.nodes
          .slice(0, 3)
          .map(
            (node) => `${node.html.slice(0, 160)} (${node.failureSummary?.split('\n').slice(1, 3).join(' ').trim()})`,
          )
          .join(' | ')}`,
    );
  }, TAGS);
  expect(faults, `accessibility faults on ${where}`).toEqual([]);
}

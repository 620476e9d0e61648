import { mkdirSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { expectNoFault } from './axe.ts';
import { enter } from './help/draw.ts';
import { type Screen, screensOf } from './tour/screens.ts';
import { wordsOnlyOf } from './tour/words.ts';

const PICTURES = process.env.COMPTOIR_PICTURES ?? 'test-results/tour';
const WHO = process.env.COMPTOIR_TOURIST ?? 'helene';

/** What is wrong with what is on screen now. */
async function faults(page: Page, language: 'fr' | 'en', where: string): Promise<string[]> {
  const found: string[] = [];
  await expectNoFault(page, where).catch((fault: Error) =>
    found.push(fault.message.split('\n').slice(0, 14).join(' ')),
  );
  const { wider, odd } = await page.evaluate(() => {
    const root = document.documentElement;
    const shown = document.body.textContent ?? '';
    return {
      wider: root.scrollWidth - root.clientWidth,
      odd: /undefined|NaN|\[object Object\]|Invalid Date/.exec(shown)?.[0],
    };
  });
  if (wider > 0) found.push(`${where}: ${wider} px wider than the window`);
  if (odd) found.push(`${where}: says ${odd}`);
  const foreign = wordsOnlyOf(language === 'fr' ? 'en' : 'fr');
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const words: string[] = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (parent && !parent.closest('script, style, [data-value], .doc'))
        words.push(walker.currentNode.textContent ?? '');
    }
    return words.map((word) => word.trim());
  });
  for (const text of new Set(texts)) if (foreign.has(text)) found.push(`${where}: in the other language: ${text}`);
  return found;
}

/** The page is there, nothing is being fetched for it, and for a moment nothing has changed on it. */
async function settled(page: Page) {
  await expect(page.locator('h1, [role="dialog"]').first()).toBeAttached();
  await expect(page.locator('.skeleton, [aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(
    () =>
      new Promise<void>((quiet) => {
        let timer = setTimeout(quiet, 500);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(quiet, 500);
        }).observe(document.body, { subtree: true, childList: true, attributes: true });
      }),
  );
  await page.evaluate(() => document.fonts.ready);
}

for (const language of ['fr', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    for (const width of [1440, 1024, 390]) {
      const look = `${language}-${theme}-${width}`;
      test(`all screens, ${look}`, async ({ browser }) => {
        const desk = await browser.newPage();
        await enter(desk, WHO);
        const context = await browser.newContext({
          storageState: await desk.context().storageState(),
          viewport: { width, height: width === 390 ? 844 : 900 },
          ...(width === 390 ? { isMobile: true, hasTouch: true } : {}),
        });
        await desk.close();
        const page = await context.newPage();
        await page.goto('/');
        await page.evaluate(
          ([languageNow, themeNow]) => {
            localStorage.setItem('comptoir.language', languageNow ?? '');
            localStorage.setItem('comptoir.theme', themeNow ?? '');
          },
          [language, theme],
        );
        const token = (await context.cookies()).find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '';
        const spoken = { data: { language }, headers: { 'X-XSRF-TOKEN': token } };
        expect((await page.request.put('/api/session/language', spoken)).ok()).toBe(true);
        mkdirSync(`${PICTURES}/${look}`, { recursive: true });
        const all: string[] = [];
        const screens: Screen[] = await screensOf(page);
        for (const [nth, screen] of screens.entries()) {
          await page.goto(screen.path);
          await settled(page);
          await screen.act?.(page);
          if (screen.act) await settled(page);
          await page.screenshot({ path: `${PICTURES}/${look}/${nth}-${screen.name}.png`, animations: 'disabled' });
          all.push(...(await faults(page, language, `${look} ${screen.name}`)));
        }
        await context.close();
        expect(all, 'faults of screens').toEqual([]);
      });
    }
  }
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';

const FOLDER = new URL('../../../docs/how-to/pictures/', import.meta.url);

/** Signs in as somebody of the demo company, whose first start said the passwords (its words are in the file COMPTOIR_SAID). */
export async function enter(page: Page, firstName: string) {
  const said = readFileSync(process.env.COMPTOIR_SAID ?? '', 'utf8');
  const [, login = '', password = ''] = new RegExp(`^\\s*(${firstName}(?:@\\S+)?)\\s+(\\S+)`, 'm').exec(said) ?? [];
  await page.goto('/sign-in');
  await page.getByLabel('E-mail ou nom d’utilisateur').fill(login);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Entrer' }).click();
  await expect(page.getByRole('heading', { name: /^(Accueil|Home)$/, level: 1 })).toBeVisible();
}

/** Goes by the sidebar, as a person would. */
export async function sidebar(page: Page, name: string) {
  await page.getByRole('complementary', { name: 'Sommaire' }).getByRole('link', { name }).click();
}

interface Drawing {
  /** What the picture shows: everything from the first of these to the last; the whole screen when left out. */
  of?: Locator[];
  /** What one clicks on: it gets a ring. */
  ring?: Locator[];
  /** How much is shown around it. */
  margin?: number;
  /** Where the picture ends when it would be longer. */
  height?: number;
}

/** Writes one picture of the help, cut to what matters. */
export async function draw(page: Page, name: string, { of = [], ring = [], margin = 0, height }: Drawing = {}) {
  await page.evaluate(() => document.fonts.ready);
  for (const target of ring) await circle(page, target);
  const clip = of.length > 0 ? await around(page, of, margin, height) : undefined;
  await page.screenshot({
    path: fileURLToPath(new URL(`${name}.png`, FOLDER)),
    animations: 'disabled',
    caret: 'hide',
    ...(clip ? { clip } : {}),
  });
  await page.evaluate(() => {
    for (const drawn of document.querySelectorAll('[data-ring]')) drawn.remove();
  });
}

async function circle(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  const box = await target.boundingBox();
  await page.evaluate((at) => {
    if (!at) return;
    const ring = document.createElement('div');
    ring.dataset.ring = '';
    ring.style.cssText = `position:fixed;z-index:9999;pointer-events:none;left:${at.x - 5}px;top:${at.y - 5}px;
      width:${at.width + 10}px;height:${at.height + 10}px;border:3px solid #b3261e;border-radius:10px;box-sizing:border-box`;
    document.body.append(ring);
  }, box);
}

async function around(page: Page, of: Locator[], margin: number, height = Number.POSITIVE_INFINITY) {
  const boxes = [];
  for (const part of of) {
    await expect(part).toBeVisible();
    const box = await part.boundingBox();
    if (box) boxes.push(box);
  }
  const screen = page.viewportSize() ?? { width: 1280, height: 760 };
  const left = Math.max(0, Math.min(...boxes.map((box) => box.x)) - margin);
  const top = Math.max(0, Math.min(...boxes.map((box) => box.y)) - margin);
  const right = Math.min(screen.width, Math.max(...boxes.map((box) => box.x + box.width)) + margin);
  const bottom = Math.min(screen.height, Math.max(...boxes.map((box) => box.y + box.height)) + margin);
  return { x: left, y: top, width: right - left, height: Math.min(height, bottom - top) };
}

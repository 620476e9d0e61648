import { expect, test } from '@playwright/test';
import { expectNoFault } from './axe.ts';
import { makeOrganisation, openList } from './cast.ts';

test('the palette finds a record by the beginning of any word, accents aside', async ({ page }) => {
  const mark = Date.now().toString(36);
  await openList(page, 'Entreprises');
  await makeOrganisation(page, `Crêperie Zélande ${mark}`);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Rechercher ou agir' }).fill(`zelan ${mark}`);
  await expect(page.getByRole('option', { name: new RegExp(mark) })).toBeVisible();
  await expectNoFault(page, 'the palette');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: `Crêperie Zélande ${mark}`, level: 1 })).toBeVisible();
  await expectNoFault(page, 'the record page');
});

test('English comes without a reload and keeps what is being typed', async ({ page }) => {
  await openList(page, 'Entreprises');
  await page.getByRole('button', { name: /langue, apparence/ }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Companies', level: 1 })).toBeVisible();
  await page.getByRole('menuitem', { name: 'Français' }).click();
  await expect(page.getByRole('heading', { name: 'Entreprises', level: 1 })).toBeVisible();
});

test('dark is chosen in the menu and has no fault', async ({ page }) => {
  await openList(page, 'Entreprises');
  await page.getByRole('button', { name: /langue, apparence/ }).click();
  await page.getByRole('menuitem', { name: 'Sombre' }).click();
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectNoFault(page, 'the dark list');
});

test('when the session ends, sign-in opens over the form and what was typed is sent', async ({ page, context }) => {
  const name = `Domaine de la Hulotte ${Date.now().toString(36)}`;
  await openList(page, 'Entreprises');
  await page.locator('body').press('c');
  await page.getByRole('menuitem', { name: /^Entreprise/ }).click();
  await page.getByRole('dialog').getByLabel('Nom', { exact: false }).first().fill(name);
  const kept = (await context.cookies()).filter((cookie) => cookie.name !== 'comptoir_session');
  await context.clearCookies();
  await context.addCookies(kept);
  await page.keyboard.press('Control+Enter');
  const over = page.getByRole('dialog', { name: 'Votre session est terminée' });
  await expect(over).toBeVisible();
  await over.getByLabel('Mot de passe', { exact: true }).fill('une phrase assez longue');
  await page.keyboard.press('Enter');
  await expect(over).toBeHidden();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
});

test('what is typed before the palette has come stands in it', async ({ page }) => {
  let come = () => {};
  const asked = new Promise<void>((done) => {
    come = done;
  });
  await page.route('**/assets/Palette-*.js', async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto('/');
  await expect(page.getByRole('button', { name: /Rechercher ou agir/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('dupont');
  await page.keyboard.press('Backspace');
  come();
  await expect(page.getByRole('combobox', { name: 'Rechercher ou agir' })).toHaveValue('dupon');
});

test('what is asked for before its part has come opens when it comes', async ({ page }) => {
  let held = 0;
  await page.route(/\/assets\/parts-.*\.js$/, async (route) => {
    held += 1;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  await page.goto('/');
  await page.getByRole('button', { name: 'Créer' }).click();
  await expect(page.getByRole('menuitem', { name: /^Entreprise/ })).toBeVisible();
  expect(held).toBe(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Créer' })).toBeFocused();
});

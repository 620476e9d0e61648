import { expect, test } from '@playwright/test';
import { expectNoFault } from './axe.ts';

test('the help is opened from the person’s menu and read page by page', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /langue, apparence, déconnexion/ }).click();
  await page.getByRole('menuitem', { name: 'Aide' }).click();
  await expect(page.getByRole('heading', { name: 'Aide', level: 1 })).toBeVisible();
  const pages = page.getByRole('navigation', { name: 'Pages de l’aide' });
  await expect(pages.getByRole('link')).toHaveCount(8);
  await expectNoFault(page, 'the contents of the help');

  await page.getByRole('article').getByRole('link', { name: 'Reprendre vos clients depuis deux fichiers' }).click();
  const title = page.getByRole('heading', { name: 'Reprendre vos clients depuis deux fichiers', level: 2 });
  await expect(title).toBeVisible();
  for (const picture of await page.getByRole('article').getByRole('img').all()) {
    await expect(picture).not.toHaveJSProperty('naturalWidth', 0);
  }
  await page.getByRole('article').getByRole('link', { name: 'Annuler un import', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Annuler un import', level: 2 })).toBeVisible();
  await expect(pages.getByRole('link', { name: 'Annuler un import' })).toHaveAttribute('aria-current', 'page');
  await expectNoFault(page, 'a page of the help');
});

test('a page of the help is found by its title, and from the sheet of shortcuts', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Accueil', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Rechercher ou agir' }).fill('paiement');
  await page.getByRole('option', { name: /Du devis au paiement/ }).click();
  await expect(page.getByRole('heading', { name: 'Du devis au paiement', level: 2 })).toBeVisible();
  await page.locator('body').press('?');
  await page.getByRole('dialog').getByRole('link', { name: 'Lire l’aide' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Aide', level: 2 })).toBeVisible();
});

test('who reads English and dark is told that the pages are in French', async ({ page }) => {
  await page.addInitScript(`
    localStorage.setItem('comptoir.language', 'en');
    localStorage.setItem('comptoir.theme', 'dark');
  `);
  await page.goto('/');
  await expect(page).toHaveURL(/\/w\//);
  await page.goto(`${page.url().replace(/\/$/, '')}/help/trouver-un-client`);
  await expect(page.getByText(/written in French/)).toBeVisible();
  await expectNoFault(page, 'a page of the help, English and dark');
  await page.goto(page.url().replace('trouver-un-client', 'nowhere'));
  await expect(page.getByRole('heading', { level: 1 }).last()).toHaveText('There is no such page');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the help stands beside the settings, with nothing wider than the screen', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Réglages' }).click();
    await page.getByRole('link', { name: 'Aide', exact: true }).click();
    await page.getByRole('article').getByRole('link', { name: 'Trouver un client' }).click();
    await expect(page.getByRole('article').getByRole('img').last()).not.toHaveJSProperty('naturalWidth', 0);
    const sheet = page.locator('.help-sheet');
    expect(await sheet.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await expectNoFault(page, 'a page of the help on a phone');
  });
});

import { expect, test } from '@playwright/test';
import { expectNoFault } from './axe.ts';
import { openList } from './cast.ts';

async function openSettings(page: import('@playwright/test').Page, name: string) {
  await page.goto('/');
  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByRole('navigation', { name: 'Pages des réglages' }).getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

test('a field added by mouse is at once in the list and the form', async ({ page }) => {
  const field = `Parc machines ${Date.now().toString(36)}`;
  await openSettings(page, 'Objets et champs');
  await page.getByRole('button', { name: 'Ajouter un champ' }).click();
  await page.getByLabel('Nom affiché').fill(field);
  await page.getByRole('button', { name: 'Choix', exact: true }).click();
  for (const option of ['Solo', 'Duo 2 groupes']) {
    await page.getByLabel('Ajouter un choix, puis Entrée').fill(option);
    await page.keyboard.press('Enter');
  }
  await page.getByText('Montré dans les listes').click();
  await expectNoFault(page, 'the fields of an object');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: 'est partout' })).toBeVisible();
  await openList(page, 'Entreprises');
  await page.getByRole('button', { name: 'Colonnes' }).click();
  await expect(page.getByText(field).last()).toBeVisible();
});

test('every page of the settings is without a fault', async ({ page }) => {
  for (const name of ['Votre entreprise', 'Équipe et rôles', 'Droits', 'Exports', 'Corbeille', 'Profil']) {
    await openSettings(page, name);
    await expect(page.locator('.settings-main h2').first()).toBeVisible();
    await expectNoFault(page, name);
  }
});

test('a right is changed in its cell and applied from the counter', async ({ page }) => {
  await openSettings(page, 'Droits');
  await page.getByRole('button', { name: /^Commercial, Produits/ }).click();
  const box = page.getByRole('switch', { name: 'Exporter' });
  await box.setChecked(!(await box.isChecked()));
  await page.keyboard.press('Escape');
  await expect(page.getByText('1 droit modifié')).toBeVisible();
  await page.getByRole('button', { name: /^Appliquer/ }).click();
  await expect(page.getByText('1 droit modifié')).toBeHidden();
});

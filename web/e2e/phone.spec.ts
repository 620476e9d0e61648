import { expect, test } from '@playwright/test';
import { expectNoFault } from './axe.ts';

test('a list and a record hold in the hand', async ({ page }) => {
  const name = `Librairie Passe-Muraille ${Date.now().toString(36)}`;
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Entreprises' })).toBeVisible();
  await page.getByRole('button', { name: 'Créer' }).first().click();
  await page.getByRole('dialog').getByLabel('Nom', { exact: false }).first().fill(name);
  await page.getByRole('button', { name: /^Créer la fiche/ }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await expectNoFault(page, 'the record on a phone');
  await page.getByRole('link', { name: 'Entreprises' }).first().click();
  await page.getByRole('searchbox').fill(name);
  await expect(page.getByRole('link', { name: new RegExp(name) })).toBeVisible();
  await expectNoFault(page, 'the list on a phone');
});

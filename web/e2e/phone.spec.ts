import { expect, test } from '@playwright/test';
import { expectNoFault } from './axe.ts';

test('a list and a record hold in the hand', async ({ page }) => {
  const name = `Librairie Passe-Muraille ${Date.now().toString(36)}`;
  await page.goto('/');
  await page.getByRole('link', { name: 'Entreprises' }).click();
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

test('a quote is written, followed and read in the hand', async ({ page }) => {
  const name = `Mairie de Vertou ${Date.now().toString(36)}`;
  await page.goto('/');
  await expectNoFault(page, 'the home page on a phone');
  await page.getByRole('link', { name: 'Entreprises' }).click();
  await page.getByRole('button', { name: 'Créer' }).first().click();
  await page.getByRole('dialog').getByLabel('Nom', { exact: false }).first().fill(name);
  await page.getByRole('button', { name: /^Créer la fiche/ }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await page.getByRole('tab', { name: 'Liés' }).click();
  await page.getByRole('region', { name: 'Devis' }).getByRole('button').first().click();
  await page.getByRole('combobox', { name: /Nouvelle ligne/ }).fill('Café en grains');
  await page.keyboard.press('Enter');
  await page.getByLabel('Prix HT, Café en grains').fill('142');
  await expect(page.getByText('170,40\u00a0€')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /enregistré à/ })).toBeVisible();
  await expectNoFault(page, 'the quote editor on a phone');
  await page.getByRole('button', { name: /Marquer comme envoyé/ }).click();
  await page.getByRole('checkbox', { name: 'Payé' }).check();
  await expect(page.getByText(/Ajouté/)).toContainText('142,00\u00a0€');
  await expectNoFault(page, 'the paid quote on a phone');
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('tab', { name: 'Chiffre d’affaires' }).click();
  await expect(page.getByRole('link', { name: /142,00\u00a0€/ })).toBeVisible();
  await expectNoFault(page, 'the revenue of a customer on a phone');
});

import { expect, test } from '@playwright/test';
import { expectNoFault } from './axe.ts';
import { makeOrganisation, openList } from './cast.ts';

const unique = (name: string) => `${name} ${Date.now().toString(36)}`;

test('an organisation is made by keyboard, changed in the grid, and its history tells it', async ({ page }) => {
  const name = unique('Hôtel des Remparts');
  await openList(page, 'Entreprises');
  await makeOrganisation(page, name);
  await openList(page, 'Entreprises');

  const row = page.getByRole('row', { name });
  await row.getByRole('gridcell').nth(6).click();
  await page.keyboard.type('0299401827');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('02\u00a099\u00a040\u00a018\u00a027');

  await row.getByRole('link', { name }).click();
  const panel = page.getByRole('complementary', { name });
  await expect(panel.getByRole('heading', { name })).toBeVisible();
  await expect(page).toHaveURL(/open=/);
  await panel.getByRole('tab', { name: 'Historique' }).click();
  await expect(panel.getByText('Fiche créée')).toBeVisible();
  await expect(panel.locator('.change', { hasText: 'Téléphone' })).toContainText('02\u00a099\u00a040\u00a018\u00a027');
  await expectNoFault(page, 'the panel with its history');

  await panel.getByRole('button', { name: 'Rétablir' }).click();
  await expect(row).not.toContainText('02\u00a099\u00a040\u00a018\u00a027');
});

test('a deleted organisation comes back with Annuler', async ({ page }) => {
  const name = unique('Imprimerie Le Goff');
  await openList(page, 'Entreprises');
  await makeOrganisation(page, name);
  await page.getByRole('button', { name: 'Mettre à la corbeille' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'est à la corbeille' })).toBeVisible();
  await expect(page.getByRole('row', { name })).toHaveCount(0);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('row', { name })).toBeVisible();
});

test('a change is taken back by Ctrl+Z and done again by Ctrl+Shift+Z', async ({ page }) => {
  const name = unique('Transports Cadiou');
  await openList(page, 'Entreprises');
  await makeOrganisation(page, name);
  await openList(page, 'Entreprises');
  const row = page.getByRole('row', { name });
  await row.getByRole('gridcell').nth(6).click();
  await page.keyboard.type('0140205050');
  await page.keyboard.press('Tab');
  await expect(row).toContainText('01\u00a040\u00a020\u00a050\u00a050');
  await page.keyboard.press('Control+z');
  await expect(row).not.toContainText('01\u00a040\u00a020\u00a050\u00a050');
  await page.keyboard.press('Control+Shift+Z');
  await expect(row).toContainText('01\u00a040\u00a020\u00a050\u00a050');
});

test('a change on a record’s own page is taken back there by Ctrl+Z', async ({ page }) => {
  const name = unique('Moulin du Gué');
  await openList(page, 'Entreprises');
  await makeOrganisation(page, name);
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  await page.reload();
  const fields = page.locator('.record-fields');
  await fields.getByRole('button', { name: 'Modifier Téléphone' }).first().click();
  await page.keyboard.type('0299401828');
  await page.keyboard.press('Enter');
  await expect(fields).toContainText('02\u00a099\u00a040\u00a018\u00a028');
  await page.keyboard.press('Control+z');
  await expect(fields).not.toContainText('02\u00a099\u00a040\u00a018\u00a028');
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Contacts' })).toBeVisible();
});

test('a wrong telephone is refused in words and stays in its cell', async ({ page }) => {
  const name = unique('Mairie de Vertou');
  await openList(page, 'Entreprises');
  await makeOrganisation(page, name);
  await openList(page, 'Entreprises');
  const cell = page.getByRole('row', { name }).getByRole('gridcell').nth(6);
  await cell.click();
  await page.keyboard.type('pas un numéro');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveClass(/bad/);
  await expect(cell).toContainText('pas un numéro');
  await expect(page.getByRole('status').filter({ hasText: /téléphone|numéro/i })).toBeVisible();
});

test('the address of a list gives its filter and its sort back', async ({ page }) => {
  const name = unique('Clinique Saint-Yves');
  await openList(page, 'Entreprises');
  await makeOrganisation(page, name);
  await openList(page, 'Entreprises');
  await page.getByRole('button', { name: 'Filtre', exact: true }).click();
  await page.getByLabel('Valeur').fill(name);
  await expect(page.getByRole('group', { name: /Montrer les entreprises/ }).getByRole('status')).toContainText(
    '1 entreprise',
  );
  await page.getByRole('button', { name: 'Fermer', exact: true }).click();
  await page.getByRole('columnheader', { name: 'Nom' }).getByRole('button').click();
  await expect(page).toHaveURL(/filter=.*sort=name|sort=name.*filter=/);
  await page.reload();
  await expect(page.getByText('Nom contient')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Nom' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByRole('row', { name })).toHaveCount(1);
  await expectNoFault(page, 'the filtered list');
});

import { expect, test } from '@playwright/test';
import { expectNoFault } from './axe.ts';
import { makeOrganisation, openList } from './cast.ts';

test('a list is drawn, kept on the home page, opened by a bar, removed and taken back', async ({ page }) => {
  const chart = `Clients par responsable ${Date.now().toString(36)}`;
  await openList(page, 'Entreprises');
  await makeOrganisation(page, `Hôtel du Port ${Date.now().toString(36)}`);
  await openList(page, 'Entreprises');
  await page.getByRole('button', { name: 'Graphique' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Une barre par').selectOption({ label: 'Responsable' });
  await dialog.getByLabel('Mesurer').selectOption('sum:revenue');
  await expect(dialog.getByRole('columnheader', { name: /Somme de/ })).toBeAttached();
  await dialog.getByLabel('Mesurer').selectOption('count');
  await expect(dialog.getByRole('rowheader', { name: 'Anne Belloc' })).toBeVisible();
  await expectNoFault(page, 'the chart of a list');
  await dialog.getByLabel('Nom sur l’accueil').fill(chart);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: 'Ouvrir l’accueil' }).click();
  const card = page.getByRole('region', { name: chart });
  await expect(card.getByRole('rowheader', { name: 'Anne Belloc' })).toBeVisible();
  await expectNoFault(page, 'the home page with a chart');
  await card.getByRole('link', { name: 'Anne Belloc' }).click();
  await expect(page).toHaveURL(/organisation.*filter=/);
  await expect(page.getByText('Anne Belloc').first()).toBeVisible();

  await page.goBack();
  await page.getByRole('button', { name: `Actions du graphique ${chart}` }).click();
  await page.getByRole('menuitem', { name: 'Retirer de l’accueil' }).click();
  await expect(card).toHaveCount(0);
  await page.getByRole('status').getByRole('button', { name: 'Annuler' }).click();
  await expect(card).toBeVisible();
});

test('bars are stacked, told as figures, and a part opens the records of both', async ({ page }) => {
  const chart = `Clients empilés ${Date.now().toString(36)}`;
  const client = `Auberge du Port ${Date.now().toString(36)}`;
  await openList(page, 'Entreprises');
  await makeOrganisation(page, client);
  await openList(page, 'Entreprises');
  await page.getByRole('button', { name: 'Graphique' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Une barre par').selectOption({ label: 'Responsable' });
  await dialog.getByLabel('Empilé par').selectOption({ label: 'Créé par' });
  const part = dialog.getByRole('link', { name: /^Anne Belloc, Anne Belloc/ });
  await expect(part).toBeVisible();
  await expectNoFault(page, 'a stacked chart');
  await dialog.getByRole('button', { name: 'Chiffres' }).click();
  await expect(dialog.getByRole('columnheader', { name: 'Anne Belloc' })).toBeVisible();
  await expectNoFault(page, 'the figures of a stacked chart');
  await dialog.getByLabel('Nom sur l’accueil').fill(chart);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: 'Ouvrir l’accueil' }).click();
  const card = page.getByRole('region', { name: chart });
  await card.getByRole('link', { name: /^Anne Belloc, Anne Belloc/ }).click();
  await expect(page).toHaveURL(/organisation.*filter=.*owner.*createdBy/);
  await expect(page.getByText(client).first()).toBeVisible();
});

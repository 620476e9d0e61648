import { expect, test } from '@playwright/test';
import { expectNoFault } from './axe.ts';
import { beginQuote, makeOrganisation, openList, SIGNED_IN } from './cast.ts';

const mark = () => Date.now().toString(36);

test('a quote is written by keyboard, sent, accepted and paid, and its revenue arrives', async ({ page }) => {
  test.setTimeout(150_000);
  const customer = `Thalasso Carnac ${mark()}`;
  const product = `Machine Duo ${mark()}`;
  const reference = `MDG-${mark()}`;
  await openList(page, 'Produits');
  await page.locator('body').press('c');
  await page.getByRole('menuitem', { name: /^Produit/ }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Référence').fill(reference);
  await form.getByLabel('Nom', { exact: false }).first().fill(product);
  await form.getByLabel('Prix HT').fill('5480');
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await openList(page, 'Entreprises');
  await makeOrganisation(page, customer);

  await openList(page, 'Devis');
  await page.getByRole('button', { name: 'Nouveau devis' }).click();
  await page.getByRole('combobox', { name: /Pour quel client/ }).fill(customer);
  await expect(page.getByRole('option', { name: customer, exact: true })).toBeVisible();
  await page.keyboard.press('Enter');

  const newLine = page.getByRole('combobox', { name: /Nouvelle ligne/ });
  await expect(newLine).toBeFocused();
  await page.keyboard.type(reference);
  await expect(page.getByRole('option', { name: new RegExp(product) })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(`Qté, ${product}`)).toBeFocused();
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(newLine).toBeFocused();
  await page.keyboard.type('Pose et raccordement');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Une ligne est à prix nul\u00a0: Pose et raccordement')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('320,50');
  await expect(page.getByText('13\u00a0536,60\u00a0€')).toBeVisible();
  await expect(page.getByText('prix nul')).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: /enregistré à/ })).toBeVisible();
  await expectNoFault(page, 'the quote editor');

  await page.getByRole('button', { name: /^Déplacer ou retirer Pose/ }).click();
  await page.getByRole('menuitem', { name: 'Monter' }).click();
  await expect(page.getByRole('row').nth(1).getByRole('textbox').first()).toHaveValue('Pose et raccordement');
  await page.getByRole('button', { name: 'Section' }).click();
  await page.keyboard.type('Suite');
  await page.getByRole('button', { name: 'Remise globale' }).click();
  await page.getByRole('textbox', { name: 'Remise globale' }).fill('10');
  await expect(page.getByText('12\u00a0182,94\u00a0€')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /enregistré à/ })).toBeVisible();
  await page.reload();
  await expect(page.getByText('12\u00a0182,94\u00a0€')).toBeVisible();

  await page.getByRole('button', { name: 'Marquer comme envoyé' }).click();
  await expect(page.getByText('Envoyée par')).toBeVisible({ timeout: 30_000 });
  await expectNoFault(page, 'the sent quote');
  await page.getByRole('button', { name: 'Noter l’accord' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Noter l’accord/ })
    .click();
  await expect(page.locator('.top')).toContainText('Accepté');
  await page.getByRole('checkbox', { name: 'Payé' }).check();
  await expect(page.locator('.top')).toContainText('Payé');
  await expect(page.getByText(/Ajouté/)).toContainText('10\u00a0152,45\u00a0€');
  await expectNoFault(page, 'the paid quote');

  await page.getByRole('link', { name: customer }).first().click();
  await page.getByRole('tab', { name: 'Chiffre d’affaires' }).click();
  await expect(page.getByRole('link', { name: /10\s152,45\s€/ })).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(product) })).toContainText('2');
  await expectNoFault(page, 'the revenue of a customer');

  await page.getByRole('link', { name: 'Accueil' }).click();
  await expect(page.getByRole('link', { name: /^CA de/ })).toContainText(/10\s152,45\s€/);
  await expect(page.getByRole('heading', { name: 'Chiffre d’affaires par mois' })).toBeVisible();
  await page.mouse.move(700, 40);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await expectNoFault(page, 'the home page');
});

test('lines typed while the server is silent are kept and arrive when it is back', async ({ page, context }) => {
  const customer = `Dupont ${mark()}`;
  await openList(page, 'Entreprises');
  await makeOrganisation(page, customer);
  await beginQuote(page, customer);
  await context.setOffline(true);
  await page.keyboard.type('Livraison express');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Vos lignes sont gardées ici')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('status').filter({ hasText: /enregistré à/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Désignation, ligne 1' })).toHaveValue('Livraison express');
});

test('the same price written by two is shown with both values', async ({ page, browser }) => {
  const customer = `Hôtel ${mark()}`;
  const drink = `Sirop ${mark()}`;
  await openList(page, 'Entreprises');
  await makeOrganisation(page, customer);
  await openList(page, 'Devis');
  await page.getByRole('button', { name: 'Nouveau devis' }).click();
  await page.getByRole('combobox', { name: /Pour quel client/ }).fill(customer);
  await expect(page.getByRole('option', { name: customer, exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: /Nouvelle ligne/ }).fill(drink);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /enregistré à/ })).toBeVisible();
  // Elsewhere, where no news arrives: with news the other price would be there before this one is written.
  const elsewhere = await browser.newContext({ storageState: SIGNED_IN });
  const other = await elsewhere.newPage();
  await other.route(/\/live(\/|\?|$)/, (route) => route.abort());
  await other.goto(page.url());
  await expect(other.getByLabel(`Prix HT, ${drink}`)).toBeVisible();
  await page.getByLabel(`Prix HT, ${drink}`).fill('12');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('status').filter({ hasText: /^enregistré à/ })).toBeVisible();
  await expect(page.locator('.quote-gross')).toHaveText('14,40\u00a0€');
  await other.getByLabel(`Prix HT, ${drink}`).fill('15');
  const dialog = other.getByRole('dialog', { name: /modifié la même chose/ });
  await expect(dialog).toBeVisible();
  await expect(dialog).toContainText('12,00');
  await expect(dialog).toContainText('15,00');
  await expectNoFault(other, 'the conflict of a line');
  await dialog.getByRole('button', { name: 'Garder ces valeurs' }).click();
  await expect(other.locator('.quote-gross')).toHaveText('18,00\u00a0€');
  await elsewhere.close();
});

test('a sent quote is written again as its next version, compared, given up, and copied as a variant', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const customer = `Brasserie ${mark()}`;
  await openList(page, 'Entreprises');
  await makeOrganisation(page, customer);
  await beginQuote(page, customer);
  await page.keyboard.type('Pose');
  await page.keyboard.press('Enter');
  await page.getByLabel('Prix HT, Pose').fill('100');
  await page.keyboard.press('Alt+o');
  await expect(page.getByText('est en option, hors total')).toBeAttached();
  await page.getByLabel('Prix HT, Pose').press('Alt+o');
  await expect(page.locator('.quote-gross')).toHaveText('120,00\u00a0€');
  await expect(page.getByRole('status').filter({ hasText: /enregistré à/ })).toBeVisible();
  await page.getByRole('button', { name: 'Marquer comme envoyé' }).click();
  await page.getByRole('button', { name: 'Dans une semaine' }).click();
  await expect(page.getByRole('button', { name: 'Retirer la relance' })).toBeVisible();

  await page.getByRole('button', { name: 'Modifier' }).click();
  await expect(page.getByText('Vous écrivez la version 2')).toBeVisible();
  await page.getByLabel('Prix HT, Pose').fill('150');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Comparer' }).first().click();
  const compared = page.getByRole('dialog');
  await expect(compared.getByText('modifiée')).toBeVisible();
  await expect(compared).toContainText('150,00');
  await expectNoFault(page, 'two versions side by side');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Abandonner la v2' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Abandonner la v2/ })
    .click();
  await expect(page.locator('.quote-gross')).toHaveText('120,00\u00a0€');
  await expect(page.getByRole('button', { name: 'Noter l’accord' })).toBeVisible();

  const number = (await page.locator('.top .quote-number').textContent()) ?? '';
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('dupliquer');
  await page.getByRole('option', { name: `Dupliquer ${number}` }).click();
  const origin = page.locator('.top .quote-origin');
  await expect(origin).toContainText(number);
  await origin.getByRole('link').click();
  await expect(page.getByRole('region', { name: 'Variantes' })).toBeVisible();
  await expectNoFault(page, 'a quote with its variant');
});

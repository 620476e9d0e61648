import { expect, test } from '@playwright/test';
import { expectNoFault } from './axe.ts';
import { beginQuote, makeOrganisation, openList } from './cast.ts';

const mark = () => Date.now().toString(36);

test('a template and a series of numbers are made in the settings and chosen on a quote', async ({ page }) => {
  test.setTimeout(120_000);
  const template = `Chantier ${mark()}`;
  const series = `Travaux ${mark()}`;
  const prefix = `T${mark()}`.slice(0, 12);
  const customer = `Mairie de Rezé ${mark()}`;
  await page.goto('/');
  await page.getByRole('link', { name: 'Réglages' }).first().click();
  await page.getByRole('link', { name: 'Modèles et séries' }).click();
  await expect(page.getByRole('heading', { name: 'Modèles de devis' })).toBeVisible();
  await expectNoFault(page, 'the templates of quotes');
  await page.getByRole('button', { name: 'Ajouter un modèle' }).click();
  await page.getByRole('textbox', { name: /^Nom/ }).fill(template);
  await page.getByRole('textbox', { name: /^Conditions/ }).fill('Acompte de 30 % à la commande.');
  await page.getByRole('button', { name: /^Enregistrer/ }).click();
  await expect(page.getByText(`Le modèle ${template} est enregistré`)).toBeVisible();
  await expect(page.frameLocator('iframe[title="Aperçu du modèle"]').getByText('Acompte de 30 %')).toBeVisible();
  await expectNoFault(page, 'a template of quotes');

  await page.getByRole('button', { name: 'Ajouter une série' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Nom/ }).fill(series);
  await dialog.getByRole('textbox', { name: /^Numéro/ }).fill(`${prefix}-{000}`);
  await expectNoFault(page, 'the dialog of a series');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(`prochain numéro ${prefix}-001`)).toBeVisible();

  await openList(page, 'Entreprises');
  await makeOrganisation(page, customer);
  await beginQuote(page, customer);
  await page
    .getByRole('button', { name: /Adresse, lettre/ })
    .first()
    .click();
  await page.getByLabel('Modèle').selectOption({ label: template });
  await expect(page.getByText(`Le devis suit le modèle ${template}`)).toBeVisible();
  await page.getByLabel('Série de numéros').selectOption({ label: series });
  await expect(page.locator('.top')).toContainText(`${prefix}-001`);
  await expectNoFault(page, 'the head of a quote with its template');
});

import { expect, test } from '@playwright/test';
import { expectNoFault } from './axe.ts';
import { beginQuote, makeOrganisation, openList } from './cast.ts';

test('a customer reads a quote by its link on a telephone and accepts it', async ({ page, browser }) => {
  test.setTimeout(150_000);
  const customer = `Auberge du Port ${Date.now().toString(36)}`;
  await openList(page, 'Entreprises');
  await makeOrganisation(page, customer);
  await beginQuote(page, customer);
  await page.getByRole('combobox', { name: /Nouvelle ligne/ }).fill('Café en grains');
  await page.keyboard.press('Enter');
  await page.getByLabel('Prix HT, Café en grains').fill('142');
  await expect(page.getByRole('status').filter({ hasText: /enregistré à/ })).toBeVisible();
  await page.getByRole('button', { name: 'Marquer comme envoyé' }).click();
  await expect(page.getByText('Envoyée par')).toBeVisible({ timeout: 30_000 });

  await page.getByRole('button', { name: 'Nouveau lien' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Pour qui').fill('Claire Le Goff');
  await expectNoFault(page, 'the dialog of a new link');
  await page.keyboard.press('Control+Enter');
  const address = await dialog.getByLabel('Adresse à transmettre').inputValue();
  await dialog.getByRole('button', { name: /^Fermer/ }).click();
  await expect(page.getByText('pas encore ouvert')).toBeVisible();
  await expectNoFault(page, 'the links of a quote');

  const phone = await browser.newContext({
    storageState: { cookies: [], origins: [] },
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'fr-FR',
  });
  const visitor = await phone.newPage();
  const faults: string[] = [];
  visitor.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
  const counted = visitor.waitForResponse((response) => response.url().endsWith('/opened'));
  await visitor.goto(address);
  expect((await counted).status()).toBe(204);
  await expect(visitor.getByText('170,40\u00a0€').first()).toBeVisible();
  await expectNoFault(visitor, 'the page of a quote');
  expect(await visitor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await visitor.getByText('Accepter ce devis').click();
  await visitor.getByLabel('Votre nom').first().fill('Claire Le Goff');
  await expectNoFault(visitor, 'the answer to a quote');
  await visitor.getByRole('button', { name: 'Confirmer l’acceptation' }).click();
  await expect(visitor.getByText(/Accepté le .* par Claire Le Goff/)).toBeVisible();
  expect(await phone.cookies()).toEqual([]);
  expect(faults).toEqual([]);

  await expect(page.locator('.top')).toContainText('Accepté');
  await expect(page.getByText(/ouvert .* fois/)).toBeVisible();
  await page.getByRole('link', { name: 'Accueil' }).click();
  await expect(page.getByRole('region', { name: 'Réponses de vos clients' })).toContainText(
    'accepté par Claire Le Goff',
  );

  await page.goBack();
  await page.getByRole('button', { name: 'Retirer', exact: true }).click();
  await expect(page.getByText('ne mène plus nulle part')).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByRole('heading', { name: 'Ce lien ne mène à aucun devis' })).toBeVisible();
  await expectNoFault(visitor, 'a link that leads nowhere');
  await phone.close();
});

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
  test.setTimeout(150_000);
  const name = `Mairie de Vertou ${Date.now().toString(36)}`;
  await page.goto('/');
  await expect(page.getByRole('region', { name: 'Vus en dernier' })).toBeVisible();
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
  await expect(page.getByText('Envoyée par')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('checkbox', { name: 'Payé' }).click();
  const asked = page.getByRole('dialog');
  await asked.getByRole('button', { name: /^Noter l’accord/ }).click();
  await expect(asked).toBeHidden();
  await expect(page.getByText(/Ajouté/)).toContainText('142,00\u00a0€');
  await expectNoFault(page, 'the paid quote on a phone');
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('tab', { name: 'Chiffre d’affaires' }).click();
  await expect(page.getByRole('link', { name: /142,00\s€/ })).toBeVisible();
  await expectNoFault(page, 'the revenue of a customer on a phone');
});

test('a file comes in from the hand, its columns as cards', async ({ page }) => {
  const m = Date.now().toString(36);
  await page.goto('/');
  await page.getByRole('link', { name: 'Entreprises' }).click();
  await page.getByRole('link', { name: 'Importer un fichier' }).first().click();
  await expectNoFault(page, 'the first step of an import on a phone');
  await page
    .getByLabel(/^Ou collez ici/)
    .fill(`Raison sociale;Téléphone;Potentiel\nBoulangerie ${m};0299401827;\n;0299401828;\n`);
  await page.getByRole('button', { name: 'Continuer avec ces cellules' }).click();
  await expect(page.getByLabel('Champ pour la colonne Raison sociale')).toHaveValue('name');
  await expectNoFault(page, 'the columns of an import on a phone');
  await page.getByRole('button', { name: /^Vérifier les lignes/ }).click();
  await page.getByRole('button', { name: /^Importer 1 ligne/ }).click();
  await expect(page.getByRole('heading', { name: '1 ligne importée, 1 laissée de côté' })).toBeVisible();
  await expectNoFault(page, 'the report of an import on a phone');
  await page.getByRole('button', { name: 'Voir la fiche importée' }).click();
  await expect(page.getByRole('link', { name: new RegExp(`Boulangerie ${m}`) }).first()).toBeVisible();
});

test('a finger held on a row opens its menu', async ({ page }) => {
  const name = `Coopérative Agri-Loire ${Date.now().toString(36)}`;
  await page.goto('/');
  await page.getByRole('link', { name: 'Entreprises' }).click();
  await page.getByRole('button', { name: 'Créer' }).first().click();
  await page.getByRole('dialog').getByLabel('Nom', { exact: false }).first().fill(name);
  await page.getByRole('button', { name: /^Créer la fiche/ }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await page.getByRole('link', { name: 'Entreprises' }).first().click();
  await page.getByRole('searchbox').fill(name);
  const row = page.getByRole('link', { name: new RegExp(name) });
  await expect(row).toBeVisible();
  const box = await row.boundingBox();
  const touches = [{ x: (box?.x ?? 0) + 60, y: (box?.y ?? 0) + 30 }];
  const hand = await page.context().newCDPSession(page);
  await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: touches });
  await expect(page.getByRole('menuitem', { name: 'Ouvrir la fiche' })).toBeVisible();
  await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expectNoFault(page, 'the menu of a row on a phone');
  await page.getByRole('menuitem', { name: 'Mettre à la corbeille' }).click();
  await expect(row).toHaveCount(0);
});

test('a quote with a long number is no wider than the hand', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/w\//);
  const root = `/api${/\/w\/[^/?]+/.exec(page.url())?.[0]}`;
  const token = (await page.context().cookies()).find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '';
  const headers = { 'X-XSRF-TOKEN': token };
  const settings = await (await page.request.get(`${root}/settings/quotes`)).json();
  const { series, validForDays, linkDays, conditions } = settings;
  const numberBy = async (pattern: string) => {
    const data = { series: pattern, validForDays, linkDays, conditions };
    expect((await page.request.put(`${root}/settings/quotes`, { data, headers })).ok()).toBe(true);
  };
  await numberBy('DV-SECTEUR-OUEST-CAFE-{YYYY}-{0000}');
  const customer = await page.request.post(`${root}/records/organisation`, {
    data: { values: { name: `Mairie ${Date.now().toString(36)}` } },
    headers,
  });
  const made = await page.request.post(`${root}/quotes`, {
    data: { organisation: (await customer.json()).id },
    headers,
  });
  const quote = await made.json();
  await numberBy(series);
  await page.goto(`${root.slice(4)}/quote/${quote.id}`);
  await expect(page.getByRole('heading', { name: /^DV-SECTEUR-OUEST/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Envoyer au client|^Marquer comme envoyé/ }).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { contactsFile, customersFile } from './help/clients.ts';
import { draw, enter, sidebar } from './help/draw.ts';

/** Hands a file to the page "Importer". */
async function chooseFile(page: Page, name: string, text: Buffer) {
  await sidebar(page, 'Importer');
  await page.getByLabel('Choisir un fichier').setInputFiles({ name, mimeType: 'text/csv', buffer: text });
  await expect(page.getByText('reconnue', { exact: true }).first()).toBeVisible();
}

/** Leaves the company as it was for the next picture. */
async function undoOpenImport(page: Page) {
  await page.getByRole('button', { name: 'Annuler tout l’import' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler tout l’import' }).click();
  await expect(page.getByRole('heading', { name: 'Cet import est annulé' })).toBeVisible();
}

test('moving in from two files, and taking an import back', async ({ page }) => {
  await enter(page, 'helene');
  await chooseFile(page, 'clients.csv', Buffer.from(customersFile(), 'latin1'));
  const check = page.getByRole('button', { name: /^Vérifier les lignes/ });
  const main = page.getByRole('main');
  await draw(page, 'reprendre-correspondance', {
    of: [main],
    ring: [page.getByRole('button', { name: 'Créer le champ' }), check],
  });
  await check.click();
  const take = page.getByRole('button', { name: /^Importer 20 lignes/ });
  await expect(take).toBeEnabled();
  await draw(page, 'reprendre-verification', {
    of: [main],
    ring: [page.getByText('1 problème à regarder')],
    height: 420,
  });
  await take.click();
  await expect(page.getByRole('heading', { name: '20 lignes importées' })).toBeVisible();

  await chooseFile(page, 'contacts.csv', Buffer.from(contactsFile(), 'latin1'));
  await check.click();
  await page.getByRole('button', { name: /^Importer 11 lignes/ }).click();
  await expect(page.getByRole('heading', { name: '11 lignes importées, 1 laissée de côté' })).toBeVisible();
  await draw(page, 'reprendre-rapport', {
    of: [main],
    ring: [
      page.getByRole('link', { name: 'Télécharger la ligne' }),
      page.getByRole('button', { name: 'Réimporter après correction' }),
    ],
    height: 580,
  });

  await sidebar(page, 'Importer');
  const file = page.getByRole('link', { name: /contacts\.csv/ }).first();
  await expect(file).toContainText('11');
  const earlier = page.getByRole('heading', { name: 'Imports précédents' });
  await file.scrollIntoViewIfNeeded();
  await draw(page, 'annuler-liste', { of: [earlier, file], ring: [file], margin: 16 });
  await file.click();
  await page.getByRole('button', { name: 'Annuler tout l’import' }).click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('11 fiches créées iront à la corbeille');
  await draw(page, 'annuler-question', {
    of: [question],
    ring: [question.getByRole('button', { name: 'Annuler tout l’import' })],
  });
  await question.getByRole('button', { name: 'Annuler tout l’import' }).click();
  await expect(page.getByRole('heading', { name: 'Cet import est annulé' })).toBeVisible();
  await sidebar(page, 'Importer');
  await page
    .getByRole('link', { name: /clients\.csv/ })
    .first()
    .click();
  await undoOpenImport(page);
});

test('finding a customer', async ({ page }) => {
  await enter(page, 'maelle');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Rechercher ou agir' }).fill('ferr');
  await expect(page.getByRole('option', { name: /Solène Ferrandin/ })).toBeVisible();
  await draw(page, 'trouver-recherche', { of: [page.getByRole('dialog')], ring: [page.getByRole('option').first()] });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Cabinet Ferrand et Associés' }).first()).toBeVisible();

  await sidebar(page, 'Entreprises');
  const search = page.getByPlaceholder('Chercher dans Entreprises');
  await search.fill('boul');
  await expect(page.getByText(/^3\s*entreprises/)).toBeVisible();
  await page.getByText('Boulangerie Aubépine').click();
  const panel = page.getByRole('complementary', { name: 'Boulangerie Aubépine' });
  await expect(panel.getByText('6 303,00')).toBeVisible();
  await draw(page, 'trouver-liste', {
    of: [page.getByRole('main')],
    ring: [search, panel.getByText('Ouvrir la fiche')],
    height: 640,
  });
});

test('putting many telephones right in one go', async ({ page }) => {
  await enter(page, 'helene');
  await sidebar(page, 'Contacts');
  await page.getByRole('button', { name: 'Exporter' }).click();
  const asked = page.getByText('Avec identifiant et version');
  await expect(asked).toBeVisible();
  await draw(page, 'corriger-exporter', { of: [page.getByRole('main')], ring: [page.getByRole('menu')], height: 330 });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Texte (.csv)' }).click(),
  ]);
  let at = 0;
  const worked = (await readFile(await download.path(), 'utf8')).replaceAll(
    /"=""\+33(\d)(\d\d)(\d\d)(\d\d)(\d\d)"""/g,
    (phone, ...[zone, a, , b, c]: string[]) => {
      at += 1;
      if (at % 3 !== 1) return phone;
      return at === 10 ? `0${zone} ${a} 77` : `0${zone} ${a} 77 ${b} ${c}`;
    },
  );
  await chooseFile(page, 'Contacts.csv', Buffer.from(worked, 'utf8'));
  await expect(page.getByText('Ce fichier vient d’ici')).toBeVisible();
  await page.getByRole('button', { name: /^Vérifier les lignes/ }).click();
  const take = page.getByRole('button', { name: /^Importer les changements/ });
  await expect(take).toBeEnabled();
  await page.getByRole('status').filter({ hasText: 'téléchargements' }).waitFor({ state: 'hidden' });
  await draw(page, 'corriger-verification', { of: [page.getByRole('main')], ring: [take] });
  await take.click();
  await expect(page.getByRole('heading', { name: '49 lignes importées' })).toBeVisible();
  await undoOpenImport(page);
});

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
  await expect(panel.getByText(/\d,\d\d\s*€/).first()).toBeVisible();
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

test.describe('on a large screen', () => {
  test.use({ viewport: { width: 1440, height: 860 } });

  test('a quote from its first line to its payment', async ({ page }) => {
    await enter(page, 'maelle');
    const main = page.getByRole('main');
    await sidebar(page, 'Devis');
    await page.getByRole('button', { name: 'Nouveau devis' }).click();
    await page.getByRole('combobox', { name: /Pour quel client/ }).fill('aubép');
    await expect(page.getByRole('option', { name: 'Boulangerie Aubépine', exact: true })).toBeVisible();
    await page.keyboard.press('Enter');
    const line = page.getByRole('combobox', { name: /Nouvelle ligne/ });
    for (const [product, quantity] of [
      ['automatique', '2'],
      ['détergent', '6'],
      ['pose et mise', '1'],
    ] as const) {
      await expect(line).toBeFocused();
      await page.keyboard.type(product);
      await expect(page.getByRole('option').first()).toContainText(new RegExp(product, 'i'));
      await page.keyboard.press('Enter');
      await expect(line).not.toBeFocused();
      await page.keyboard.type(quantity);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.type('cafe');
    await expect(page.getByRole('option').first()).toBeVisible();
    await expect(page.getByText(/enregistré à/)).toBeVisible();
    await expect(page.frameLocator('iframe:not(.coming)').getByText(/Pose et mise en service/)).toBeVisible();
    await draw(page, 'devis-lignes', { of: [main], ring: [page.getByRole('option').first()] });
    await page.keyboard.press('Escape');
    await line.fill('');

    await page.getByRole('button', { name: 'Dupliquer' }).click();
    await expect(page.getByText('Variante de').first()).toBeVisible();
    await page.getByRole('status').filter({ hasText: 'dupliqué' }).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /^Envoyer au client/ }).click();
    const message = page.getByRole('dialog');
    const go = message.getByRole('button', { name: /^(Envoyer|Mettre en attente)/ });
    await expect(message.getByRole('link', { name: /\.pdf/ })).toBeVisible();
    await draw(page, 'devis-envoi', { of: [message], ring: [go] });
    await go.click();
    await page.getByRole('button', { name: 'Noter l’accord' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Noter l’accord/ })
      .click();
    await expect(page.locator('.top')).toContainText('Accepté');
    const paid = page.getByRole('checkbox', { name: 'Payé' });
    await paid.check();
    await expect(page.getByText(/^Ajouté/)).toBeVisible();
    await page.getByRole('status').filter({ hasText: 'est payé' }).waitFor({ state: 'hidden' });
    await draw(page, 'devis-paye', { of: [main], ring: [paid], height: 460 });

    await sidebar(page, 'Accueil');
    await expect(page.locator('.home-kpis .kpi b').last()).not.toHaveText('…');
    await expect(page.getByRole('link', { name: 'Tout voir' }).first()).toBeVisible();
    await draw(page, 'devis-mois', { of: [main], ring: [page.getByRole('link', { name: /^CA / })], height: 570 });
  });
});

test('handing over the customers of a colleague', async ({ page }) => {
  await enter(page, 'helene');
  await sidebar(page, 'Réglages');
  await page.getByRole('link', { name: 'Équipe et rôles' }).click();
  await page.getByRole('button', { name: /Karim Benslimane/ }).click();
  const open = page.getByRole('button', { name: 'Confier ses fiches…' });
  await draw(page, 'confier-personne', { of: [page.getByRole('main')], ring: [open], height: 520 });
  await open.click();
  const question = page.getByRole('dialog');
  await question.getByLabel('À', { exact: true }).selectOption({ label: 'Maëlle Kerdoncuff' });
  const go = question.getByRole('button', { name: /^Confier/ });
  await expect(question).toContainText('fiches changent de mains');
  await draw(page, 'confier-fenetre', { of: [question], ring: [go] });
  await go.click();
  const done = page.getByRole('status').filter({ hasText: 'confiées à Maëlle Kerdoncuff' });
  await done.getByRole('button', { name: /Annuler/ }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Annulé/ })).toBeVisible();
});

test('adding a field to a form', async ({ page }) => {
  await enter(page, 'helene');
  await sidebar(page, 'Réglages');
  await page.getByRole('link', { name: 'Objets et champs' }).click();
  await page.getByRole('button', { name: 'Ajouter un champ' }).click();
  await page.getByLabel('Nom affiché').fill('Jour de livraison');
  await page.getByRole('button', { name: 'Choix', exact: true }).click();
  for (const day of ['Mardi', 'Jeudi', 'Vendredi']) {
    await page.getByLabel('Ajouter un choix, puis Entrée').fill(day);
    await page.keyboard.press('Enter');
  }
  const editor = page.getByRole('complementary', { name: 'Nouveau champ' });
  await editor.getByLabel('Partie de la fiche').selectOption({ label: 'Coordonnées' });
  await editor.getByLabel('Montré dans les listes').check({ force: true });
  const add = page.getByRole('button', { name: /^Ajouter le champ/ });
  await editor.getByText('Choix proposés').scrollIntoViewIfNeeded();
  await draw(page, 'champ-nouveau', { of: [page.getByRole('main')], ring: [add] });
  await add.click();
  await expect(page.getByRole('status').filter({ hasText: 'est partout' })).toBeVisible();

  await sidebar(page, 'Entreprises');
  await page.getByText('Boulangerie Aubépine').click();
  const panel = page.getByRole('complementary', { name: 'Boulangerie Aubépine' });
  await expect(panel.getByText('Jour de livraison')).toBeVisible();
  await page.getByRole('status').filter({ hasText: 'est partout' }).waitFor({ state: 'hidden' });
  await panel.getByText('Jour de livraison').scrollIntoViewIfNeeded();
  await draw(page, 'champ-fiche', { of: [panel], ring: [panel.getByText('Jour de livraison')] });

  await sidebar(page, 'Réglages');
  await page.getByRole('link', { name: 'Objets et champs' }).click();
  await page.getByRole('button', { name: 'Jour de livraison' }).click();
  await page.getByRole('button', { name: 'Supprimer le champ' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Supprimer le champ' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'est supprimé' })).toBeVisible();
});

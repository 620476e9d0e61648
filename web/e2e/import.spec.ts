import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { expectNoFault } from './axe.ts';
import { openList } from './cast.ts';

const mark = () => Date.now().toString(36);

async function choose(page: Page, name: string, text: string) {
  await page.getByLabel('Choisir un fichier').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(text, 'latin1'),
  });
}

test('contacts come in from a file with their companies, and go out again at once', async ({ page }) => {
  const m = mark();
  await openList(page, 'Contacts');
  await page.getByRole('main').getByRole('link', { name: 'Importer' }).first().click();
  await expectNoFault(page, 'the first step of an import');
  await choose(
    page,
    `contacts ${m}.csv`,
    [
      'Nom complet;Société;Tél.;Courriel;Ville',
      `Mme Élodie Marchand${m};Hôtel ${m};02 99 40 18 27;elodie@remparts.fr;Saint-Malo`,
      `Paul Tréhin${m};Hôtel ${m};;pas une adresse;Redon`,
      ';Clinique;;;',
    ].join('\n'),
  );

  await expect(page.getByLabel('Chaque ligne est')).toHaveValue('contact');
  await expect(page.getByLabel('Encodage')).toHaveValue('WINDOWS_1252');
  await expect(page.getByLabel('Séparateur')).toHaveValue(';');
  await expect(page.getByRole('cell', { name: `Mme Élodie Marchand${m}` })).toBeVisible();
  await expectNoFault(page, 'the columns of an import');

  // A mistake: the required last name is left out, and said; then put right.
  const name = page.getByLabel('Champ pour la colonne Nom complet');
  await name.selectOption('');
  await expect(page.getByRole('status').filter({ hasText: 'est obligatoire' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Vérifier les lignes/ })).toBeDisabled();
  await name.selectOption('fullName');
  await page.keyboard.press('Control+Enter');

  await expect(page.getByRole('heading', { name: '2 lignes sur 3 sont prêtes' })).toBeVisible();
  await expect(page.getByRole('row', { name: /pas une adresse/ })).toContainText('valeur laissée vide');
  await expectNoFault(page, 'the rehearsal of an import');
  await page.keyboard.press('Control+Enter');

  await expect(page.getByRole('heading', { name: '2 lignes importées, 1 laissée de côté' })).toBeVisible();
  await expectNoFault(page, 'the report of an import');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger la ligne' }).click(),
  ]);
  const refused = await readFile(await download.path(), 'utf8');
  expect(refused).toContain('Motif du refus');
  expect(refused).toContain('Clinique');

  await page.getByRole('button', { name: 'Voir les 2 fiches importées' }).click();
  await expect(page.getByText(`import contacts ${m}.csv`)).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(`Marchand${m}`) })).toContainText(`Hôtel ${m}`);
  await expect(page.getByRole('row', { name: new RegExp(`Tréhin${m}`) })).toBeVisible();
  await page.goBack();

  await page.getByRole('button', { name: 'Annuler tout l’import' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler tout l’import' }).click();
  await expect(page.getByRole('heading', { name: 'Cet import est annulé' })).toBeVisible();
  await page.getByRole('link', { name: 'Importer', exact: true }).first().click();
  await expect(page.getByRole('link', { name: new RegExp(`contacts ${m}.csv`) })).toContainText('Annulé');
  await openList(page, 'Contacts');
  await expect(page.getByRole('row', { name: new RegExp(`Marchand${m}`) })).toHaveCount(0);
});

test('a separator corrected reads the file again at once', async ({ page }) => {
  const m = mark();
  await page.goto('/');
  await page.getByRole('link', { name: 'Importer', exact: true }).first().click();
  await choose(page, `produits ${m}.csv`, `Référence;Désignation;Prix\nA-${m};Café, grains;12,50\n`);
  await expect(page.getByLabel('Chaque ligne est')).toHaveValue('product');
  await page.getByLabel('Séparateur').selectOption(',');
  await expect(page.getByLabel('Champ pour la colonne Référence;Désignation;Prix')).toBeVisible();
  await page.getByLabel('Séparateur').selectOption(';');
  await expect(page.getByLabel('Champ pour la colonne Désignation')).toHaveValue('name');
});

test('cells pasted from a spreadsheet open the next step by themselves', async ({ page }) => {
  const m = mark();
  await openList(page, 'Entreprises');
  await page.getByRole('main').getByRole('link', { name: 'Importer' }).first().click();
  await expect(page.getByRole('heading', { name: /Quel fichier/ })).toBeVisible();
  await page.evaluate((text) => {
    const cells = new DataTransfer();
    cells.setData('text/plain', text);
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: cells, bubbles: true }));
  }, `Raison sociale\tTéléphone\tCode postal\nGarage ${m}\t0299401827\t1000\n`);
  await expect(page.getByLabel('Champ pour la colonne Raison sociale')).toHaveValue('name');
  await page.getByText('Remettre les zéros perdus').click();
  await page.getByRole('button', { name: /^Vérifier les lignes/ }).click();
  await page.getByRole('button', { name: /^Importer 1 ligne/ }).click();
  await page.getByRole('button', { name: 'Voir la fiche importée' }).click();
  await expect(page.getByRole('row', { name: new RegExp(`Garage ${m}`) })).toBeVisible();

  await page.getByRole('button', { name: 'Exporter' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Texte (.csv)' }).click(),
  ]);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv.split('\r\n').filter((line) => line !== '')).toHaveLength(2);
  expect(csv).toContain(`Garage ${m}`);
});

test('an exported list that was worked on comes back with its changes alone', async ({ page }) => {
  const m = mark();
  await openList(page, 'Entreprises');
  await page.getByRole('main').getByRole('link', { name: 'Importer' }).first().click();
  await choose(page, `deux ${m}.csv`, `Raison sociale;Ville\nAubépine ${m};Brest\nBouleau ${m};Redon\n`);
  await page.getByRole('button', { name: /^Vérifier les lignes/ }).click();
  await page.getByRole('button', { name: /^Importer 2 lignes/ }).click();
  await page.getByRole('button', { name: 'Voir les 2 fiches importées' }).click();
  await expect(page.getByRole('row', { name: new RegExp(`Bouleau ${m}`) })).toBeVisible();
  await page.getByRole('button', { name: 'Exporter' }).click();
  await expectNoFault(page, 'the menu of exports');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Texte (.csv)' }).click(),
  ]);
  const csv = await readFile(await download.path(), 'utf8');

  await openList(page, 'Entreprises');
  await page.getByRole('main').getByRole('link', { name: 'Importer' }).first().click();
  await page.getByLabel('Choisir un fichier').setInputFiles({
    name: `retour ${m}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(csv.replace(`Aubépine ${m}`, `Aubépine & Fils ${m}`), 'utf8'),
  });
  await expect(page.getByText('Ce fichier vient d’ici')).toBeVisible();
  await page.getByRole('button', { name: /^Vérifier les lignes/ }).click();
  await expect(page.getByRole('row', { name: new RegExp(`Aubépine & Fils ${m}`) })).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(`Bouleau ${m}`) })).toHaveCount(0);
  await page.getByRole('button', { name: /^Importer les changements/ }).click();
  await expect(page.getByRole('heading', { name: /1 ligne/ })).toBeVisible();
});

test('a mapping kept under a name is taken up by the next file with its headings, renamed and deleted in the settings', async ({
  page,
}) => {
  const m = mark();
  const file = (row: string) => `Réf ${m};Libellé ${m}\n${row}\n`;
  await page.goto('/');
  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  const [sample] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV Produits' }).click(),
  ]);
  expect(await readFile(await sample.path(), 'utf8')).toContain('TAB-120');
  await expectNoFault(page, 'the settings of imports');

  await page.getByRole('link', { name: 'Importer un fichier' }).click();
  await choose(page, `tarif ${m}.csv`, file('A1;Table'));
  await page.getByLabel('Chaque ligne est').selectOption('product');
  await page.getByLabel(`Champ pour la colonne Libellé ${m}`).selectOption('name');
  await page.getByRole('button', { name: 'Enregistrer cette correspondance…' }).click();
  await page.getByLabel('Nom de la correspondance').fill(`Tarif ${m}`);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`La correspondance « Tarif ${m} » est enregistrée`)).toBeVisible();

  await page.getByRole('link', { name: 'Importer' }).first().click();
  await choose(page, `autre ${m}.csv`, file('B2;Chaise'));
  await expect(page.getByRole('status').filter({ hasText: `« Tarif ${m} » reprise` })).toBeVisible();
  await expect(page.getByLabel('Chaque ligne est')).toHaveValue('product');
  await expect(page.getByLabel(`Champ pour la colonne Libellé ${m}`)).toHaveValue('name');

  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: `Renommer Tarif ${m}` }).click();
  await page.getByLabel('Nom de la correspondance').fill(`Prix ${m}`);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Supprimer Prix ${m}` }).click();
  await page.getByRole('button', { name: 'Supprimer', exact: true }).click();
  await expect(page.getByText(`Prix ${m}`, { exact: true })).toBeHidden();
});

test('contacts before their companies wait for them, and find them once they come in', async ({ page }) => {
  const m = mark();
  await openList(page, 'Contacts');
  await page.getByRole('main').getByRole('link', { name: 'Importer' }).first().click();
  await choose(
    page,
    `contacts d'abord ${m}.csv`,
    `Nom;Prénom;Société\nMarchand${m};Élodie;Hôtel ${m}\nTréhin${m};Paul;hotel ${m}\nMorvan${m};Jeanne;Clinique ${m}\n`,
  );
  await page.getByLabel(/la fiche nommée n’est pas encore là/).selectOption('keep');
  await page.getByRole('button', { name: /^Vérifier les lignes/ }).click();
  await expect(page.getByText('Liens gardés en attente')).toBeVisible();
  await page.getByRole('button', { name: /^Importer 3 lignes/ }).click();
  await expect(page.getByText('3 liens en attente')).toBeVisible();
  await page.getByRole('link', { name: 'Les régler' }).click();
  await expect(page.getByRole('heading', { name: 'Liens en attente', level: 1 })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: `Hôtel ${m}` })).toContainText('2 fiches attendent');
  await expectNoFault(page, 'the pending links');

  await page.goto('/');
  await page.getByRole('link', { name: 'Importer', exact: true }).first().click();
  await choose(page, `entreprises ensuite ${m}.csv`, `Raison sociale;Ville\nHOTEL ${m};Saint-Malo\n`);
  await page.getByRole('button', { name: /^Vérifier les lignes/ }).click();
  await page.getByRole('button', { name: /^Importer 1 ligne/ }).click();
  await expect(page.getByText('2 liens qui attendaient cet import sont faits')).toBeVisible();

  await openList(page, 'Contacts');
  await expect(page.getByRole('row', { name: new RegExp(`Tréhin${m}`) })).toContainText(`HOTEL ${m}`);
  await page.getByRole('link', { name: 'Importer', exact: true }).first().click();
  await page.getByRole('link', { name: 'Liens en attente', exact: true }).click();
  const clinic = page.getByRole('listitem').filter({ hasText: `Clinique ${m}` });
  await clinic.getByRole('button', { name: /^Créer/ }).click();
  await expect(page.getByText(`1 fiche liée à Clinique ${m}`)).toBeVisible();
  await expect(clinic).toHaveCount(0);
});

test('rows that look like a record already there are settled one by one before they come in', async ({ page }) => {
  const m = mark();
  const bring = async (name: string, text: string) => {
    await openList(page, 'Entreprises');
    await page.getByRole('main').getByRole('link', { name: 'Importer' }).first().click();
    await choose(page, name, text);
    await page.getByRole('button', { name: /^Vérifier les lignes/ }).click();
  };
  await bring(`avant ${m}.csv`, `Raison sociale;Ville\nAubépine ${m};Brest\nBouleau ${m};Redon\n`);
  await page.getByRole('button', { name: /^Importer 2 lignes/ }).click();
  await expect(page.getByRole('heading', { name: '2 lignes importées' })).toBeVisible();

  await bring(
    `encore ${m}.csv`,
    `Raison sociale;Ville;Site web\naubepine ${m};Brest;https://aubepine.example\nBouleau ${m};Redon;\nBouleau ${m};Nantes;\n`,
  );
  await expect(page.getByRole('heading', { name: '2 lignes ressemblent à ce qui est déjà là' })).toBeVisible();
  await expectNoFault(page, 'the duplicates of an import');
  await page.getByLabel('Que devient la ligne 2').selectOption('fill');
  await page.getByLabel('Que devient la ligne 3').selectOption('leave');
  await page.getByRole('button', { name: 'Refaire l’essai avec ces choix' }).click();
  await expect(page.getByText('Fiches à compléter')).toBeVisible();
  await page.getByRole('button', { name: /^Importer 2 lignes/ }).click();
  await expect(page.getByText('Fiches complétées')).toBeVisible();

  await page.getByRole('button', { name: 'Annuler tout l’import' }).click();
  await expect(page.getByRole('dialog')).toContainText('1 fiche redevient comme avant l’import');
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler tout l’import' }).click();
  await expect(page.getByText('1 fiche mise à la corbeille')).toBeVisible();
});

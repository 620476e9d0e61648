import { expect, type Page, test } from '@playwright/test';
import { expectNoFault } from './axe.ts';

const NBSP = '\u00a0';

/** What a test made; thrown away after it, so that the lists of other tests stay short. */
let made: { page: Page; ids: string[] } | null = null;

async function post(page: Page, path: string, data: unknown) {
  const home = /\/w\/[^/?]+/.exec(page.url())?.[0] ?? '';
  const token = (await page.context().cookies()).find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? '';
  const answer = await page.request.post(`/api${home}${path}`, { data, headers: { 'X-XSRF-TOKEN': token } });
  expect(answer.ok()).toBe(true);
  return { home, answer: await answer.json() };
}

/** Companies of a name of their own, made by the API, and their list with four columns. */
async function openCompanies(page: Page, names: string[]) {
  const mark = `g${Date.now().toString(36)}`;
  await page.goto('/');
  await expect(page).toHaveURL(/\/w\//);
  const changes = names.map((name) => ({ create: 'organisation', values: { name: `${name} ${mark}` } }));
  const { home, answer } = await post(page, '/records/batch', { changes });
  made = { page, ids: answer.records.map((record: { id: string }) => record.id) };
  await page.goto(`${home}/organisation?q=${mark}&columns=name,phone,email,potential&sort=name`);
  await expect(page.getByRole('row', { name: names[0] })).toBeVisible();
}

function cell(page: Page, row: string, column: number) {
  return page.getByRole('row', { name: row }).locator(`[aria-colindex="${column}"]`);
}
const PHONE = 3;
const EMAIL = 4;
const POTENTIAL = 5;

const counter = (page: Page, words: string) => page.getByRole('toolbar', { name: words });
const said = (page: Page, words: RegExp | string) => page.getByRole('status').filter({ hasText: words });
const paste = async (page: Page, text: string) => {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
};

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));
test.afterEach(async () => {
  if (made) await post(made.page, '/records/organisation/bulk', { ids: made.ids, trash: true });
  made = null;
});

test('a block of Excel is pasted as one act, a wrong cell keeps what it was given, Ctrl+Z takes all back', async ({
  page,
}) => {
  await openCompanies(page, ['Armorin', 'Belle Rive', 'Cadiou']);
  await cell(page, 'Armorin', PHONE).click();
  await paste(page, '02 99 40 18 27\ta@armorin.fr\r\n"01 40 20 50 50"\tpas un e-mail\r\n0612345678\tc@cadiou.fr\r\n');
  await expect(cell(page, 'Armorin', PHONE)).toHaveText('02 99 40 18 27'.replaceAll(' ', NBSP));
  await expect(cell(page, 'Belle Rive', PHONE)).toHaveText('01 40 20 50 50'.replaceAll(' ', NBSP));
  await expect(cell(page, 'Cadiou', EMAIL)).toHaveText('c@cadiou.fr');
  await expect(cell(page, 'Belle Rive', EMAIL)).toHaveClass(/bad/);
  await expect(cell(page, 'Belle Rive', EMAIL)).toContainText('pas un e-mail');
  await expect(said(page, /5 cases collées.*Une case n’a pas pris sa valeur/)).toBeVisible();
  await expectNoFault(page, 'a list with a refused cell');

  await cell(page, 'Armorin', PHONE).click();
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'Armorin', PHONE)).toHaveText('');
  await expect(cell(page, 'Cadiou', EMAIL)).toHaveText('');
});

test('a range is taken by keyboard and by mouse, copied, filled with one value, emptied', async ({ page }) => {
  await openCompanies(page, ['Armorin', 'Belle Rive', 'Cadiou']);
  await cell(page, 'Armorin', POTENTIAL).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(counter(page, '3 cases')).toBeVisible();
  await paste(page, 'B');
  for (const row of ['Armorin', 'Belle Rive', 'Cadiou']) await expect(cell(page, row, POTENTIAL)).toHaveText('B');
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('B\r\nB\r\nB');
  await page.keyboard.press('Delete');
  await expect(cell(page, 'Cadiou', POTENTIAL)).toHaveText('');

  await cell(page, 'Armorin', POTENTIAL).click();
  await page.keyboard.type('A');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Armorin', POTENTIAL)).toHaveText('A');
  await cell(page, 'Armorin', POTENTIAL).hover();
  await page.mouse.down();
  await cell(page, 'Belle Rive', POTENTIAL).hover();
  await cell(page, 'Cadiou', POTENTIAL).hover();
  await page.mouse.up();
  await expect(counter(page, '3 cases')).toBeVisible();
  await page.keyboard.press('Control+d');
  await expect(cell(page, 'Cadiou', POTENTIAL)).toHaveText('A');
  await expectNoFault(page, 'a list with a range');
});

test('Space looks at the record, J goes on, Escape gives the cell back', async ({ page }) => {
  await openCompanies(page, ['Armorin', 'Belle Rive', 'Cadiou']);
  await cell(page, 'Armorin', EMAIL).click();
  await page.keyboard.press('Space');
  await expect(page.getByRole('complementary', { name: 'Armorin' })).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('complementary', { name: 'Belle Rive' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: 'Belle Rive' })).toHaveCount(0);
  await expect(page.getByRole('grid')).toBeFocused();
  await expect(page.getByRole('row', { name: 'Belle Rive' }).locator('.active')).toHaveAttribute('aria-colindex', '4');
});

test('the sheet of shortcuts says what holds here and finds a gesture', async ({ page }) => {
  await openCompanies(page, ['Armorin']);
  await page.locator('body').press('?');
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('heading', { name: 'Dans la grille' })).toBeVisible();
  await expect(sheet.getByRole('heading', { name: 'Lignes du devis' })).toHaveCount(0);
  await sheet.getByRole('searchbox').fill('recopier');
  await expect(sheet.getByText('Recopier vers le bas')).toBeVisible();
  await expect(sheet.getByText('Rechercher ou agir')).toHaveCount(0);
  await expectNoFault(page, 'the sheet of shortcuts');
});

test('the menu of a cell filters by its value, the menu of a column hides it', async ({ page }) => {
  await openCompanies(page, ['Armorin', 'Belle Rive']);
  await cell(page, 'Armorin', EMAIL).click();
  await page.keyboard.type('a@armorin.fr');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Armorin', EMAIL)).toHaveText('a@armorin.fr');
  await cell(page, 'Armorin', EMAIL).click({ button: 'right' });
  await expectNoFault(page, 'the menu of a cell');
  await page.getByRole('menuitem', { name: /Filtrer.*a@armorin\.fr/ }).click();
  await expect(page.getByRole('row', { name: 'Belle Rive' })).toHaveCount(0);
  await expect(page.getByRole('row', { name: 'Armorin' })).toBeVisible();

  await page.getByRole('columnheader', { name: 'E-mail' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Masquer la colonne' }).click();
  await expect(page.getByRole('columnheader', { name: 'E-mail' })).toHaveCount(0);
});

test('columns are widened and moved by keys, and it is said', async ({ page }) => {
  await openCompanies(page, ['Armorin']);
  const heading = page.getByRole('columnheader', { name: 'Téléphone' });
  const before = (await heading.boundingBox())?.width ?? 0;
  await heading.getByRole('button').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => (await heading.boundingBox())?.width).toBe(before + 16);
  await page.keyboard.press('Alt+ArrowRight');
  await expect(heading).toHaveAttribute('aria-colindex', '4');
  await expect(
    page.getByRole('status').filter({ hasText: 'Téléphone : colonne 3 sur 4'.replace(' :', `${NBSP}:`) }),
  ).toHaveCount(1);
  await expect(heading.getByRole('button')).toBeFocused();
});

test('rows are made lower, and stay so', async ({ page }) => {
  await openCompanies(page, ['Armorin']);
  const row = page.getByRole('row', { name: 'Armorin' });
  await page.getByRole('button', { name: 'Colonnes' }).click();
  await page.getByRole('button', { name: 'Serrée' }).click();
  await expect.poll(async () => (await row.boundingBox())?.height).toBe(30);
  await page.reload();
  await expect.poll(async () => (await row.boundingBox())?.height).toBe(30);
});

test('rows take the colour of a choice at once, with its mark beside the name where its column is hidden', async ({
  page,
}) => {
  await openCompanies(page, ['Armorin', 'Belle Rive']);
  await cell(page, 'Armorin', POTENTIAL).click();
  await page.keyboard.type('A');
  await expect(page.getByRole('option', { name: 'A' })).toBeVisible();
  await page.keyboard.press('Enter');
  const edge = page.getByRole('row', { name: 'Armorin' }).locator('[aria-colindex="1"]');
  await expect(edge).toHaveClass(/pb-a/);

  await page.getByRole('columnheader', { name: 'Potentiel' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Masquer la colonne' }).click();
  await expect(cell(page, 'Armorin', 2).locator('.pot')).toHaveText('A');
  await page.getByRole('button', { name: 'Couleurs : Potentiel'.replace(' :', `${NBSP}:`) }).click();
  await page.getByRole('menuitem', { name: 'Aucune couleur' }).click();
  await expect(edge).not.toHaveClass(/pb-a/);
  await page.reload();
  await expect(page.getByRole('row', { name: 'Armorin' })).toBeVisible();
  await expect(edge).not.toHaveClass(/pb-a/);
});

test('a column is summed up as one asks, and the address keeps it', async ({ page }) => {
  await openCompanies(page, ['Armorin', 'Belle Rive', 'Cadiou']);
  await cell(page, 'Armorin', PHONE).click();
  await paste(page, '0299401827\r\n0299401828');
  await page.getByRole('button', { name: 'Résumer Téléphone' }).click();
  await page.getByRole('menuitem', { name: 'Remplies' }).click();
  const totals = page.getByRole('row', { name: 'Totaux de la liste' });
  await expect(totals).toContainText('2');
  await expect(totals).toContainText('3 entreprises');
  await page.reload();
  await expect(totals).toContainText('Remplies');
});

test('Ctrl+F finds cells by what they show, Enter goes on, Escape gives the grid back', async ({ page }) => {
  await openCompanies(page, ['Armorin', 'Belle Rive', 'Cadiou']);
  await cell(page, 'Armorin', PHONE).click();
  await paste(page, '0299401827\r\n\r\n0299401828');
  await page.keyboard.press('Control+f');
  const find = page.getByRole('search');
  await find.getByRole('textbox').fill('029940');
  await expect(find.getByRole('status')).toContainText('sur 2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: 'Cadiou' }).locator('.active')).toHaveAttribute('aria-colindex', '3');
  await expectNoFault(page, 'the list with its find bar');
  await page.keyboard.press('Escape');
  await expect(find).toHaveCount(0);
  await expect(page.getByRole('grid')).toBeFocused();
});

import { expect, type Page, test } from '@playwright/test';
import { expectNoFault } from './axe.ts';
import { colleague, homeOf, send } from './cast.ts';

const SOON = { timeout: 1_000 };
const PHONE = 3;
const EMAIL = 4;

const cell = (page: Page, row: string, column: number) =>
  page.getByRole('row', { name: row }).locator(`[aria-colindex="${column}"]`);
/** The nth record of the list, whatever the order of its elements. */
const nth = (page: Page, place: number) => page.locator(`.grid-row[aria-rowindex="${place + 2}"]`);

test('what a colleague does is in the open list and the open record within a second, with her name', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const mark = `l${Date.now().toString(36)}`;
  const home = await homeOf(page);
  const names = ['Armorin', 'Cadiou', 'Evrard'];
  const changes = names.map((name) => ({ create: 'organisation', values: { name: `${name} ${mark}` } }));
  const { records } = await send<{ records: { id: string }[] }>(page.context(), `${home}/records/batch`, { changes });
  const ids: string[] = records.map((record) => record.id);
  const list = `${home}/organisation?q=${mark}&columns=name,phone,email,potential&sort=name`;
  const hers = await colleague(browser, page, home, mark);
  const camille = await hers.newPage();
  await page.goto(list);
  await camille.goto(list);
  await expect(cell(page, 'Evrard', PHONE)).toBeVisible();
  await expect(cell(camille, 'Evrard', PHONE)).toBeVisible();

  // A value, with who changed it; the one who did it sees no mark.
  await cell(camille, 'Cadiou', PHONE).click();
  await camille.keyboard.type('02 99 40 18 27');
  const written = camille.waitForResponse((answer) => answer.request().method() === 'PATCH');
  await camille.keyboard.press('Enter');
  await written;
  await expect(cell(page, 'Cadiou', PHONE)).toContainText('40', SOON);
  await expect(cell(page, 'Cadiou', PHONE)).toHaveClass(/live/);
  await expect(page.getByRole('row', { name: 'Cadiou' })).toContainText(`Camille ${mark}`);
  await expect(camille.getByRole('row', { name: 'Cadiou' })).not.toContainText(`Camille ${mark}`);
  await expectNoFault(page, 'a list that a colleague changes');

  // The panel beside the list follows, too.
  await page.getByRole('row', { name: 'Cadiou' }).getByRole('link').first().click();
  const panel = page.getByRole('complementary', { name: 'Cadiou' });
  await expect(panel).toBeVisible();
  await cell(camille, 'Cadiou', EMAIL).click();
  await camille.keyboard.type('c@cadiou.fr');
  await camille.keyboard.press('Enter');
  await expect(panel).toContainText('c@cadiou.fr', { timeout: 1_500 });
  await page.keyboard.press('Escape');

  // A new row comes to its place; what is ticked and where one stands stay with their records.
  await page.getByRole('row', { name: 'Evrard' }).getByRole('checkbox').click();
  await cell(page, 'Evrard', EMAIL).click();
  await send(hers, `${home}/records/organisation`, { values: { name: `Belle Rive ${mark}` } });
  await expect(nth(page, 1)).toContainText('Belle Rive', SOON);
  await expect(page.getByRole('row', { name: 'Evrard' }).getByRole('checkbox')).toBeChecked();
  await expect(cell(page, 'Evrard', EMAIL)).toHaveClass(/active/);

  // While a cell is edited nothing moves; then it does.
  await page.keyboard.type('e@evrard.fr');
  await send(hers, `${home}/records/organisation`, { values: { name: `Abers ${mark}` } });
  await send(hers, `${home}/records/organisation/bulk`, { ids: [ids[1]], values: { phone: '01 40 20 50 50' } });
  await expect(cell(page, 'Cadiou', PHONE)).toContainText('50', SOON);
  await expect(nth(page, 0)).toContainText('Armorin');
  await expect(page.getByRole('row', { name: 'Evrard' }).getByRole('textbox')).toHaveValue('e@evrard.fr');
  await page.keyboard.press('Enter');
  await expect(nth(page, 0)).toContainText('Abers', SOON);
  await expect(cell(page, 'Evrard', EMAIL)).toHaveText('e@evrard.fr');

  // What is thrown away leaves.
  await send(hers, `${home}/records/organisation/bulk`, { ids: [ids[0]], trash: true });
  await expect(page.getByRole('row', { name: 'Armorin' })).toHaveCount(0, SOON);

  const left = { ids: ids.slice(1), trash: true };
  await send(page.context(), `${home}/records/organisation/bulk`, left);
  await hers.close();
});

import { expect, type Page, test } from '@playwright/test';
import { expectNoFault } from './axe.ts';

const MANY = 4_000;
const NBSP = '\u00a0';

async function post(page: Page, path: string, data: unknown) {
  const home = /\/w\/[^/?]+/.exec(page.url())?.[0] ?? '';
  const token = (await page.context().cookies()).find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? '';
  const answer = await page.request.post(`/api${home}${path}`, { data, headers: { 'X-XSRF-TOKEN': token } });
  expect(answer.ok()).toBe(true);
  return home;
}

const name = (number: number, mark: string) => `L${String(number).padStart(4, '0')} ${mark}`;

/** The rows in sight: their numbers, and whether all of them are there. */
function inSight(page: Page) {
  return page.evaluate(() => {
    const grid = document.querySelector('[role=grid]');
    const frame = grid?.getBoundingClientRect();
    const rows = [...(grid?.querySelectorAll('.grid-body .grid-row') ?? [])].filter((row) => {
      const box = row.getBoundingClientRect();
      return frame && box.bottom > frame.top + 40 && box.top < frame.bottom - 40;
    });
    const numbers = rows.map((row) => Number(row.querySelector('.row-number')?.textContent?.replace(/\s/g, '')));
    return { waits: rows.some((row) => row.classList.contains('waits')), first: Math.min(...numbers) };
  });
}

async function settled(page: Page) {
  await expect.poll(async () => (await inSight(page)).waits).toBe(false);
  return (await inSight(page)).first;
}

test('the bar of a long list leads anywhere in it, and what is done there holds', async ({ page }) => {
  test.setTimeout(180_000);
  const mark = `m${Date.now().toString(36)}`;
  await page.goto('/');
  await expect(page).toHaveURL(/\/w\//);
  for (let from = 0; from < MANY; from += 1_000) {
    const changes = Array.from({ length: 1_000 }, (_, index) => ({
      create: 'organisation',
      values: { name: name(from + index + 1, mark) },
    }));
    await post(page, '/records/batch', { changes });
  }
  const home = /\/w\/[^/?]+/.exec(page.url())?.[0] ?? '';
  await page.goto(`${home}/organisation?q=${mark}&columns=name,phone,email&sort=name`);
  const grid = page.getByRole('grid');
  await expect(page.getByRole('row', { name: name(1, mark) })).toBeVisible();
  await expect.poll(() => grid.evaluate((box) => box.scrollHeight)).toBeGreaterThan(MANY * 29);

  await grid.evaluate((box) => {
    box.scrollTop = box.scrollHeight / 2;
  });
  await expect(page.locator('.place-hint')).toContainText(`sur 4${NBSP}000`);
  const middle = await settled(page);
  expect(middle).toBeGreaterThan(MANY / 2 - 60);
  expect(middle).toBeLessThan(MANY / 2 + 60);
  const shown = page.getByRole('row', { name: name(middle + 3, mark) });
  await expect(shown).toBeVisible();
  await expectNoFault(page, 'a long list in its middle');

  await shown.locator('[aria-colindex="4"]').click();
  await page.keyboard.type('milieu@exemple.fr');
  await page.keyboard.press('Enter');
  await expect(shown).toContainText('milieu@exemple.fr');
  await page.keyboard.press('PageDown');
  await expect.poll(async () => settled(page)).toBeGreaterThan(middle);

  await page.mouse.move(700, 500);
  for (let turns = 0; turns < 12; turns++) await page.mouse.wheel(0, -1_500);
  expect(await settled(page)).toBeLessThan(middle - 100);

  await page.getByRole('row', { name: mark }).nth(12).locator('[aria-colindex="3"]').click();
  await page.keyboard.press('Control+End');
  await expect(page.getByRole('row', { name: name(MANY, mark) }).locator('.active')).toBeVisible();
  await page.keyboard.press('Control+Home');
  await expect(page.getByRole('row', { name: name(1, mark) }).locator('.active')).toBeVisible();

  await post(page, '/records/organisation/bulk', { filter: { all: [] }, search: mark, trash: true });
});

test('a list whose order cannot be looked through at once says so and goes on by pages', async ({ page }) => {
  const mark = `p${Date.now().toString(36)}`;
  await page.goto('/');
  await expect(page).toHaveURL(/\/w\//);
  const changes = Array.from({ length: 260 }, (_, index) => ({
    create: 'organisation',
    values: { name: name(index + 1, mark) },
  }));
  const home = await post(page, '/records/batch', { changes });
  const why = 'Cette liste est trop longue pour être parcourue d’un coup.';
  await page.route('**/organisation/anchors', (route) =>
    route.fulfill({
      status: 409,
      contentType: 'application/problem+json',
      body: JSON.stringify({ code: 'anchors.not_quick', status: 409, detail: why }),
    }),
  );
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route('**/organisation/query', async (route) => {
    if (route.request().postDataJSON()?.after) await held;
    await route.continue();
  });
  await page.goto(`${home}/organisation?q=${mark}&columns=name,phone&sort=name`);
  await expect(page.getByRole('row', { name: name(1, mark) })).toBeVisible();
  const grid = page.getByRole('grid');
  const toTheEnd = () =>
    grid.evaluate((box) => {
      box.scrollTop = box.scrollHeight;
    });
  await toTheEnd();
  await expect(page.getByText(why)).toBeVisible();
  goOn();
  await expect(async () => {
    await toTheEnd();
    await expect(page.getByRole('row', { name: name(260, mark) })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await post(page, '/records/organisation/bulk', { filter: { all: [] }, search: mark, trash: true });
});

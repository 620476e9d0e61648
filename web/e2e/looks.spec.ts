import { expect, type Page, test } from '@playwright/test';
import { expectNoFault } from './axe.ts';

/** Makes what the screens below show, through the API. */
async function make(page: Page, path: string, body: unknown, headers: Record<string, string> = {}) {
  const token = (await page.context().cookies()).find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? '';
  const method = headers['If-Match'] ? 'PATCH' : 'POST';
  const answer = await page.request.fetch(path, { method, data: body, headers: { 'X-XSRF-TOKEN': token, ...headers } });
  expect(answer.ok(), `${path}: ${answer.status()}`).toBe(true);
  return answer.json();
}

async function houseWith(page: Page, name: string) {
  await page.goto('/');
  await expect(page).toHaveURL(/\/w\//);
  const slug = /\/w\/([^/?]+)/.exec(page.url())?.[1] ?? '';
  const api = `/api/w/${slug}`;
  const { id: organisation, rev } = await make(page, `${api}/records/organisation`, { values: { name } });
  const { id: quote } = await make(page, `${api}/quotes`, { organisation });
  return { home: `/w/${slug}`, api, organisation, rev, quote };
}

for (const [looks, language, theme, words] of [
  [
    'English and light',
    'en',
    'light',
    { newQuote: 'New quote', send: 'Send to the customer', choose: /at the same time/ },
  ],
  ['French and dark', 'fr', 'dark', { newQuote: 'Nouveau devis', send: 'Envoyer au client', choose: /en même temps/ }],
  [
    'English and dark',
    'en',
    'dark',
    { newQuote: 'New quote', send: 'Send to the customer', choose: /at the same time/ },
  ],
] as const) {
  test(`the screens of every day are without a fault in ${looks}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.addInitScript(`
      localStorage.setItem('comptoir.language', '${language}');
      localStorage.setItem('comptoir.theme', '${theme}');
    `);
    const name = `Auberge ${language} ${theme} ${Date.now().toString(36)}`;
    const { home, api, organisation, rev, quote } = await houseWith(page, name);

    await expect(page.locator('.home-kpis .kpi b').first()).not.toHaveText('…');
    await expectNoFault(page, `home, ${looks}`);
    await page.setViewportSize({ width: 1024, height: 900 });
    await expectNoFault(page, `home with the narrow sidebar, ${looks}`);
    await page.setViewportSize({ width: 1440, height: 900 });

    await page.goto(`${home}/organisation?open=${organisation}`);
    const panel = page.getByRole('complementary', { name });
    await expect(panel.getByRole('heading', { name, level: 2 })).toBeVisible();
    await expectNoFault(page, `the list and its panel, ${looks}`);

    await page.goto(`${home}/quote`);
    await page.getByRole('button', { name: words.newQuote }).click();
    await page.getByRole('dialog').getByRole('combobox').fill(name);
    await expect(page.getByRole('option', { name, exact: true })).toBeVisible();
    await expectNoFault(page, `the new quote, ${looks}`);

    await page.goto(`${home}/quote/${quote}`);
    await page.locator('.ql-foot input').fill('Installation');
    await page.keyboard.press('Enter');
    await page.keyboard.type('2');
    await expectNoFault(page, `the quote editor, ${looks}`);
    await page.getByRole('button', { name: words.send }).click();
    await expect(page.getByRole('dialog').getByRole('link', { name: /\.pdf/ })).toBeVisible();
    await expectNoFault(page, `the message of a quote, ${looks}`);

    await page.goto(`${home}/organisation/${organisation}`);
    await page.locator('.edit-hit').first().click();
    const box = page.locator('dd.editing input').first();
    await expect(box).toHaveValue(name);
    await make(
      page,
      `${api}/records/organisation/${organisation}`,
      { values: { name: `${name} 2` } },
      { 'If-Match': `"${rev}"` },
    );
    // The news is there, and what was begun before it is still no leave to overwrite it.
    await expect(page.getByRole('heading', { name: `${name} 2`, level: 1 })).toBeVisible();
    await box.fill(`${name} 1`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: words.choose })).toBeVisible();
    await expectNoFault(page, `the conflict of a field, ${looks}`);
  });
}

test('on a short screen a dialog keeps its buttons in sight', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/w\//);
  await page.goto(
    `${page
      .url()
      .replace(/[?#].*/, '')
      .replace(/\/$/, '')}/organisation`,
  );
  await page.setViewportSize({ width: 1000, height: 420 });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.locator('body').press('c');
  await page.getByRole('menuitem', { name: /^Entreprise/ }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: /^Créer la fiche/ })).toBeInViewport({ ratio: 1 });
});

test('on a small screen what is linked to a record stands below its long timeline, not on it', async ({ page }) => {
  const name = `Auberge du Fil ${Date.now().toString(36)}`;
  const { home, api, organisation } = await houseWith(page, name);
  for (let nth = 1; nth <= 12; nth++) {
    await make(page, `${api}/records/organisation/${organisation}/notes`, { text: `Appel ${nth}` });
  }
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.goto(`${home}/organisation/${organisation}`);
  const oldest = page.getByText('Appel 1', { exact: true });
  await expect(oldest).toBeAttached();
  const linked = page.getByRole('heading', { name: 'Devis' });
  await expect(linked).toBeAttached();
  const [end, begin] = await Promise.all([oldest.boundingBox(), linked.boundingBox()]);
  expect(begin?.y).toBeGreaterThan((end?.y ?? 0) + (end?.height ?? 0));
});

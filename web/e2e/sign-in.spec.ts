import { createHmac } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { expectNoFault } from './axe.ts';

const PASSWORD = 'trois petits mots de passe';

/** What the app on a phone shows now (RFC 6238). */
function phoneCode(base32: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...base32].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
  const step = Buffer.alloc(8);
  step.writeBigInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac('sha1', secret).update(step).digest();
  const at = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** A colleague invited by mail who follows the link in a browser of their own. */
async function invite(page: Page, email: string): Promise<string> {
  await page.goto('/');
  await expect(page).toHaveURL(/\/w\//);
  return page.evaluate(async (to) => {
    const slug = location.pathname.split('/')[2];
    const token = decodeURIComponent(/XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '');
    const answer = await fetch(`/api/w/${slug}/people`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token },
      body: JSON.stringify({ name: 'Solène Gwen', email: to, role: 'rep' }),
    });
    return new URL((await answer.json()).link).pathname;
  }, email);
}

async function enter(page: Page, email: string) {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail ou nom d’utilisateur').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
}

test('the code of one’s phone is set up, asked at the door, and replaced by a recovery code', async ({
  page,
  browser,
}) => {
  const email = `solene.${Date.now().toString(36)}@belloc.example`;
  const link = await invite(page, email);
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const hers = await context.newPage();
  await hers.goto(link);
  await hers.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await hers.keyboard.press('Enter');
  await expect(hers).toHaveURL(/\/w\//);
  await hers.getByRole('link', { name: 'Réglages' }).click();
  await hers.getByRole('navigation', { name: 'Pages des réglages' }).getByRole('link', { name: 'Profil' }).click();

  const section = hers.locator('.second-factor');
  await section.getByLabel('Mot de passe actuel').fill(PASSWORD);
  await section.getByRole('button', { name: 'Mettre en place' }).click();
  await expect(section.getByRole('img', { name: /Carré à photographier/ })).toBeVisible();
  await expectNoFault(hers, 'the square to scan');
  const secret = ((await section.locator('code').textContent()) ?? '').replaceAll(/\s/g, '');
  await section.getByLabel('Code du téléphone').fill('000000');
  await hers.keyboard.press('Enter');
  await expect(hers.getByText(/Ce code ne convient pas/)).toBeVisible();
  await section.getByLabel('Code du téléphone').fill(phoneCode(secret));
  await hers.keyboard.press('Enter');
  const shown = section.locator('.recovery-codes code');
  await expect(shown).toHaveCount(10);
  const codes = await shown.allInnerTexts();
  await expectNoFault(hers, 'the recovery codes');
  await section.getByRole('button', { name: 'Je les ai rangés' }).click();
  await expect(section.getByText('10 codes de secours restants')).toBeVisible();

  await context.clearCookies();
  await enter(hers, email);
  await expect(hers.getByLabel('Code', { exact: true })).toBeFocused();
  await expectNoFault(hers, 'the door that asks for a code');
  await hers.keyboard.type('faux code');
  await hers.keyboard.press('Enter');
  await expect(hers.getByText(/Ce code ne convient pas/)).toBeVisible();
  await hers.getByLabel('Code', { exact: true }).fill(codes[0] ?? '');
  await hers.keyboard.press('Enter');
  await expect(hers).toHaveURL(/\/w\//);
  await context.close();
});

test('the language chosen at the door is that of screen and server, on every device', async ({ page, browser }) => {
  const email = `loic.${Date.now().toString(36)}@belloc.example`;
  const link = await invite(page, email);
  const first = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const his = await first.newPage();
  await his.goto(link);
  await his.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await his.keyboard.press('Enter');
  await expect(his).toHaveURL(/\/w\//);
  await first.clearCookies();
  await his.goto('/sign-in');
  await his.getByLabel('Langue').selectOption('en');
  await his.getByLabel('E-mail or user name').fill(email);
  await his.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await his.keyboard.press('Enter');
  await expect(his.getByRole('heading', { name: 'Home', level: 1 })).toBeVisible();
  expect((await (await his.request.get('/api/session')).json()).account.language).toBe('en');
  await first.close();

  const other = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const elsewhere = await other.newPage();
  await enter(elsewhere, email);
  await expect(elsewhere.getByRole('heading', { name: 'Home', level: 1 })).toBeVisible();
  await other.close();
});

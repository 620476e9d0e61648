import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';

/** The company of the browser tests and the person who opens it. */
export const anne = {
  company: 'Cafés Belloc',
  name: 'Anne Belloc',
  email: 'anne@belloc.example',
  userName: 'anne',
  password: 'une phrase assez longue',
};

export const SIGNED_IN = fileURLToPath(new URL('../test-results/signed-in.json', import.meta.url));

export async function signIn(page: Page) {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail ou nom d’utilisateur').fill(anne.userName);
  await page.getByLabel('Mot de passe', { exact: true }).fill(anne.password);
  await page.getByRole('button', { name: 'Entrer' }).click();
  await expect(page).toHaveURL(/\/w\//);
}

/** Opens the list of an object from the sidebar. */
export async function openList(page: Page, name: string) {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Objets' }).getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

/** Makes an organisation by the keyboard: C, its letter, its name, Ctrl+Enter. */
export async function makeOrganisation(page: Page, name: string) {
  await page.locator('body').press('c');
  await page.getByRole('menuitem', { name: /^Entreprise/ }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Nom', { exact: false }).first().fill(name);
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
}

/** A new quote of a customer, open at its first line. */
export async function beginQuote(page: Page, customer: string) {
  await openList(page, 'Devis');
  await page.getByRole('button', { name: 'Nouveau devis' }).click();
  await page.getByRole('combobox', { name: /Pour quel client/ }).fill(customer);
  await expect(page.getByRole('option', { name: customer, exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: /Nouvelle ligne/ })).toBeFocused();
}

/** Something done by the API as whoever is signed in there; the answer's JSON. */
export async function send<T>(context: BrowserContext, path: string, data: unknown, method = 'POST'): Promise<T> {
  const token = (await context.cookies()).find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? '';
  const answer = await context.request.fetch(`/api${path}`, { method, data, headers: { 'X-XSRF-TOKEN': token } });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

/** The address of the company's pages, once the home page is there. */
export async function homeOf(page: Page): Promise<string> {
  await page.goto('/');
  await expect(page).toHaveURL(/\/w\//);
  return /\/w\/[^/?]+/.exec(page.url())?.[0] ?? '';
}

/** A colleague in a browser of her own, who may do everything. */
export async function colleague(browser: Browser, page: Page, home: string, mark: string): Promise<BrowserContext> {
  const person = { name: `Camille ${mark}`, email: `camille-${mark}@belloc.example`, role: 'administrator' };
  const { link } = await send<{ link: string }>(page.context(), `${home}/people`, person);
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  await context.request.get('/api/instance');
  await send(context, `/links/${link.split('/').pop()}`, { userName: `camille-${mark}`, password: anne.password });
  return context;
}

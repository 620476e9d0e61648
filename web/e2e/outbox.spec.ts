import { expect, type Page, test } from '@playwright/test';
import { expectNoFault } from './axe.ts';
import { MailServer } from './smtp.ts';

/** Writes through the API as the page itself would. */
async function post<T>(page: Page, path: string, body: unknown, method: 'POST' | 'PUT' = 'POST'): Promise<T> {
  const cookies = await page.context().cookies();
  const token = cookies.find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? '';
  const answer = await page.request.fetch(path, { method, data: body as object, headers: { 'X-XSRF-TOKEN': token } });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

async function slugOf(page: Page): Promise<string> {
  await page.goto('/');
  await page.waitForURL(/\/w\/[^/]+/);
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}

async function draftQuote(page: Page, slug: string, customer: string): Promise<string> {
  const root = `/api/w/${slug}`;
  const email = 'accueil@remparts.example';
  const made = await post<{ id: string }>(page, `${root}/records/organisation`, { values: { name: customer, email } });
  const quote = await post<{ id: string }>(page, `${root}/quotes`, { organisation: made.id, title: 'Coin café' });
  const line = { kind: 'item', label: 'Machine', quantity: '1', price: '100', vat: '20' };
  await post(page, `${root}/quotes/${quote.id}/lines`, { lines: [line] }, 'PUT');
  return quote.id;
}

async function openSettings(page: Page, slug: string, name: string, key: string) {
  await page.goto(`/w/${slug}/settings/${key}`);
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

test('numbers, validity and conditions of quotes are settings', async ({ page }) => {
  const slug = await slugOf(page);
  await openSettings(page, slug, 'Devis', 'quotes');
  await page.getByLabel('Numéro').fill('sans compteur');
  await page.getByRole('button', { name: /^Enregistrer/ }).click();
  await expect(page.getByText(/ne peut pas numéroter les devis/)).toBeVisible();
  await page.getByLabel('Numéro').fill('DV-{YYYY}-{0000}');
  await page.getByLabel('Durée de validité, en jours').fill('45');
  await page.getByLabel('Conditions').fill('Acompte de 30 % à la commande.');
  await expectNoFault(page, 'the settings of quotes');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^DV-\d{4}-\d{4}$/)).toBeVisible();
});

test('a quote waits in the outbox until a mail server is set, then leaves', async ({ page }) => {
  const smtp = new MailServer();
  const port = await smtp.start();
  const slug = await slugOf(page);
  const customer = `Hôtel ${Date.now().toString(36)}`;
  const quote = await draftQuote(page, slug, customer);

  await page.goto(`/w/${slug}/quote/${quote}`);
  await page.getByRole('button', { name: /^Envoyer au client/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('À')).toHaveValue(`${customer} <accueil@remparts.example>`);
  await expect(dialog.getByText('Aucun serveur d’envoi n’est réglé')).toBeVisible();
  await expect(dialog.getByRole('link', { name: /\.pdf/ })).toBeVisible();
  await expectNoFault(page, 'the message of a quote');
  await dialog.getByLabel('À').fill('accueil');
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText(/n’est pas une adresse/)).toBeVisible();
  await dialog.getByLabel('À').fill('accueil@remparts.example');
  await expect(dialog.getByText(/^Les réponses iront à .+@/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Le message à .+ n’est pas parti/)).toBeVisible();
  await expectNoFault(page, 'a quote whose message waits');

  await page
    .getByRole('main')
    .getByRole('link', { name: /^Boîte d’envoi/ })
    .click();
  await expect(page.getByText(/attend.*aucun serveur d’envoi n’est réglé/)).toBeVisible();
  await expect(page.getByText('Attend le serveur d’envoi').first()).toBeVisible();
  await page.getByRole('heading', { name: 'Boîte d’envoi', level: 1 }).hover();
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await expectNoFault(page, 'the outbox');

  await page.getByRole('button', { name: 'Régler l’envoi' }).click();
  await page.getByLabel('Serveur SMTP').fill('127.0.0.1');
  await page.getByLabel('Port').fill(String(port));
  await page.getByLabel('Sécurité').selectOption('none');
  await page.getByLabel('Adresse d’expéditeur').fill('devis@belloc.example');
  await page.getByLabel('Message', { exact: true }).click();
  await page.getByRole('button', { name: 'Insérer Responsable' }).click();
  await expect(page.getByLabel('Message', { exact: true })).toHaveValue(/\{\{responsable\}\}/);
  await expectNoFault(page, 'the settings of mail');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Les réglages d’e-mail sont enregistrés')).toBeVisible();
  await page.getByRole('button', { name: 'Envoyer un message d’essai' }).click();
  await expect(page.getByText(/message d’essai est parti/)).toBeVisible();

  await page.getByRole('link', { name: /^Boîte d’envoi/ }).click();
  await page.getByRole('button', { name: /^Partis/ }).click();
  await expect(page.getByText(/^Parti le /).first()).toBeVisible();
  expect(smtp.received.some((letter) => letter.includes('application/pdf'))).toBe(true);
  await post(page, `/api/w/${slug}/settings/mail`, { host: null }, 'PUT');
  smtp.stop();
});

test('a message is withdrawn once one has said so', async ({ page }) => {
  const slug = await slugOf(page);
  const quote = await draftQuote(page, slug, `Gîte ${Date.now().toString(36)}`);
  const subject = `Devis à retirer ${Date.now().toString(36)}`;
  const letter = { to: 'gite@exemple.fr', subject, body: 'Bonjour' };
  const state = await (await page.request.get(`/api/w/${slug}/quotes/${quote}`)).json();
  await post(page, `/api/w/${slug}/quotes/${quote}/send`, { ...letter, rev: state.record.rev });
  await page.goto(`/w/${slug}/outbox`);
  await page.getByRole('button', { name: new RegExp(subject) }).click();
  await page.getByRole('button', { name: 'Retirer', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
  await expect(page.getByText(subject)).toHaveCount(0);
});

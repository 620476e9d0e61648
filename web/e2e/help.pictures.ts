import { expect, test } from '@playwright/test';
import { draw, enter, sidebar } from './help/draw.ts';

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

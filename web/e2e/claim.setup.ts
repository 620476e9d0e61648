import { expect, test as setup } from '@playwright/test';
import { expectNoFault } from './axe.ts';
import { anne, SIGNED_IN, signIn } from './cast.ts';

setup('the set-up link opens the house in four steps', async ({ page }) => {
  const link = process.env.COMPTOIR_SETUP_LINK;
  if (!link) {
    await signIn(page);
    await page.context().storageState({ path: SIGNED_IN });
    return;
  }
  await page.goto(link);

  await expect(page.getByRole('heading', { name: 'Ouvrons la maison.' })).toBeVisible();
  await expectNoFault(page, 'the first step of the wizard');
  await page.getByRole('button', { name: /^Continuer/ }).click();
  await expect(page.getByText('Écrivez un nom.').first()).toBeVisible();
  await page.getByLabel('Raison sociale').fill(anne.company);
  await page.getByLabel('Numéro et rue').fill('14 quai de la Fosse');
  await page.getByLabel('Code postal').fill('4400');
  await expect(page.getByText('Cinq chiffres, comme')).toBeVisible();
  await page.getByLabel('Code postal').fill('44000');
  await page.getByLabel('Ville', { exact: true }).fill('Nantes');
  await page.getByLabel('Votre nom').fill(anne.name);
  await page.getByLabel('Votre e-mail').fill(anne.email);
  await page.getByLabel('Nom d’utilisateur').fill(anne.userName);
  await page.getByLabel(/^Mot de passe/).fill(anne.password);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: /Qui travaillera avec vous/ })).toBeVisible();
  await page.getByLabel('Adresses à inviter').fill('marc.delattre@belloc.example, c.roussel@belloc.example');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Rôle de Marc Delattre')).toBeVisible();
  await page.getByLabel('Rôle de Marc Delattre').selectOption('manager');
  await page.getByLabel('Adresses à inviter').fill('nadia@');
  await page.getByRole('button', { name: /^Continuer/ }).click();
  await expect(page.getByRole('alert')).toContainText('Cette adresse n’est pas complète');
  await expectNoFault(page, 'the team step of the wizard');
  await page.getByLabel('Adresses à inviter').fill('');
  await page.getByRole('button', { name: /^Continuer/ }).click();

  await expect(page.getByRole('heading', { name: /Qui voit les clients/ })).toBeVisible();
  await page.getByRole('button', { name: /^Ouvrir Comptoir/ }).click();

  await expect(page.getByRole('heading', { name: 'Cafés Belloc est ouverte' })).toBeVisible();
  await expect(page.getByLabel('Lien d’invitation de Marc Delattre')).toHaveValue(/\/link\//);
  await page.getByRole('button', { name: /Commencer à la main/ }).click();
  await expect(page.getByRole('heading', { name: 'Entreprises', level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: /Rien ici pour l’instant/ })).toBeVisible();
  await expectNoFault(page, 'the empty list');
  await page.context().storageState({ path: SIGNED_IN });
});

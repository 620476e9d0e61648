import { expect, test } from '@playwright/test';
import { expectNoFault } from './axe.ts';
import { colleague, homeOf, send } from './cast.ts';

test('who is named in a note finds it in the bell, without having looked for it', async ({ page, browser }) => {
  const mark = `m${Date.now().toString(36)}`;
  const home = await homeOf(page);
  const email = `accueil-${mark}@moulin.example`;
  const name = `Moulin ${mark}`;
  const { id } = await send<{ id: string }>(page.context(), `${home}/records/organisation`, {
    values: { name, email },
  });
  const hers = await colleague(browser, page, home, mark);
  const camille = await hers.newPage();
  await camille.goto(home);
  await expect(camille.getByRole('button', { name: 'Notifications', exact: true })).toBeVisible();

  await page.goto(`${home}/organisation/${id}`);
  await page.getByRole('link', { name: email }).click({ trial: true });
  const box = page.getByRole('textbox', { name: /Noter un appel/ });
  await box.click();
  await page.keyboard.type(`@cam`);
  const offered = page.getByRole('listbox', { name: 'Personnes à citer' });
  await expect(offered.getByRole('option', { name: `Camille ${mark}` })).toBeVisible();
  await expectNoFault(page, 'the people a note may name');
  await page.keyboard.type(`ille ${mark}`);
  await expect(offered.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.type('peux-tu rappeler le meunier ?');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('peux-tu rappeler le meunier ?')).toBeVisible();

  const bell = camille.getByRole('button', { name: /^Notifications.: 1 non lue/ });
  await expect(bell).toBeVisible();
  await bell.click();
  const told = camille.getByRole('dialog', { name: 'Notifications' });
  await expect(told).toContainText('peux-tu rappeler le meunier ?');
  await expectNoFault(camille, 'the bell');
  await told
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click();
  await expect(camille.getByRole('heading', { name, level: 1 })).toBeVisible();
  await expect(camille.getByText('peux-tu rappeler le meunier ?')).toBeVisible();
  await expect(camille.getByRole('button', { name: 'Notifications', exact: true })).toBeVisible();
  await hers.close();
});

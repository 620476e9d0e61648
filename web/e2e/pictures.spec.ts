import { expect, type Page, test } from '@playwright/test';
import { expectNoFault } from './axe.ts';
import { homeOf, send } from './cast.ts';

/** A picture of one colour, as a phone or a program of drawing leaves it. */
async function drawn(page: Page, colour: string, width: number, height: number): Promise<Buffer> {
  const address = await page.evaluate(
    ([fill, wide, high]) => {
      const canvas = document.createElement('canvas');
      canvas.width = wide;
      canvas.height = high;
      const pen = canvas.getContext('2d');
      if (pen) pen.fillStyle = fill;
      pen?.fillRect(0, 0, wide, high);
      return canvas.toDataURL('image/png');
    },
    [colour, width, height] as const,
  );
  return Buffer.from(address.split(',')[1] ?? '', 'base64');
}

test('a photo is put on a contact, seen, replaced and brought back', async ({ page }) => {
  const mark = Date.now().toString(36);
  const label = `Photo ${mark}`;
  const home = await homeOf(page);
  await send(page.context(), `${home}/objects/contact/fields`, {
    label,
    type: 'image',
    required: false,
    unique: false,
    inList: true,
    settings: {},
  });
  const { id } = await send<{ id: string }>(page.context(), `${home}/records/contact`, {
    values: { lastName: `Le Guen ${mark}` },
  });
  const give = async (name: string, bytes: Buffer, mimeType = 'image/png') => {
    await page.getByRole('button', { name: `Modifier ${label}` }).click();
    await page
      .getByRole('group', { name: label })
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType, buffer: bytes });
  };
  // the timeline tells of the picture too, so it is looked for in its own place
  const seen = (place: string, name: string) =>
    page.locator(place).getByRole('button', { name: `Voir ${name} en grand` });
  const portrait = seen('dl', 'portrait.png');

  await page.goto(`${home}/contact/${id}`);
  await give('dessin.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml');
  await expect(page.getByRole('alert').filter({ hasText: 'PNG, JPEG' })).toBeVisible();
  await expectNoFault(page, 'a picture that is refused');
  await page.keyboard.press('Escape');
  await give('portrait.png', await drawn(page, 'crimson', 60, 40));
  await expect(portrait).toBeVisible();
  await page.reload();
  await expect(portrait.locator('img')).toHaveJSProperty('naturalWidth', 60);
  await expect(page.locator('.hero img'), 'it stands for the contact').toHaveJSProperty('naturalWidth', 60);
  await portrait.click();
  await expect(page.getByRole('dialog').getByRole('img', { name: 'portrait.png' })).toHaveJSProperty(
    'naturalHeight',
    40,
  );
  await expectNoFault(page, 'a picture of a field, large');
  await page.keyboard.press('Escape');

  await give('nouveau.png', await drawn(page, 'teal', 20, 50));
  await expect(seen('dl', 'nouveau.png')).toBeVisible();
  await expect(portrait).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(portrait.locator('img')).toHaveJSProperty('naturalWidth', 60);

  await page.reload();
  await page.getByRole('tab', { name: 'Historique' }).click();
  await expect(page.getByText('nouveau.png').first()).toBeVisible();
  await page.goto(`${home}/contact`);
  await expect(seen('[role=grid]', 'portrait.png').locator('img')).toHaveJSProperty('naturalWidth', 60);
});

import { expect, type Page, test } from '@playwright/test';
import { expectNoFault } from './axe.ts';
import { makeOrganisation, openList } from './cast.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** As the browser tells of files that are dropped or pasted. */
async function give(page: Page, how: 'drop' | 'paste', name: string) {
  await page.evaluate(
    ([kind, called]) => {
      const data = new DataTransfer();
      data.items.add(new File(['contenu'], called));
      const options = { bubbles: true, cancelable: true };
      if (kind === 'paste') window.dispatchEvent(new ClipboardEvent('paste', { ...options, clipboardData: data }));
      else
        document
          .querySelector('.record-fields')
          ?.dispatchEvent(new DragEvent('drop', { ...options, dataTransfer: data }));
    },
    [how, name] as const,
  );
}

test('files are attached, shown, renamed, removed and brought back, and the history tells it', async ({ page }) => {
  const name = `Hôtel des Fichiers ${Date.now().toString(36)}`;
  await openList(page, 'Entreprises');
  await makeOrganisation(page, name);
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  await page.reload();
  await page.getByRole('tab', { name: 'Fichiers' }).click();
  await expect(page.getByText('Aucun fichier pour l’instant.')).toBeVisible();

  await page.locator('input[type=file]').setInputFiles([
    { name: 'Façade.png', mimeType: 'image/png', buffer: PNG },
    { name: 'Tarifs.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK') },
    { name: 'vide.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
  ]);
  const files = page.getByRole('region', { name: 'Fichiers' });
  await expect(files.getByRole('listitem')).toHaveCount(3);
  await expect(files.getByRole('alert')).toContainText('Ce fichier est vide');
  await expect(page.getByRole('status').filter({ hasText: '2 fichiers joints' })).toBeVisible();
  await files.getByRole('button', { name: 'Fermer' }).click();
  // What slid under the pointer shows its word, which hangs over the page.
  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await expectNoFault(page, 'the files of a record');

  await files.getByRole('button', { name: 'Voir Façade.png' }).click();
  await expect(page.getByRole('dialog').getByRole('img', { name: 'Façade.png' })).toBeVisible();
  await expectNoFault(page, 'a picture over the record');
  await page.keyboard.press('Escape');

  await files.getByRole('button', { name: 'Renommer Façade.png' }).click();
  await page.keyboard.type('Entrée');
  await page.keyboard.press('Enter');
  await expect(files.getByRole('button', { name: 'Voir Entrée.png' })).toBeVisible();
  await files.getByRole('button', { name: 'Retirer Tarifs.xlsx' }).click();
  await expect(files.getByText('Tarifs.xlsx', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(files.getByText('Tarifs.xlsx', { exact: true })).toBeVisible();

  await give(page, 'drop', 'déposé.txt');
  await expect(files.getByText('déposé.txt', { exact: true })).toBeVisible();
  await give(page, 'paste', 'image.png');
  await expect(files.getByText(/^Capture \d{4}-/)).toBeVisible();

  await page.getByRole('tab', { name: 'Historique' }).click();
  await expect(page.getByText('Fichier renommé')).toBeVisible();
  await expect(page.getByText(/Entrée.png/).first()).toBeVisible();
});

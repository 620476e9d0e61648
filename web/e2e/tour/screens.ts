import type { Page } from '@playwright/test';

/** A place of the program, and what is done there before it is looked at. */
export interface Screen {
  name: string;
  path: string;
  act?(page: Page): Promise<void>;
}

const SETTINGS = [
  'company',
  'people',
  'rights',
  'fields',
  'directories',
  'imports',
  'exports',
  'trash',
  'quotes',
  'templates',
  'mail',
  'profile',
];

/** Every page of a company, with one record of each kind where it has some. */
export async function screensOf(page: Page): Promise<Screen[]> {
  await page.waitForURL(/\/w\//);
  const slug = /\/w\/([^/?#]+)/.exec(page.url())?.[1] ?? '';
  const home = `/w/${slug}`;
  const api = `/api/w/${slug}`;
  const model = await (await page.request.get(`${api}/model`)).json();
  const screens: Screen[] = [{ name: 'home', path: home }];
  for (const { key, menu } of model.objects as { key: string; menu: boolean }[]) {
    if (!menu) continue;
    screens.push({ name: `list-${key}`, path: `${home}/${key}` });
    for (const id of await some(page, `${api}/records/${key}`)) {
      screens.push({ name: `panel-${key}`, path: `${home}/${key}?open=${id}` });
      screens.push({ name: `record-${key}`, path: `${home}/${key}/${id}` });
    }
  }
  screens.push({ name: 'import', path: `${home}/import` }, { name: 'pending', path: `${home}/import/pending` });
  for (const { id } of (await (await page.request.get(`${api}/imports`)).json()).slice(0, 1)) {
    screens.push({ name: 'import-run', path: `${home}/import/${id}` });
  }
  screens.push({ name: 'outbox', path: `${home}/outbox` }, { name: 'help', path: `${home}/help` });
  for (const key of SETTINGS) screens.push({ name: `settings-${key}`, path: `${home}/settings/${key}` });
  screens.push(
    { name: 'palette', path: home, act: (at) => at.keyboard.press('Control+k') },
    { name: 'shortcuts', path: `${home}/organisation`, act: (at) => at.keyboard.press('?') },
    { name: 'create', path: `${home}/organisation`, act: (at) => at.keyboard.press('c') },
  );
  return screens;
}

/** The first record, and the one of the longest name. */
async function some(page: Page, path: string): Promise<string[]> {
  const answer = await page.request.get(`${path}?limit=100`);
  if (!answer.ok()) return [];
  const records = (await answer.json()).records as { id: string; label: string }[];
  const longest = records.toSorted((a, b) => b.label.length - a.label.length).at(0);
  return [...new Set([records.at(0)?.id, longest?.id])].filter((id) => id !== undefined);
}
